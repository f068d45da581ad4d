import { redirect } from '@sveltejs/kit';
import { commune, reviseOrganisation } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { refused, value, written } from '#lib/form.server.ts';
import { commonZone } from '#lib/i18n/calendar.ts';
import { dossierOf } from '#lib/organisation/dossier.server.ts';
import { factsOf } from '#lib/organisation/facts.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  await parent();
  const { association, dossier } = await dossierOf(locals.api, params.id);
  if (!dossier.allowedActions.includes('revise')) redirect(303, `/${locals.language}/me/associations/${params.id}`);
  const { territory } = await locals.api.ask(commune, { id: association.seat.id });
  return { association, inBothScripts: territory?.languages.includes('ar') ?? false, today: todayIn(commonZone) };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const input = { requestId: value(form, 'requestId'), organisationId: params.id, ...factsOf(form) };
    const { refusal } = await locals.api.act(reviseOrganisation, { input });
    if (refusal) return refused(refusal, { act: 'revise', written: written(form) }, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/me/associations/${params.id}?done=revise`);
  },
};
