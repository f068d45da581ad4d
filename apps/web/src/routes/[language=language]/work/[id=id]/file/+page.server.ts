import { error } from '@sveltejs/kit';
import { petitionActs, petitionFile } from '#generated/operations.ts';
import type { PageServerLoad } from './$types.js';

/** Names of signatories; the API writes down each reading. */
export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  await parent();
  const after = url.searchParams.get('after');
  const { petition } = await locals.api.ask(petitionActs, { id: params.id });
  if (!petition) error(404);
  const { petitionFile: file } = await locals.api.ask(petitionFile, { petitionId: params.id, first: 50, ...(after ? { after } : {}) });
  return { petition, commune: petition.commune, file, isFirst: !after };
};
