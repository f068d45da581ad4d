import { addDays, type Calendar, type Day, type DeadlineSpec, dayOf, dueDate, endOfDay } from '#kernel';
import type { RulePack } from '#rulepacks';
import { isCollecting, owesAnswer, type PetitionState } from './petition.ts';

/** Dates of a petition that the arithmetic needs. */
export interface PetitionDates {
  readonly openedAt: Date | null;
  readonly filedAt: Date | null;
  /** Set when the answer was missed: the date has fired and is not owed a second time. */
  readonly overdueSince: Day | null;
}

/** All dates that wait in a state: the answer owed from filing, with reminders before it; the end of a collection where the pack has one. */
export function deadlinesFor(state: PetitionState, dates: PetitionDates, pack: RulePack, calendar: Calendar, now: Date): DeadlineSpec[] {
  if (owesAnswer(state) && dates.filedAt && !dates.overdueSince) return answerDue(dates.filedAt, pack, calendar, now);
  const maxDays = pack.collection.maxDays;
  if (isCollecting(state) && dates.openedAt && maxDays.value !== null) {
    const day = addDays(dayOf(dates.openedAt, calendar.timeZone), maxDays.value);
    return [{ kind: 'collection-ends', day, at: endOfDay(day, calendar.timeZone) }];
  }
  return [];
}

/** The reasoned answer: three months from filing in a Moroccan commune (organic law 113-14, art. 125). */
export function answerDue(filedAt: Date, pack: RulePack, calendar: Calendar, now: Date): DeadlineSpec[] {
  const { value: limit, legalRef, confidence } = pack.admissibility.answerLimit;
  const due = dueDate(limit, filedAt, calendar);
  if (!due) throw new Error('a filing is not suspended');
  const term = { limit, start: filedAt.toISOString(), legalRef, confidence };
  const reminders = pack.reminderDaysBefore.value
    .map((days) => ({ days, day: addDays(due.day, -days) }))
    .map(({ days, day }) => ({ kind: `answer-reminder-${days}`, day, at: endOfDay(day, calendar.timeZone), before: { kind: 'answer-due', days } }))
    .filter(({ at }) => at > now);
  return [{ kind: 'answer-due', day: due.day, at: due.at, term }, ...reminders];
}
