import { worklist } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { commonZone } from '#lib/i18n/calendar.ts';
import { byUrgency } from '#lib/petition/worklist.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const after = url.searchParams.get('after');
  const { petitionWorklist } = await locals.api.ask(worklist, { first: 50, ...(after ? { after } : {}) });
  const today = todayIn(commonZone);
  return {
    today,
    groups: byUrgency(petitionWorklist.items, today),
    count: petitionWorklist.items.length,
    nextCursor: petitionWorklist.nextCursor,
  };
};
