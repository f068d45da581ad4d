import { communeHome, myPetitions } from '#generated/operations.ts';
import { communeOf, todayIn } from '#lib/commune/commune.server.ts';
import { groups } from '#lib/petition/status.ts';
import type { PageServerLoad } from './$types.js';

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
  const [commune, home, mine] = await Promise.all([
    communeOf(locals.api, params.id),
    locals.api.ask(communeHome, { ...variables, decided: [...variables.decided] }),
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
    decided,
    nextSession: councilSessions[0] ?? null,
    own: mine?.myPetitions.items.filter((one) => one.commune.id === commune.id) ?? [],
    signed: shown.filter(({ mySignature, isMine }) => mySignature && !isMine),
  };
};
