import { error, redirect } from '@sveltejs/kit';
import type { PaperOutcome, SignerCapacity } from '#generated/contract.ts';
import { decidePaper, discardPaper, enterPaper, paperBatch, paperBatches, petitionActs, registerSettings } from '#generated/operations.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Lines of the form: those of a printed page. A longer sheet asks for more by the address. */
const usual = 10;
const most = 60;
const results = ['entered', 'decided', 'discarded'] as const;

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  await parent();
  const { petition } = await locals.api.ask(petitionActs, { id: params.id });
  if (!petition) error(404);
  const [{ paperBatches: batches }, register] = await Promise.all([
    locals.api.ask(paperBatches, { petitionId: params.id }),
    // numbers are asked for only where the commune may take them
    locals.api.act(registerSettings, { communeId: petition.commune.id }),
  ]);
  const asked = batches.find(({ id }) => id === url.searchParams.get('batch'));
  const open = asked ? (await locals.api.ask(paperBatch, { id: asked.id })).paperBatch : null;
  const rows = Math.min(most, Math.max(usual, Number(url.searchParams.get('rows')) || usual));
  const parts = (petition.spread?.parts ?? [])
    .map(({ territory }) => territory)
    .toSorted((a, b) => a.name.localeCompare(b.name, locals.language));
  const takesNumbers = Boolean(register.answer?.registerSettings.cndpNumber);
  return {
    petition,
    commune: petition.commune,
    batches,
    open,
    rows,
    parts,
    takesNumbers,
    done: results.find((one) => one === url.searchParams.get('done')),
  };
};

/** Typed lines; those without a name and a birth are empty lines of the sheet. */
const linesOf = (form: FormData) =>
  Array.from({ length: most }, (_, place) => place + 1).flatMap((line) => {
    const [fullName, birth] = [value(form, `name.${line}`), value(form, `birth.${line}`)];
    if (!fullName && !birth) return [];
    const tied = { placeId: value(form, `place.${line}`) || null, idNumber: value(form, `number.${line}`) || null };
    return [{ line, fullName, birth, capacity: value(form, `capacity.${line}`) as SignerCapacity, ...tied }];
  });

const written = (form: FormData): Record<string, string> => {
  const kept: Record<string, string> = {};
  for (const [name, one] of form) if (typeof one === 'string') kept[name] = one;
  return kept;
};

export const actions: Actions = {
  async enter({ locals, params, request, url }) {
    const form = await request.formData();
    const at = { language: locals.language, path: url.pathname };
    const given: Record<string, string> = written(form);
    const scan = form.get('scan');
    if (scan instanceof File && scan.size > 0) {
      const { answer, refusal } = await locals.api.upload(scan);
      if (refusal) return refused({ ...refusal, field: 'scan' }, given, at);
      given['scanFileId'] = answer.id;
    }
    const sheet = { requestId: value(form, 'requestId'), petitionId: params.id, sheetCode: value(form, 'sheetCode') };
    const input = { ...sheet, scanFileId: given['scanFileId'] ?? '', lines: linesOf(form) };
    const { refusal } = await locals.api.act(enterPaper, { input });
    if (refusal) return refused(refusal, given, at);
    redirect(303, `${url.pathname}?done=entered`);
  },

  async decide({ locals, request, url }) {
    const form = await request.formData();
    const decisions = linesDecided(form);
    const input = { requestId: value(form, 'requestId'), actId: value(form, 'actId'), decisions };
    const { refusal } = await locals.api.act(decidePaper, { input });
    if (refusal) return refused(refusal, written(form), { language: locals.language, path: url.pathname });
    redirect(303, `${url.pathname}?done=decided`);
  },

  async discard({ locals, request, url }) {
    const form = await request.formData();
    const input = { requestId: value(form, 'requestId'), batchId: value(form, 'batchId') };
    const { refusal } = await locals.api.act(discardPaper, { input });
    if (refusal) return refused(refusal, written(form), { language: locals.language, path: url.pathname });
    redirect(303, `${url.pathname}?done=discarded`);
  },
};

const linesDecided = (form: FormData) =>
  Array.from({ length: most }, (_, place) => place + 1).flatMap((line) => {
    const outcome = value(form, `outcome.${line}`);
    return outcome ? [{ line, outcome: outcome as PaperOutcome }] : [];
  });
