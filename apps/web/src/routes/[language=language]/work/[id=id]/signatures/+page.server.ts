import { error, redirect } from '@sveltejs/kit';
import type { Suspicion } from '#generated/contract.ts';
import { proposeInvalidation, signatureWatch } from '#generated/operations.ts';
import { refused, translated, value, values } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Where signatures come from and which are marked: numbers, never a person. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  await parent();
  const { petition, signatureSources, markedSignatures } = await locals.api.ask(signatureWatch, { id: params.id });
  if (!petition) error(404);
  return { petition, sources: signatureSources, marked: markedSignatures };
};

export const actions: Actions = {
  async propose({ locals, params, request, url }) {
    const form = await request.formData();
    const reasons = values(form, 'reasons') as Suspicion[];
    // the number that was shown beside each class that was chosen
    const expected = reasons.reduce((all, reason) => all + Number(value(form, `count.${reason}`) || 0), 0);
    const input = { requestId: value(form, 'requestId'), petitionId: params.id, reasons, expected, grounds: translated(form, 'grounds') };
    const { refusal } = await locals.api.act(proposeInvalidation, { input });
    const written = Object.fromEntries([...new Set(form.keys())].map((name) => [name, values(form, name)]));
    if (refusal) return refused(refusal, { written }, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/work/${params.id}`);
  },
};
