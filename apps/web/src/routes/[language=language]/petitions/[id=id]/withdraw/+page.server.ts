import { error, redirect } from '@sveltejs/kit';
import { petitionToSign, withdrawSignature } from '#generated/operations.ts';
import { refused, value } from '#lib/form.server.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
  const at = `/${locals.language}/petitions/${params.id}`;
  if (!(await locals.me())) redirect(303, `/${locals.language}/sign-in?${new URLSearchParams({ to: `${at}/withdraw` })}`);
  const { petition } = await locals.api.ask(petitionToSign, { id: params.id });
  if (!petition) error(404);
  if (!petition.mySignature) redirect(303, at);
  return { petition, commune: petition.commune };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const form = await request.formData();
    const input = { requestId: value(form, 'requestId'), petitionId: params.id };
    const { refusal } = await locals.api.act(withdrawSignature, { input });
    if (refusal) return refused(refusal, {}, { language: locals.language, path: url.pathname });
    redirect(303, `/${locals.language}/petitions/${params.id}?done=signature-withdrawn`);
  },
};
