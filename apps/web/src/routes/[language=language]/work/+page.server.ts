import { waitingActs, worklist } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { commonZone } from '#lib/i18n/calendar.ts';
import { onPetitions } from '#lib/petition/waiting-acts.ts';
import { byUrgency } from '#lib/petition/worklist.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const after = url.searchParams.get('after');
  const [{ petitionWorklist }, { pendingActs }] = await Promise.all([
    locals.api.ask(worklist, { first: 50, ...(after ? { after } : {}) }),
    locals.api.ask(waitingActs, {}),
  ]);
  const today = todayIn(commonZone);
  return {
    today,
    waiting: onPetitions(pendingActs),
    groups: byUrgency(petitionWorklist.items, today),
    count: petitionWorklist.items.length,
    nextCursor: petitionWorklist.nextCursor,
  };
};
