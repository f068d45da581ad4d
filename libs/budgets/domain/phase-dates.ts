import { type Calendar, type DeadlineSpec, DomainError, endOfDay, startOfDay } from '#kernel';
import './budget.errors.ts';
import type { BudgetEvent, BudgetState } from './budget.ts';
import type { PhaseDays } from './regulation.ts';

interface PhaseDate {
  readonly event: BudgetEvent;
  readonly from: BudgetState;
  readonly kind: string;
  readonly day: keyof PhaseDays;
  /** At the beginning of the day, or when it is over. */
  readonly when: typeof startOfDay;
  /** Whether the event happens by itself when the moment comes. */
  readonly isAutomatic: boolean;
}

/** Dates are data of the regulation. The vote opens and closes by itself; an officer moves the other phases, never before their day. */
const dates: readonly PhaseDate[] = [
  { event: 'openIdeas', from: 'informing', kind: 'ideas-open', day: 'ideasOpen', when: startOfDay, isAutomatic: true },
  { event: 'closeIdeas', from: 'ideas-open', kind: 'ideas-close', day: 'ideasClose', when: endOfDay, isAutomatic: true },
  { event: 'publishBallot', from: 'feasibility', kind: 'ballot-published', day: 'ballotPublished', when: startOfDay, isAutomatic: false },
  { event: 'openVoting', from: 'ballot-published', kind: 'voting-opens', day: 'votingOpens', when: startOfDay, isAutomatic: true },
  { event: 'closeVoting', from: 'voting', kind: 'voting-closes', day: 'votingCloses', when: endOfDay, isAutomatic: true },
  { event: 'finalise', from: 'results-provisional', kind: 'objections-until', day: 'objectionsUntil', when: endOfDay, isAutomatic: false },
];

/** The date that waits in a state, where something then happens by itself. */
export const phaseDeadlines = (state: BudgetState, phases: PhaseDays, { timeZone }: Calendar): DeadlineSpec[] =>
  dates
    .filter(({ from, isAutomatic }) => from === state && isAutomatic)
    .map(({ kind, day, when }) => ({ kind, day: phases[day], at: when(phases[day], timeZone) }));

/** What a date that came brings about; undefined where the process has moved on. */
export const eventOfDate = (kind: string, state: BudgetState): BudgetEvent | undefined =>
  dates.find((one) => one.kind === kind && one.from === state)?.event;

/** Refuses an act before its day. Throws PHASE_TOO_EARLY. */
export function checkNotEarly(event: BudgetEvent, phases: PhaseDays, { timeZone }: Calendar, now: Date): void {
  const date = dates.find((one) => one.event === event);
  if (date && now < date.when(phases[date.day], timeZone)) throw new DomainError('PHASE_TOO_EARLY', { day: phases[date.day] });
}

/** Whether a ballot given now is in time: between the first and the last day of the vote, both included. */
export const isVotingTime = ({ votingOpens, votingCloses }: PhaseDays, { timeZone }: Calendar, now: Date): boolean =>
  now >= startOfDay(votingOpens, timeZone) && now <= endOfDay(votingCloses, timeZone);
