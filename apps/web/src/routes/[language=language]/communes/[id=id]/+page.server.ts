import { budgets, communeHome, myPetitions } from '#generated/operations.ts';
import { communeOf, todayIn } from '#lib/commune/commune.server.ts';
import { groups } from '#lib/petition/status.ts';
import type { PageServerLoad } from './$types.js';

/** Phases in which a citizen has something to do or to see of a budget. */
const openToAll = ['ideas_open', 'ballot_published', 'voting', 'results_provisional'];
const yearInSeconds = 31_536_000;

/** Four questions: what can I act on, what became of what I did, what did the council decide, who helps me. */
export const load: PageServerLoad = async ({ locals, params, cookies, url }) => {
  const reader = await locals.me();
  const variables = {
    communeId: params.id,
    open: groups.open,
    pending: groups.pending,
    decided: ['deliberated', 'answered', 'in_force', 'in_follow_up', 'closed'] as const,
  };
  const [commune, home, { budgets: budgetPage }, mine] = await Promise.all([
    communeOf(locals.api, params.id),
    locals.api.ask(communeHome, { ...variables, decided: [...variables.decided] }),
    locals.api.ask(budgets, { communeId: params.id, first: 6 }),
    reader ? locals.api.ask(myPetitions, { first: 20 }) : undefined,
  ]);
  cookies.set('jamaa-commune', commune.id, { path: '/', maxAge: yearInSeconds, sameSite: 'lax', secure: url.protocol === 'https:' });
  const { open, pending, decided, councilSessions } = home;
  const shown = [...open.items, ...pending.items, ...decided.items];
  return {
    commune,
    today: todayIn(commune.timeZone),
    open,
    pending,
    budgets: budgetPage.items.filter(({ status }) => openToAll.includes(status)),
    decided,
    nextSession: councilSessions[0] ?? null,
    own: mine?.myPetitions.items.filter((one) => one.commune.id === commune.id) ?? [],
    signed: shown.filter(({ mySignature, isMine }) => mySignature && !isMine),
  };
};
