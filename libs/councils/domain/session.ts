import { addDays, type Calendar, type Day, type DeadlineSpec, endOfDay, machine } from '#kernel';
import type { RulePack } from '#rulepacks';

export const sessionStates = ['planned', 'agenda-open', 'agenda-frozen', 'convened', 'in-session', 'closed', 'not-held'] as const;
export type SessionState = (typeof sessionStates)[number];
export type SessionEvent = 'openAgenda' | 'freezeAgenda' | 'convene' | 'open' | 'close' | 'declareNotHeld';
export type SessionKind = 'ordinary' | 'extraordinary';

/** A council session: its agenda opens, freezes some days before, is convened and held; or is not held, and its items move. */
export const sessionMachine = machine<SessionState, SessionEvent, undefined>({
  name: 'session',
  initial: 'planned',
  terminal: ['closed', 'not-held'],
  forbids: 'SESSION_STATE_FORBIDS',
  arrows: {
    planned: { openAgenda: { to: 'agenda-open' }, declareNotHeld: { to: 'not-held' } },
    'agenda-open': { freezeAgenda: { to: 'agenda-frozen' }, declareNotHeld: { to: 'not-held' } },
    'agenda-frozen': { convene: { to: 'convened' }, declareNotHeld: { to: 'not-held' } },
    convened: { open: { to: 'in-session' }, declareNotHeld: { to: 'not-held' } },
    'in-session': { close: { to: 'closed' } },
    closed: {},
    'not-held': {},
  },
});

/** What of a law the council's calendar follows. */
export interface SessionLaw {
  readonly id: string;
  readonly sessions: Pick<RulePack['sessions'], 'ordinaryMonths' | 'agendaFreezeDays'>;
}

/** Ordinary sessions are held in the months of the pack (organic law 113-14, art. 33); another month is an extraordinary session. */
export const kindOf = (startsOn: Day, pack: Pick<SessionLaw, 'sessions'>): SessionKind =>
  pack.sessions.ordinaryMonths.value.includes(Number(startsOn.slice(5, 7))) ? 'ordinary' : 'extraordinary';

/** The last day on which the agenda takes items. */
export const agendaFreezeDay = (startsOn: Day, pack: Pick<SessionLaw, 'sessions'>): Day =>
  addDays(startsOn, -pack.sessions.agendaFreezeDays.value);

/** The dates that wait for a session: its agenda freezes by itself. */
export const sessionDeadlines = (state: SessionState, freezesOn: Day, { timeZone }: Calendar): DeadlineSpec[] =>
  state === 'agenda-open' ? [{ kind: 'agenda-freeze', day: freezesOn, at: endOfDay(freezesOn, timeZone) }] : [];
