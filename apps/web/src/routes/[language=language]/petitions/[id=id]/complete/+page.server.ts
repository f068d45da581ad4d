import { error, redirect } from '@sveltejs/kit';
import { completePetition, ownPetition } from '#generated/operations.ts';
import { refused, translated, value, written } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What the bureau asked for, and the petitioner's answer to it. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { petition } = await locals.api.ask(ownPetition, { id: params.id });
  if (!petition) error(404);
  if (!petition.allowedActions.includes('complete')) redirect(303, `/${locals.language}/petitions/${params.id}`);
  return { petition, commune: petition.commune, asked: petition.history.findLast(({ event }) => event === 'requestCompletion') };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const input = { requestId: value(form, 'requestId'), petitionId: params.id, brought: translated(form, 'brought') };
    const { refusal } = await locals.api.act(completePetition, { input });
    if (refusal) return refused(refusal, { written: written(form) }, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/petitions/${params.id}?done=completed`);
  },
};
