import { error, redirect } from '@sveltejs/kit';
import type { ConfirmActInput } from '#generated/contract.ts';
import {
  confirmDecision,
  confirmInvalidation,
  confirmRejection,
  declineAct,
  petitionActs,
  preCheckOfPetition,
  waitingActs,
  withdrawAct,
} from '#generated/operations.ts';
import type { Api, Outcome } from '#lib/api/api.server.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { refused, value } from '#lib/form.server.ts';
import { performers } from '#lib/petition/performers.server.ts';
import { type StaffAct, staffActs } from '#lib/petition/staff-acts.ts';
import { onPetitions, type SecondAct } from '#lib/petition/waiting-acts.ts';
import type { PageServerLoad, RequestEvent } from './$types.js';

/** What a second person does, and whoever proposed. */
const settlements = ['confirm', 'decline', 'takeBack'] as const;
type Settlement = (typeof settlements)[number];

const watchers = new Set<string>(['clerk', 'bureau_member', 'council_president', 'auditor']);

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { me } = await parent();
  const [{ petition }, { pendingActs }, { preCheckOfPetition: list }] = await Promise.all([
    locals.api.ask(petitionActs, { id: params.id }),
    locals.api.ask(waitingActs, {}),
    locals.api.ask(preCheckOfPetition, { petitionId: params.id }),
  ]);
  if (!petition) error(404);
  const waiting = onPetitions(pendingActs).filter(({ petitionId }) => petitionId === params.id);
  const proposed = new Set<string>(waiting.map(({ act }) => act));
  return {
    petition,
    commune: petition.commune,
    list,
    today: todayIn(petition.commune.timeZone),
    waiting,
    // what is proposed already is not offered again: it waits for its second person
    acts: staffActs.filter((act) => petition.allowedActions.includes(act) && !proposed.has(act)),
    // the API decides; this only spares a door that is closed
    watches: petition.filedAt === null || me.roles.some(({ role }) => watchers.has(role)),
    done: staffActs.find((act) => act === url.searchParams.get('done')),
    settled: settlements.find((one) => one === url.searchParams.get('settled')),
  };
};

/** What was written, so that a refusal loses nothing. */
const written = (form: FormData): Record<string, string[]> => {
  const kept: Record<string, string[]> = {};
  for (const name of new Set(form.keys())) kept[name] = form.getAll(name).map(String);
  return kept;
};

async function perform(act: StaffAct, { locals, params, request, url }: RequestEvent) {
  const form = await request.formData();
  const { refusal } = await performers[act](locals.api, { requestId: value(form, 'requestId'), petitionId: params.id }, form);
  if (refusal) return refused(refusal, { act, written: written(form) }, { language: locals.language, path: url.pathname });
  redirect(303, `${url.pathname}?done=${act}`);
}

type Confirm = (api: Api, input: ConfirmActInput) => Promise<Outcome<unknown>>;

const confirmations: Readonly<Record<SecondAct, Confirm>> = {
  reject: (api, input) => api.act(confirmRejection, { input }),
  deliberate: (api, input) => api.act(confirmDecision, { input }),
  invalidate: (api, input) => api.act(confirmInvalidation, { input }),
};

function settle(api: Api, how: Settlement, form: FormData): Promise<Outcome<unknown>> {
  const input = { requestId: value(form, 'requestId'), actId: value(form, 'actId') };
  if (how === 'decline') return api.act(declineAct, { input: { ...input, reason: value(form, 'reason') } });
  if (how === 'takeBack') return api.act(withdrawAct, { input });
  const act = value(form, 'act');
  if (!Object.hasOwn(confirmations, act)) error(400);
  return confirmations[act as SecondAct](api, input);
}

async function second(how: Settlement, { locals, request, url }: RequestEvent) {
  const form = await request.formData();
  const { refusal } = await settle(locals.api, how, form);
  const act = value(form, 'actId');
  if (refusal) return refused(refusal, { act, written: written(form) }, { language: locals.language, path: url.pathname });
  redirect(303, `${url.pathname}?settled=${how}`);
}

type Acted = Awaited<ReturnType<typeof perform>>;

export const actions = Object.fromEntries([
  ...staffActs.map((act) => [act, (event: RequestEvent) => perform(act, event)]),
  ...settlements.map((how) => [how, (event: RequestEvent) => second(how, event)]),
]) as unknown as { [Act in StaffAct | Settlement]: (event: RequestEvent) => Promise<Acted> };
