import { organisationWorklist, waitingActs, worklist } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { commonZone } from '#lib/i18n/calendar.ts';
import { onPetitions } from '#lib/petition/waiting-acts.ts';
import { byUrgency } from '#lib/petition/worklist.ts';
import { inOffices } from '#lib/staff/waiting.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { me } = await parent();
  const after = url.searchParams.get('after');
  const [{ petitionWorklist }, { pendingActs }, dossiers] = await Promise.all([
    locals.api.ask(worklist, { first: 50, ...(after ? { after } : {}) }),
    locals.api.ask(waitingActs, {}),
    locals.api.act(organisationWorklist, { status: ['declared', 'documents_checked'] }),
  ]);
  const today = todayIn(commonZone);
  return {
    today,
    waiting: onPetitions(pendingActs),
    offices: inOffices(pendingActs),
    dossiers: (dossiers.answer?.organisationWorklist.items.length ?? 0) + (dossiers.answer?.branchesToConfirm.length ?? 0),
    councils: [
      ...new Map(me.roles.flatMap(({ territory }) => (territory.kind === 'commune' ? [[territory.id, territory] as const] : []))).values(),
    ],
    groups: byUrgency(petitionWorklist.items, today),
    count: petitionWorklist.items.length,
    nextCursor: petitionWorklist.nextCursor,
  };
};
