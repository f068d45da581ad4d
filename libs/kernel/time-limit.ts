import { addDays, addMonths, addWorkingDays, type Calendar, checkWorkable, compareDays, type Day, dayOf, type DayOff } from './calendar.ts';
import { daysBetween, dayOff, endOfDay, parseDay, previousWorkingDay } from './calendar.ts';
import { defineErrors, DomainError } from './errors.ts';

/** The reason given when a period rolls over a suspended day. */
export const suspendedDay = 'suspended';

export const timeLimitErrors = defineErrors({ EXTENSION_TOO_LATE: 'conflict' });

/**
 * A period the law gives. The day of the event that starts it never counts (dies a quo).
 * `month`: date to date. `day`: every day. `working-day`: days that are neither weekly rest nor holiday.
 * `clear-day` (jour franc): neither the first nor the last day counts, so the period ends on the day after so many whole days.
 */
export interface TimeLimit {
  readonly count: number;
  readonly unit: 'month' | 'day' | 'working-day' | 'clear-day';
  /** Whether a period that would end on a day nobody works ends on the next working day instead. */
  readonly rollover: 'none' | 'next-working-day';
}

/** Days that do not count, the first and the last included; `to` is null while nobody knows when it ends. */
export interface Suspension {
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: string;
}

/** More time, given by a written act no later than the day then due, and counted from that day. */
export interface Extension {
  readonly limit: TimeLimit;
  readonly actId: string;
  readonly reason: string;
  readonly decidedOn: Day;
}

export interface Adjustments {
  readonly suspensions?: readonly Suspension[];
  /** In the order in which they were decided. */
  readonly extensions?: readonly Extension[];
}

export type DueDateRule =
  'start' | 'count-months' | 'count-days' | 'count-working-days' | 'clear-days' | 'suspended' | 'extended' | 'rolled-over';

/** What a step took into account. `suspended`: from, to, reason, and count days gained. `extended`: count of unit, from, and the act. */
export interface StepDetail {
  readonly count?: number;
  readonly unit?: TimeLimit['unit'];
  readonly from?: Day;
  readonly to?: Day;
  readonly reason?: string;
  readonly actId?: string;
  readonly decidedOn?: Day;
  /** Days that this step passed over because nobody works or because they are suspended. */
  readonly skipped?: readonly DayOff[];
}

/** One step of the reckoning and the day it leads to; the texts that tell it are the keys `step.<rule>`. */
export interface DueDateStep {
  readonly rule: DueDateRule;
  readonly day: Day;
  readonly detail?: StepDetail;
}

export interface DueDate {
  /** The last day on which the act is in time. */
  readonly day: Day;
  /** The last millisecond of that day, by the commune's clock. */
  readonly at: Date;
  /** From the starting event to the due day; the last step leads to `day`. */
  readonly steps: readonly DueDateStep[];
}

const countRules = { month: 'count-months', day: 'count-days', 'working-day': 'count-working-days', 'clear-day': 'clear-days' } as const;

/**
 * The last day on which an act is in time, and how it is reckoned. Null while a suspension without an end is running: no date
 * can be told. Months under suspension: the days of the period, date to date, are run through again without the suspended ones.
 * Throws EXTENSION_TOO_LATE (decidedOn, due) for an extension decided after the day then due; RangeError for impossible values.
 */
export function dueDate(limit: TimeLimit, start: Date, calendar: Calendar, adjustments: Adjustments = {}): DueDate | null {
  const { suspensions = [], extensions = [] } = adjustments;
  const clock = { calendar, suspensions: checkSuspensions(suspensions) };
  let day = dayOf(start, calendar.timeZone);
  const steps: DueDateStep[] = [{ rule: 'start', day }];
  for (const extension of [undefined, ...extensions]) {
    if (extension) checkDecidedInTime(extension, day);
    const run = runLimit(extension?.limit ?? limit, day, clock, extension);
    if (!run) return null;
    steps.push(...run);
    day = run.at(-1)!.day;
  }
  return { day, at: endOfDay(day, calendar.timeZone), steps };
}

function checkDecidedInTime({ decidedOn }: Extension, due: Day): void {
  if (compareDays(decidedOn, due) > 0) throw new DomainError('EXTENSION_TOO_LATE', { decidedOn, due });
}

function checkSuspensions(suspensions: readonly Suspension[]): Suspension[] {
  for (const { from, to } of suspensions) {
    if (compareDays(from, to ?? from) > 0) throw new RangeError(`a suspension ends before it begins: ${from}, ${to}`);
  }
  return suspensions.toSorted((a, b) => compareDays(a.from, b.from));
}

interface LegalClock {
  readonly calendar: Calendar;
  /** By first day. */
  readonly suspensions: readonly Suspension[];
}

/** One period from its first day to its last: counted, then put off by each suspension in turn, then rolled over. */
function runLimit(limit: TimeLimit, from: Day, { calendar, suspensions }: LegalClock, extension?: Extension): DueDateStep[] | null {
  const closed = suspensions.filter(({ to }) => to !== null);
  let counted = count(limit, from, calendar, []);
  const steps = [firstStep(limit, from, counted, extension)];
  for (const [index, { from: first, to, reason }] of closed.entries()) {
    const later = count(limit, from, calendar, closed.slice(0, index + 1));
    const gained = daysBetween(counted.day, later.day);
    const skipped = later.skipped.filter(({ day }) => compareDays(day, counted.day) > 0);
    if (gained)
      steps.push({ rule: 'suspended', day: later.day, detail: { from: first, to: to!, reason, count: gained, ...list(skipped) } });
    counted = later;
  }
  const rolled = limit.rollover === 'none' ? counted : rollOver(counted.day, calendar, closed);
  if (rolled.day !== counted.day)
    steps.push({ rule: 'rolled-over', day: rolled.day, detail: { from: counted.day, ...list(rolled.skipped) } });
  const neverReached = suspensions.some((one) => one.to === null && compareDays(one.from, rolled.day) <= 0);
  return neverReached ? null : steps;
}

function firstStep({ count, unit }: TimeLimit, from: Day, { day, skipped }: Counted, extension?: Extension): DueDateStep {
  if (!extension) return { rule: countRules[unit], day, detail: { count, ...list(skipped) } };
  const { actId, reason, decidedOn } = extension;
  return { rule: 'extended', day, detail: { count, unit, from, actId, reason, decidedOn, ...list(skipped) } };
}

const list = (skipped: readonly DayOff[]): StepDetail => (skipped.length ? { skipped } : {});

interface Counted {
  readonly day: Day;
  readonly skipped: readonly DayOff[];
}

/** Walks day by day; a suspended day, and for working days a day off, is passed over. */
function count(limit: TimeLimit, from: Day, calendar: Calendar, suspensions: readonly Suspension[]): Counted {
  const skipped: DayOff[] = [];
  let day = from;
  for (let left = length(limit, from, calendar); left > 0;) {
    day = addDays(day, 1);
    if (isSuspended(day, suspensions)) continue;
    const off = limit.unit === 'working-day' ? dayOff(day, calendar) : undefined;
    if (off) skipped.push(off);
    else left--;
  }
  return { day, skipped };
}

/** Days to walk from the starting day to the last one. */
function length({ count, unit }: TimeLimit, from: Day, calendar: Calendar): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a length of time: ${count}`);
  if (unit === 'working-day') checkWorkable(calendar);
  if (unit === 'month') return daysBetween(from, addMonths(from, count));
  return unit === 'clear-day' ? count + 1 : count;
}

function rollOver(from: Day, calendar: Calendar, suspensions: readonly Suspension[]): Counted {
  checkWorkable(calendar);
  const skipped: DayOff[] = [];
  for (let day = from; ; day = addDays(day, 1)) {
    const off = isSuspended(day, suspensions) ? { day, reason: suspendedDay } : dayOff(day, calendar);
    if (!off) return { day, skipped };
    skipped.push(off);
  }
}

/** Checked days compare as texts. */
const isSuspended = (day: Day, suspensions: readonly Suspension[]): boolean =>
  suspensions.some(({ from, to }) => from <= day && to !== null && day <= to);

/**
 * The last day on which something can be done so that the law's notice stands before an event: "at least 15 clear days before
 * the sitting". The event's day does not count; for clear days nor does the day of the act. With rollover the day moves to the
 * working day before it, for notice may be longer but never shorter.
 */
export function latestDayBefore(limit: TimeLimit, event: Day, calendar: Calendar): Day {
  const { count, unit, rollover } = limit;
  const counted = {
    month: () => addMonths(event, -count),
    day: () => addDays(event, -count),
    'working-day': () => addWorkingDays(event, -count, calendar),
    'clear-day': () => addDays(event, -(count + 1)),
  }[unit]();
  return rollover === 'none' ? parseDay(counted) : previousWorkingDay(counted, calendar);
}
