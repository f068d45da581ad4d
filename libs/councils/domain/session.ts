import { addDays, type Calendar, type Day, type DeadlineSpec, DomainError, endOfDay, machine } from '#kernel';
import type { RulePack } from '#rulepacks';

export const sessionStates = [
  'planned',
  'agenda-open',
  'agenda-frozen',
  'convened',
  'in-session',
  'closed',
  'deliberations-published',
  'not-held',
] as const;
export type SessionState = (typeof sessionStates)[number];
export type SessionEvent =
  'openAgenda' | 'freezeAgenda' | 'convene' | 'adjourn' | 'open' | 'extend' | 'close' | 'publish' | 'declareNotHeld';
export type SessionKind = 'ordinary' | 'extraordinary';

/** What the guards look at; the number present is judged by `quorum.ts`, before. */
export interface SessionFacts {
  readonly hasMinutes?: boolean;
  readonly isExtended?: boolean;
}

const once = ({ isExtended = false }: SessionFacts): void => {
  if (isExtended) throw new DomainError('SESSION_EXTENDED');
};
const withMinutes = ({ hasMinutes = false }: SessionFacts): void => {
  if (!hasMinutes) throw new DomainError('MINUTES_MISSING');
};

/**
 * A council session: its agenda opens, freezes some days before, is convened and held; convened anew where too few came; or not held,
 * and its items move. What it decided is published with its minutes.
 */
export const sessionMachine = machine<SessionState, SessionEvent, SessionFacts>({
  name: 'session',
  initial: 'planned',
  terminal: ['deliberations-published', 'not-held'],
  forbids: 'SESSION_STATE_FORBIDS',
  arrows: {
    planned: { openAgenda: { to: 'agenda-open' }, declareNotHeld: { to: 'not-held' } },
    'agenda-open': { freezeAgenda: { to: 'agenda-frozen' }, declareNotHeld: { to: 'not-held' } },
    'agenda-frozen': { convene: { to: 'convened' }, declareNotHeld: { to: 'not-held' } },
    convened: { open: { to: 'in-session' }, adjourn: { to: 'convened' }, declareNotHeld: { to: 'not-held' } },
    'in-session': { extend: { to: 'in-session', guard: once }, close: { to: 'closed' } },
    closed: { publish: { to: 'deliberations-published', guard: withMinutes } },
    'deliberations-published': {},
    'not-held': {},
  },
});

/** What of a law the council's calendar follows. */
export interface SessionLaw {
  readonly id: string;
  readonly sessions: Pick<RulePack['sessions'], 'ordinaryMonths' | 'agendaFreezeDays' | 'convocationDays' | 'maxDays'>;
}

/** Ordinary sessions are held in the months of the pack (organic law 113-14, art. 33); another month is an extraordinary session. */
export const kindOf = (startsOn: Day, pack: Pick<SessionLaw, 'sessions'>): SessionKind =>
  pack.sessions.ordinaryMonths.value.includes(Number(startsOn.slice(5, 7))) ? 'ordinary' : 'extraordinary';

/** The last day on which the agenda takes items. */
export const agendaFreezeDay = (startsOn: Day, pack: Pick<SessionLaw, 'sessions'>): Day =>
  addDays(startsOn, -pack.sessions.agendaFreezeDays.value);

/** What of the session its dates follow from. */
export interface SessionDates {
  readonly agendaFreezesOn: Day;
  /** The last day for the convocation. */
  readonly convocationDueOn: Day;
}

/** The dates that wait for a session: its agenda freezes by itself, and the president is reminded to convene. */
export function sessionDeadlines(
  state: SessionState,
  { agendaFreezesOn, convocationDueOn }: SessionDates,
  { timeZone }: Calendar,
): DeadlineSpec[] {
  if (state === 'agenda-open') return [{ kind: 'agenda-freeze', day: agendaFreezesOn, at: endOfDay(agendaFreezesOn, timeZone) }];
  if (state !== 'agenda-frozen') return [];
  // told a day before, while the term can still be kept
  const day = addDays(convocationDueOn, -1);
  return [{ kind: 'convocation-near', day, at: endOfDay(day, timeZone) }];
}

/** The last day of a session: so many days from its first, with its one extension (organic law 113-14, art. 34); null where the law sets none. */
export const lastDayOf = (startsOn: Day, maxDays: number | null, extendedDays: number | null): Day | null =>
  maxDays === null ? null : addDays(startsOn, maxDays - 1 + (extendedDays ?? 0));
