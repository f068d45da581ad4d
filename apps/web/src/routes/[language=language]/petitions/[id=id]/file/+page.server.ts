import { error, redirect } from '@sveltejs/kit';
import { ownPetition, submitPetition } from '#generated/operations.ts';
import { conditionsOf } from '#lib/organisation/conditions.server.ts';
import { gapOf } from '#lib/assurance/gap.server.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { petition } = await locals.api.ask(ownPetition, { id: params.id });
  if (!petition) error(404);
  if (!petition.allowedActions.includes('submit')) redirect(303, `/${locals.language}/petitions/${params.id}`);
  const [conditions, gap] = await Promise.all([
    conditionsOf(locals.api, petition.organisation?.id, petition.commune.id, petition.objectLink),
    gapOf(locals.api, petition.law.fileLevel, petition.commune.id),
  ]);
  return { petition, commune: petition.commune, conditions, gap };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const { refusal } = await locals.api.act(submitPetition, { input: { requestId: value(form, 'requestId'), petitionId: params.id } });
    if (refusal) return refused(refusal, {}, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/petitions/${params.id}/filing?new=1`);
  },
};
