import { error, redirect } from '@sveltejs/kit';
import { openCollection, ownPetition, preCheckOfPetition } from '#generated/operations.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { petition } = await locals.api.ask(ownPetition, { id: params.id });
  if (!petition) error(404);
  if (!petition.allowedActions.includes('openCollection')) redirect(303, `/${locals.language}/petitions/${params.id}`);
  const { preCheckOfPetition: list } = await locals.api.ask(preCheckOfPetition, { petitionId: params.id });
  return { petition, commune: petition.commune, list };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const { refusal } = await locals.api.act(openCollection, { input: { requestId: value(form, 'requestId'), petitionId: params.id } });
    if (refusal) return refused(refusal, {}, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/petitions/${params.id}?done=opened`);
  },
};
