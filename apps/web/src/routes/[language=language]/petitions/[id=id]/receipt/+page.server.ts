import { error, redirect } from '@sveltejs/kit';
import { petitionToSign } from '#generated/operations.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const at = `/${locals.language}/petitions/${params.id}`;
  if (!(await locals.me())) redirect(303, `/${locals.language}/sign-in?${new URLSearchParams({ to: `${at}/receipt` })}`);
  const { petition } = await locals.api.ask(petitionToSign, { id: params.id });
  if (!petition) error(404);
  if (!petition.mySignature) redirect(303, at);
  setHeaders({ 'cache-control': 'private, no-store' });
  return {
    petition,
    signature: petition.mySignature,
    isNew: url.searchParams.has('new'),
    isAgain: url.searchParams.has('again'),
  };
};
