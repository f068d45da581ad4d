import { addDays, addMonths, addWorkingDays, type Calendar, type Day, dayOf, daysBetween, endOfDay, isWorkingDay, nextWorkingDay } from './calendar.ts';
import { defineErrors, DomainError } from './errors.ts';

export const timeLimitErrors = defineErrors({ EXTENSION_TOO_LATE: 'conflict' });

/** A limit as the law writes it. `rollover`: what happens when the last day is not worked. */
export interface TimeLimit {
  readonly count: number;
  readonly unit: 'month' | 'day' | 'working-day' | 'clear-day';
  readonly rollover: 'none' | 'next-working-day';
}

/** Days that do not count, both ends included; `to` is null while it lasts. */
export interface Suspension {
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: string;
}

/** More time by a written act, counted from the due day, decided while the limit still ran. */
export interface Extension {
  readonly limit: TimeLimit;
  readonly actId: string;
  readonly reason: string;
  readonly decidedOn: Day;
}

export interface Adjustments {
  readonly suspensions?: readonly Suspension[];
  readonly extensions?: readonly Extension[];
}

/** One step of the computation, for a screen that explains a date. */
export interface DueDateStep {
  readonly rule: 'start' | 'count-months' | 'count-days' | 'count-working-days' | 'clear-days' | 'suspended' | 'extended' | 'rolled-over';
  readonly day: Day;
  readonly detail?: string | number;
}

/** The last day in time, its last instant in the territory's zone, and how it was reached. */
export interface DueDate {
  readonly day: Day;
  readonly at: Date;
  readonly steps: readonly DueDateStep[];
}

/**
 * The last day on which an act is in time. The day of the starting event never counts; months run date to date; clear days
 * count neither the first nor the last day. Null while a suspension has no end. Throws EXTENSION_TOO_LATE.
 */
export function dueDate(limit: TimeLimit, start: Date, calendar: Calendar, adjustments: Adjustments = {}): DueDate | null {
  const first = dayOf(start, calendar.timeZone);
  const steps: DueDateStep[] = [{ rule: 'start', day: first }];
  const suspensions = adjustments.suspensions ?? [];
  if (suspensions.some(({ to }) => to === null)) return null;
  let day = counted(limit, first, calendar, steps);
  for (const suspension of inOrder(suspensions)) day = suspended(day, first, suspension, limit, calendar, steps);
  day = rolledOver(day, limit, calendar, steps);
  for (const extension of adjustments.extensions ?? []) {
    if (extension.decidedOn > day) throw new DomainError('EXTENSION_TOO_LATE', { due: day, decided: extension.decidedOn });
    steps.push({ rule: 'extended', day, detail: extension.actId });
    day = rolledOver(counted(extension.limit, day, calendar, steps), extension.limit, calendar, steps);
  }
  return { day, at: endOfDay(day, calendar.timeZone), steps };
}

const inOrder = (suspensions: readonly Suspension[]): Suspension[] => [...suspensions].sort((a, b) => (a.from < b.from ? -1 : 1));

function counted({ count, unit }: TimeLimit, from: Day, calendar: Calendar, steps: DueDateStep[]): Day {
  const step = (rule: DueDateStep['rule'], day: Day): Day => {
    steps.push({ rule, day, detail: count });
    return day;
  };
  switch (unit) {
    case 'month':
      return step('count-months', addMonths(from, count));
    case 'day':
      return step('count-days', addDays(from, count));
    case 'clear-day':
      return step('clear-days', addDays(from, count + 1));
    case 'working-day':
      return step('count-working-days', addWorkingDays(from, count, calendar));
  }
}

/** Adds the days of a suspension that fell within the running limit; of a limit in working days, its working days. */
function suspended(due: Day, first: Day, { from, to, reason }: Suspension, { unit }: TimeLimit, calendar: Calendar, steps: DueDateStep[]): Day {
  const begin = from > first ? from : addDays(first, 1);
  if (to === null || begin > due || to < begin) return due;
  const length = daysBetween(begin, to) + 1;
  const day = unit === 'working-day' ? addWorkingDays(due, workingDays(begin, length, calendar), calendar) : addDays(due, length);
  steps.push({ rule: 'suspended', day, detail: reason });
  return day;
}

function workingDays(from: Day, length: number, calendar: Calendar): number {
  return Array.from({ length }, (_, index) => addDays(from, index)).filter((day) => isWorkingDay(day, calendar)).length;
}

function rolledOver(day: Day, { rollover }: TimeLimit, calendar: Calendar, steps: DueDateStep[]): Day {
  if (rollover === 'none') return day;
  const next = nextWorkingDay(day, calendar);
  if (next !== day) steps.push({ rule: 'rolled-over', day: next, detail: calendar.holidays.get(day) });
  return next;
}

/** The last day on which something is early enough before an event: "at least fifteen clear days before the sitting". */
export function latestDayBefore({ count, unit }: TimeLimit, event: Day, calendar: Calendar): Day {
  switch (unit) {
    case 'month':
      return addMonths(event, -count);
    case 'day':
      return addDays(event, -count);
    case 'clear-day':
      return addDays(event, -count - 1);
    case 'working-day':
      return addWorkingDays(event, -count, calendar);
  }
}
