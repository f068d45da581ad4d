import { error } from '@sveltejs/kit';
import { ownPetition } from '#generated/operations.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { petition } = await locals.api.ask(ownPetition, { id: params.id });
  if (!petition?.receipt || !petition.isMine) error(404);
  setHeaders({ 'cache-control': 'private, no-store' });
  return { petition, receipt: petition.receipt, commune: petition.commune, isNew: url.searchParams.has('new') };
};
