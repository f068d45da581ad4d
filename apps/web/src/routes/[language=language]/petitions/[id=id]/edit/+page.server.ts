import { error, redirect } from '@sveltejs/kit';
import { ownPetition, revisePetition } from '#generated/operations.ts';
import { refused, value } from '#lib/form.server.ts';
import { draftOf } from '#lib/petition/draft.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { petition } = await locals.api.ask(ownPetition, { id: params.id });
  if (!petition) error(404);
  if (!petition.allowedActions.includes('revise')) redirect(303, `/${locals.language}/petitions/${params.id}`);
  return { petition, commune: petition.commune };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const { representativeName: _, ...draft } = draftOf(form, locals.language);
    const { refusal } = await locals.api.act(revisePetition, {
      input: { requestId: value(form, 'requestId'), petitionId: params.id, ...draft },
    });
    if (refusal) return refused(refusal, draft, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/petitions/${params.id}`);
  },
};
