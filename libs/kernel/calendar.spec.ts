import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWorkingDays,
  type Calendar,
  compareDays,
  dayOf,
  daysBetween,
  endOfDay,
  isWorkingDay,
  nextWorkingDay,
  parseDay,
  previousWorkingDay,
  startOfDay,
} from './calendar.ts';

const calendar: Calendar = {
  timeZone: 'Africa/Casablanca',
  weekend: [6, 7],
  holidays: new Map([
    ['2026-05-27', 'holiday.eid-al-adha'],
    ['2026-05-28', 'holiday.eid-al-adha'],
  ]),
};

describe('a day', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29'])('%s is a day', (day) => expect(parseDay(day)).toBe(day));

  test.each(['2026-02-30', '2100-02-29', '2026-13-01', '2026-2-1', '20260201', '2026-02-01T10:00', ' 2026-02-01', '', 'demain'])(
    '%p is not, and the error names it',
    (text) => expect(() => parseDay(text)).toThrow(new RangeError(`not a day: ${JSON.stringify(text)}`)),
  );

  test.each([
    ['2026-01-31T23:30:00Z', 'Africa/Casablanca', '2026-02-01', 'half past midnight in Rabat, an hour before London'],
    ['2026-02-20T23:30:00Z', 'Africa/Casablanca', '2026-02-20', 'half past eleven at night in Rabat during Ramadan'],
    ['2026-03-01T04:30:00Z', 'America/Guayaquil', '2026-02-28', 'half past eleven at night in Guaranda'],
    ['2026-06-30T23:00:00Z', 'Africa/Kinshasa', '2026-07-01', 'midnight in Kinshasa'],
    ['2026-06-30T22:00:00Z', 'Europe/Paris', '2026-07-01', 'midnight in Paris in summer'],
    ['2026-12-31T22:59:59.999Z', 'Europe/Brussels', '2026-12-31', 'the last millisecond of the year in Brussels'],
  ])('%s in %s falls on %s: %s', (instant, zone, day) => expect(dayOf(new Date(instant), zone)).toBe(day));

  test('of an invalid instant or an unknown zone is refused', () => {
    expect(() => dayOf(new Date(NaN), 'Europe/Paris')).toThrow(RangeError);
    expect(() => dayOf(new Date(0), 'Africa/Nowhere')).toThrow(RangeError);
  });
});

describe('a day begins and ends', () => {
  test.each([
    ['Africa/Casablanca', '2026-02-14', '2026-02-13T23:00:00.000Z', '2026-02-14T22:59:59.999Z', 'an hour ahead of UTC'],
    ['Africa/Casablanca', '2026-02-15', '2026-02-14T23:00:00.000Z', '2026-02-15T23:59:59.999Z', 'lasts 25 hours when Ramadan time begins'],
    ['Africa/Casablanca', '2026-02-20', '2026-02-20T00:00:00.000Z', '2026-02-20T23:59:59.999Z', 'follows UTC during Ramadan'],
    ['Africa/Casablanca', '2026-03-22', '2026-03-22T00:00:00.000Z', '2026-03-22T22:59:59.999Z', 'lasts 23 hours when Ramadan time ends'],
    ['Europe/Paris', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z', 'lasts 23 hours when summer time begins'],
    ['Europe/Brussels', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z', 'lasts 25 hours when summer time ends'],
    ['America/Guayaquil', '2026-10-25', '2026-10-25T05:00:00.000Z', '2026-10-26T04:59:59.999Z', 'five hours after UTC all the year'],
    ['Africa/Kinshasa', '2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-25T22:59:59.999Z', 'an hour ahead all the year'],
    [
      'America/Santiago',
      '2024-09-08',
      '2024-09-08T04:00:00.000Z',
      '2024-09-09T02:59:59.999Z',
      'starts at one, for midnight does not exist',
    ],
    ['America/Santiago', '2024-09-07', '2024-09-07T04:00:00.000Z', '2024-09-08T03:59:59.999Z', 'ends where midnight is jumped over'],
    ['Africa/Cairo', '2024-04-26', '2024-04-25T22:00:00.000Z', '2024-04-26T20:59:59.999Z', 'starts at one in Cairo'],
    ['America/St_Johns', '2010-11-06', '2010-11-06T02:30:00.000Z', '2010-11-07T03:29:59.999Z', 'ends with its second 23:59'],
  ])('%s %s: %s to %s: %s', (zone, day, start, end) => {
    expect(startOfDay(day, zone).toISOString()).toBe(start);
    expect(endOfDay(day, zone).toISOString()).toBe(end);
  });

  const zones = [
    'Africa/Casablanca',
    'America/Guayaquil',
    'Africa/Kinshasa',
    'Europe/Paris',
    'Europe/Brussels',
    'America/Santiago',
    'Africa/Cairo',
  ];
  test('within itself, and the next millisecond after its end is the next day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 6000 }), (zone, offset) => {
        const day = addDays('2024-01-01', offset);
        const end = endOfDay(day, zone);
        expect(dayOf(startOfDay(day, zone), zone)).toBe(day);
        expect(dayOf(end, zone)).toBe(day);
        expect(new Date(end.getTime() + 1)).toEqual(startOfDay(addDays(day, 1), zone));
      }),
    );
  });
});

describe('days are counted', () => {
  test.each([
    ['2026-11-30', 3, '2027-02-28', 'February has no 30th'],
    ['2027-11-30', 3, '2028-02-29', '2028 is a leap year'],
    ['2099-11-30', 3, '2100-02-28', '2100 is not'],
    ['2026-10-31', 1, '2026-11-30', 'November has no 31st'],
    ['2026-05-31', -3, '2026-02-28', 'backwards too'],
    ['2024-02-29', 12, '2025-02-28', 'one year after a 29 February'],
    ['2026-12-15', 1, '2027-01-15', 'over the new year'],
  ])('%s and %i months is %s: %s', (day, months, reached) => expect(addMonths(day, months)).toBe(reached));

  test('over month ends, leap days and the days on which clocks change', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2026-03-30', -2)).toBe('2026-03-28');
    expect(daysBetween('2026-01-31', '2026-03-01')).toBe(29);
    expect(daysBetween('2026-03-01', '2026-01-31')).toBe(-29);
    expect(['2026-10-02', '2025-12-31', '2026-02-28'].sort(compareDays)).toEqual(['2025-12-31', '2026-02-28', '2026-10-02']);
  });

  test('only in whole numbers', () => expect(() => addDays('2026-01-01', 0.5)).toThrow(new RangeError('not a whole number: 0.5')));

  test('working days leave out the weekly rest and holidays', () => {
    expect(isWorkingDay('2026-05-26', calendar)).toBe(true);
    expect(isWorkingDay('2026-05-27', calendar)).toBe(false);
    expect(isWorkingDay('2026-05-30', calendar)).toBe(false);
    expect(nextWorkingDay('2026-05-27', calendar)).toBe('2026-05-29');
    expect(nextWorkingDay('2026-05-29', calendar)).toBe('2026-05-29');
    expect(previousWorkingDay('2026-05-28', calendar)).toBe('2026-05-26');
    expect(addWorkingDays('2026-05-26', 2, calendar)).toBe('2026-06-01');
    expect(addWorkingDays('2026-06-01', -2, calendar)).toBe('2026-05-26');
    expect(addWorkingDays('2026-05-30', 0, calendar)).toBe('2026-05-30');
  });

  test('a rest on Friday and Saturday is a calendar like another', () => {
    expect(nextWorkingDay('2026-05-29', { ...calendar, weekend: [5, 6] })).toBe('2026-05-31');
  });

  test('a calendar in which nobody ever works is refused', () => {
    expect(() => nextWorkingDay('2026-05-29', { ...calendar, weekend: [1, 2, 3, 4, 5, 6, 7] })).toThrow(RangeError);
  });
});
