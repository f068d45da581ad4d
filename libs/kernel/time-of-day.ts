import { Temporal } from 'temporal-polyfill';
import type { Day } from './calendar.ts';

/** A time by the clock on the wall, as 'HH:MM' from 00:00 to 23:59; two of them compare as texts. */
export type TimeOfDay = string;

export const timeOfDayPattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What the clock of the zone shows at an instant, the seconds left out. Throws a RangeError for an invalid date or zone. */
export function timeOfDay(instant: Date, timeZone: string): TimeOfDay {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** When the clock of the zone first shows that time on that day; where it jumps over it, as long after the jump. */
export function instantAt(day: Day, time: TimeOfDay, timeZone: string): Date {
  const shown = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(shown.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** The day of the week as an ISO number, Monday 1 to Sunday 7. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek;

/** Whether this is the name of a time zone, such as 'Africa/Casablanca'. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
