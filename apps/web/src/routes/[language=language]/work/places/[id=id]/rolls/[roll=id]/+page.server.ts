import { error } from '@sveltejs/kit';
import { roll } from '#generated/operations.ts';
import type { PageServerLoad } from './$types.js';

/** One version of a roll: how far its import is, and each line that was refused. */
export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
  await parent();
  const after = Number(url.searchParams.get('after')) || 0;
  const { rollVersion } = await locals.api.ask(roll, { id: params.roll, ...(after > 0 ? { after } : {}) });
  if (rollVersion.communeId !== params.id) error(404);
  return { version: rollVersion };
};
