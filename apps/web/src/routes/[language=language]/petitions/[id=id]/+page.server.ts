import { error } from '@sveltejs/kit';
import { petition as petitionOperation } from '#generated/operations.ts';
import { todayIn } from '#lib/commune/commune.server.ts';
import { dayOf } from '#lib/i18n/calendar.ts';
import { isLanguage } from '#lib/i18n/languages.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { petition } = await locals.api.ask(petitionOperation, { id: params.id });
  if (!petition) error(404);
  const { timeZone } = petition.commune;
  const asked = url.searchParams.get('text');
  const shown = isLanguage(asked) && petition.titles[asked] ? asked : petition.shownLanguage;
  const today = todayIn(timeZone);
  return { petition, commune: petition.commune, today, shown, clock: clockOf(petition, today), done: url.searchParams.get('done') };
};

/** The dates of the legal clock, once it runs: filing, due day, and the day of the answer where there is one. */
function clockOf(
  petition: {
    filedAt: string | null;
    commune: { timeZone: string };
    deadlines: { kind: string; day: string }[];
    receipt: { dueDay: string | null } | null;
    history: { event: string; legalDay: string }[];
  },
  today: string,
) {
  if (!petition.filedAt) return null;
  const due = petition.deadlines.find(({ kind }) => kind === 'answer_due')?.day ?? petition.receipt?.dueDay;
  const answered = petition.history.find(({ event }) => event === 'admit' || event === 'reject')?.legalDay;
  return due ? { filed: dayOf(petition.filedAt, petition.commune.timeZone), due, today, answered } : null;
}
