import { error } from '@sveltejs/kit';
import { petition as petitionOperation, printSheet } from '#generated/operations.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const { petition } = await locals.api.ask(petitionOperation, { id: params.id });
  if (!petition?.isMine || !petition.acceptsSignatures) error(404);
  setHeaders({ 'cache-control': 'private, no-store' });
  return { petition, commune: petition.commune, sheets: petition.documents.filter(({ kind }) => kind === 'signature-sheet') };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const { refusal } = await locals.api.act(printSheet, { input: { requestId: value(form, 'requestId'), petitionId: params.id } });
    if (refusal) return refused(refusal, {}, { language: locals.language, path: url.pathname });
  },
};
