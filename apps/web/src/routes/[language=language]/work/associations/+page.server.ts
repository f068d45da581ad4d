import { organisationWorklist } from '#generated/operations.ts';
import type { PageServerLoad } from './$types.js';

const waiting = ['declared', 'documents_checked', 'lapsed', 'expiring'] as const;
const all = [...waiting, 'verified', 'rejected'] as const;

/** Dossiers that wait for a clerk, or all of the reader's communes. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
  await parent();
  const shows = url.searchParams.get('show') === 'all' ? 'all' : 'waiting';
  const after = url.searchParams.get('after');
  const status = [...(shows === 'all' ? all : waiting)];
  const found = await locals.api.ask(organisationWorklist, { status, ...(after ? { after } : {}) });
  return { shows, ...found.organisationWorklist, branches: found.branchesToConfirm };
};
