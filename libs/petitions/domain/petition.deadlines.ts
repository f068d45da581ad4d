import { addDays, type Calendar, type Day, type DeadlineSpec, dayOf, dueDate, endOfDay, type Suspension } from '#kernel';
import type { RulePack } from '#rulepacks';
import { isCollecting, owesAnswer, type PetitionState } from './petition.ts';
import type { Procedure } from './procedure.ts';

/** Dates of a petition that the arithmetic needs. */
export interface PetitionDates {
  readonly openedAt: Date | null;
  readonly filedAt: Date | null;
  /** Set when the answer was missed: the date has fired and is not owed a second time. */
  readonly overdueSince: Day | null;
  /** Days that do not count, for which the law has reasons; one without an end is running. */
  readonly suspensions?: readonly Suspension[];
  /** Until when what is missing can be brought. */
  readonly completionDueOn?: Day | null;
}

/** All dates that wait in a state: the answer owed from filing, with reminders before it; the end of a collection where the pack has one. */
export function deadlinesFor(state: PetitionState, dates: PetitionDates, pack: Procedure, calendar: Calendar, now: Date): DeadlineSpec[] {
  if (owesAnswer(state, pack) && dates.filedAt) {
    const answer = dates.overdueSince ? [] : answerDue(dates.filedAt, pack, calendar, now, dates.suspensions);
    return [...answer, ...completionDue(state, dates, calendar)];
  }
  const maxDays = pack.collection.maxDays;
  if (isCollecting(state) && dates.openedAt && maxDays.value !== null) {
    const day = addDays(dayOf(dates.openedAt, calendar.timeZone), maxDays.value);
    return [{ kind: 'collection-ends', day, at: endOfDay(day, calendar.timeZone) }];
  }
  return [];
}

function completionDue(state: PetitionState, { completionDueOn: day }: PetitionDates, { timeZone }: Calendar): DeadlineSpec[] {
  return state === 'completion-requested' && day ? [{ kind: 'completion-due', day, at: endOfDay(day, timeZone) }] : [];
}

/** A law under which an answer is owed by a day. */
type Timed = Pick<RulePack, 'admissibility'> & Procedure;

/**
 * The reasoned answer, first, and the reminders still to come: three months from filing in a Moroccan commune (organic law
 * 113-14, art. 125). A reminder is told at the end of its day, so that the date it names is always so many whole days away. Empty
 * where the law has no time for an answer, and while a suspension is running: then nobody can tell the day.
 */
export function answerDue(filedAt: Date, pack: Timed, calendar: Calendar, now: Date): [DeadlineSpec, ...DeadlineSpec[]];
export function answerDue(
  filedAt: Date,
  pack: Procedure,
  calendar: Calendar,
  now: Date,
  suspensions?: readonly Suspension[],
): DeadlineSpec[];
export function answerDue(
  filedAt: Date,
  pack: Procedure,
  calendar: Calendar,
  now: Date,
  suspensions: readonly Suspension[] = [],
): DeadlineSpec[] {
  const { value: limit, legalRef, confidence } = pack.admissibility.answerLimit;
  if (!limit) return [];
  const due = dueDate(limit, filedAt, calendar, { suspensions });
  if (!due) return [];
  const term = { limit, start: filedAt.toISOString(), legalRef, confidence, ...(suspensions.length && { suspensions }) };
  const reminders = pack.reminderDaysBefore.value
    .map((days) => ({ days, day: addDays(due.day, -days) }))
    .map(({ days, day }) => ({
      kind: `${reminder}${days}`,
      day,
      at: endOfDay(day, calendar.timeZone),
      before: { kind: 'answer-due', days },
    }))
    .filter(({ at }) => at > now);
  return [{ kind: 'answer-due', day: due.day, at: due.at, term }, ...reminders];
}

const reminder = 'answer-reminder-';

/** The day on which the answer was due, where that day has passed in the commune without one and nobody noted it yet. */
export function missedAnswer(dates: PetitionDates, pack: Procedure, calendar: Calendar, now: Date): Day | undefined {
  if (!dates.filedAt || dates.overdueSince) return undefined;
  const [due] = answerDue(dates.filedAt, pack, calendar, now, dates.suspensions);
  return due && now > due.at ? due.day : undefined;
}

/** What a date that has come brings about in the state in which it finds the petition; `none` where the procedure moved meanwhile. */
export type DeadlineEffect =
  | { readonly kind: 'silence' | 'enter-into-force' | 'expire' | 'lapse-completion' | 'none' }
  /** The answer is due so soon: the day itself. */
  | { readonly kind: 'remind'; readonly dueDay: Day };

export function deadlineEffect(
  kind: string,
  day: Day,
  state: PetitionState,
  overdueSince: Day | null,
  pack?: Pick<Procedure, 'thresholds' | 'admissibility'>,
): DeadlineEffect {
  const isOwed = owesAnswer(state, pack) && !overdueSince;
  const silence = pack?.admissibility.onSilence.value === 'IN_FORCE' ? 'enter-into-force' : 'silence';
  if (kind === 'answer-due' && isOwed) return { kind: silence };
  if (kind.startsWith(reminder) && isOwed) return { kind: 'remind', dueDay: addDays(day, Number(kind.slice(reminder.length))) };
  if (kind === 'collection-ends' && isCollecting(state)) return { kind: 'expire' };
  if (kind === 'completion-due' && state === 'completion-requested') return { kind: 'lapse-completion' };
  return { kind: 'none' };
}
