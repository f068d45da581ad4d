import { Readable } from 'node:stream';
import { redirect } from '@sveltejs/kit';
import type { LateAdditionVerdict } from '#generated/contract.ts';
import {
  confirmRoll,
  decideAddition,
  proposeAddition,
  rolls,
  setRegisterSettings,
  verifyFreeze,
  waitingActs,
} from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { actsOf, refused, value } from '#lib/form.server.ts';
import { fileIn, partsOf, rollOutcome } from '#lib/staff/roll-upload.server.ts';
import type { PageServerLoad, RequestEvent } from './$types.js';

const categories = ['resident', 'activity', 'elector'] as const;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  const { place, roles } = await parent();
  const after = url.searchParams.get('after');
  const found = await locals.api.ask(rolls, { communeId: params.id, ...(after ? { after } : {}) });
  const { pendingActs } = await locals.api.ask(waitingActs, {});
  const category = categories.find((one) => one === url.searchParams.get('category'));
  const asOf = url.searchParams.get('asOf');
  return {
    settings: found.registerSettings,
    waiting: pendingActs.filter(({ action, communeId }) => action === 'register.confirmRoll' && communeId === params.id),
    versions: found.rollVersions,
    freezes: found.rollFreezes,
    today: todayIn(place.timeZone),
    isAdministrator: roles.includes('administrator'),
    mayAdd: roles.includes('administrator') || roles.includes('clerk'),
    /** What the file is of; the form that sends it has nothing else. */
    upload: category && /^\d{4}-\d{2}-\d{2}$/.test(asOf ?? '') ? { category, asOf: asOf! } : null,
    done: url.searchParams.has('done'),
  };
};

const of = (id: string | undefined, form: FormData) => ({ requestId: value(form, 'requestId'), communeId: id! });
const whole = (text: string): number => (/^\d{1,5}$/.test(text) ? Number(text) : -1);

/** The file goes on to the API as it comes: nothing of it is kept here. */
async function send({ locals, params, request, url }: RequestEvent) {
  const asked = { communeId: params.id, category: url.searchParams.get('category') ?? '', asOf: url.searchParams.get('asOf') ?? '' };
  const parts = partsOf(request.body);
  const file = Readable.toWeb(Readable.from(fileIn(parts, request.headers.get('content-type'))));
  const { answer, refusal } = await rollOutcome(await locals.api.sendRoll(asked, file as ReadableStream<Uint8Array>));
  // a browser listens once all is sent, also where the API had heard enough
  await parts.drain();
  const at = { language: locals.language, path: url.pathname };
  if (refusal) return refused(refusal, { act: 'send', written: {} as Record<string, string[]> }, at);
  redirect(303, `${url.pathname}/${answer.id}`);
}

export const actions = {
  ...actsOf({
    confirm: ({ locals }, form) =>
      locals.api.act(confirmRoll, { input: { requestId: value(form, 'requestId'), actId: value(form, 'actId') } }),
    settings: ({ locals, params }, form) => {
      const number = value(form, 'cndpNumber');
      const cndp = number ? { number, grantedOn: value(form, 'cndpGrantedOn') } : null;
      const days = { numberRetentionDays: whole(value(form, 'numberDays')), rollRetentionDays: whole(value(form, 'rollDays')) };
      return locals.api.act(setRegisterSettings, { input: { ...of(params['id'], form), cndp, ...days } });
    },
    add: ({ locals }, form) => {
      const names = { nameLatin: value(form, 'nameLatin') || null, nameArabic: value(form, 'nameArabic') || null };
      const facts = { ...names, birth: value(form, 'birth'), idNumber: value(form, 'idNumber') || null };
      const said = { subTerritory: value(form, 'subTerritory') || null, reason: value(form, 'reason') };
      return locals.api.act(proposeAddition, {
        input: { requestId: value(form, 'requestId'), freezeId: value(form, 'freezeId'), facts, ...said },
      });
    },
    decide: ({ locals }, form) => {
      const verdict = value(form, 'verdict') as LateAdditionVerdict;
      const decision = { additionId: value(form, 'additionId'), verdict, reason: value(form, 'reason') };
      return locals.api.act(decideAddition, { input: { requestId: value(form, 'requestId'), ...decision } });
    },
  }),
  send,
  verify: async ({ locals, request, url }: RequestEvent) => {
    const form = await request.formData();
    const input = { requestId: value(form, 'requestId'), freezeId: value(form, 'freezeId') };
    const { answer, refusal } = await locals.api.act(verifyFreeze, { input });
    const at = { language: locals.language, path: url.pathname };
    if (refusal) return refused(refusal, { act: 'verify', written: {} as Record<string, string[]> }, at);
    return { verified: { freezeId: input.freezeId, isIntact: answer.verifyRollFreeze.isIntact } };
  },
};
