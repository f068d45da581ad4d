import { Temporal } from 'temporal-polyfill';

/** A legal day of a commune, as 'YYYY-MM-DD' in the Gregorian calendar; it begins and ends by the commune's own clock. */
export type Day = string;

/** What a commune knows of its days: its clock, its weekly rest and its holidays. A value; it reads no clock. */
export interface Calendar {
  /** IANA name, such as 'Africa/Casablanca'. */
  readonly timeZone: string;
  /** Days of weekly rest as ISO numbers, Monday 1 to Sunday 7. */
  readonly weekend: readonly number[];
  /** Day → name or key of the holiday, shown to those whose date it moves. */
  readonly holidays: ReadonlyMap<Day, string>;
}

/** Why a day is not worked: the weekly rest, or the name of a holiday. */
export interface DayOff {
  readonly day: Day;
  readonly reason: string;
}

/** The reason given for the weekly rest; on such a day the rest is named, even if a holiday falls on it. */
export const weeklyRest = 'weekend';

/** The same day, checked; throws a RangeError naming what was given when it is not a day of the calendar. */
export function parseDay(text: string): Day {
  return plain(text).toString();
}

function plain(day: Day): Temporal.PlainDate {
  if (/^\d{4}-\d\d-\d\d$/.test(day)) {
    try {
      return Temporal.PlainDate.from(day, { overflow: 'reject' });
    } catch {
      // Named below, with the whole value.
    }
  }
  throw new RangeError(`not a day: ${JSON.stringify(day)}`);
}

/** The legal day on which an instant falls, by the clock of the zone. Throws a RangeError for an invalid date or zone. */
export function dayOf(instant: Date, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The first instant of the day in the zone: midnight, or the end of the gap where the clock jumps over midnight. */
export function startOfDay(day: Day, timeZone: string): Date {
  return instantOf(plain(day).toZonedDateTime(timeZone));
}

/**
 * The last millisecond of the day in the zone, after which an act is late. Where the clock goes back over midnight, the
 * second 23:59 counts, in favour of the one who must act.
 */
export function endOfDay(day: Day, timeZone: string): Date {
  const date = plain(day);
  const last = date.toPlainDateTime('23:59:59.999').toZonedDateTime(timeZone, { disambiguation: 'later' });
  const exists = last.toPlainDate().equals(date);
  return exists ? instantOf(last) : new Date(startOfDay(addDays(day, 1), timeZone).getTime() - 1);
}

const instantOf = (time: Temporal.ZonedDateTime): Date => new Date(time.epochMilliseconds);

/** So many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return plain(day)
    .add({ days: whole(days) })
    .toString();
}

/** The same date so many months later, or earlier when negative; the last day of the month when it has no such date. */
export function addMonths(day: Day, months: number): Day {
  return plain(day)
    .add({ months: whole(months) })
    .toString();
}

/** Days from one day to the other; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to)).days;

/** Order of two days, for sorting. */
export const compareDays = (a: Day, b: Day): -1 | 0 | 1 => Temporal.PlainDate.compare(plain(a), plain(b)) as -1 | 0 | 1;

/** Why nobody works on that day; undefined on a working day. */
export function dayOff(day: Day, { weekend, holidays }: Calendar): DayOff | undefined {
  const reason = weekend.includes(plain(day).dayOfWeek) ? weeklyRest : holidays.get(day);
  return reason === undefined ? undefined : { day, reason };
}

export const isWorkingDay = (day: Day, calendar: Calendar): boolean => dayOff(day, calendar) === undefined;

/**
 * The day reached after so many working days, the first day not counted; backwards when negative, the same day when zero.
 * Throws a RangeError for a calendar in which nobody ever works.
 */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  const step = whole(count) < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0; left--) reached = workingDayFrom(addDays(reached, step), step, calendar);
  return reached;
}

/** That day if it is worked, else the first working day after it. */
export const nextWorkingDay = (day: Day, calendar: Calendar): Day => workingDayFrom(day, 1, calendar);

/** That day if it is worked, else the last working day before it. */
export const previousWorkingDay = (day: Day, calendar: Calendar): Day => workingDayFrom(day, -1, calendar);

/** Throws a RangeError for a calendar in which nobody ever works: no count of working days would end. */
export function checkWorkable({ weekend }: Calendar): void {
  if (new Set(weekend).size >= 7) throw new RangeError('a calendar needs a day that is not weekly rest');
}

function workingDayFrom(day: Day, step: 1 | -1, calendar: Calendar): Day {
  checkWorkable(calendar);
  let reached = day;
  while (!isWorkingDay(reached, calendar)) reached = addDays(reached, step);
  return reached;
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return count;
}
