import { error, redirect } from '@sveltejs/kit';
import { petitionActs } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { refused, value } from '#lib/form.server.ts';
import { performers } from '#lib/petition/performers.server.ts';
import { type StaffAct, staffActs } from '#lib/petition/staff-acts.ts';
import type { PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  await parent();
  const { petition } = await locals.api.ask(petitionActs, { id: params.id });
  if (!petition) error(404);
  const done = staffActs.find((act) => act === url.searchParams.get('done'));
  return {
    petition,
    commune: petition.commune,
    today: todayIn(petition.commune.timeZone),
    acts: staffActs.filter((act) => petition.allowedActions.includes(act)),
    done,
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

export const actions = Object.fromEntries(staffActs.map((act) => [act, (event: RequestEvent) => perform(act, event)])) as unknown as {
  [Act in StaffAct]: (event: RequestEvent) => ReturnType<typeof perform>;
};
