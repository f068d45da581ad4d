import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  type Calendar,
  compareDays,
  daysBetween,
  dueDate,
  isWorkingDay,
  latestDayBefore,
  type TimeLimit,
} from '#kernel';
import { startOf } from './time-limit.cases.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2024-01-01', offset));
const calendar: fc.Arbitrary<Calendar> = fc.record({
  timeZone: fc.constantFrom('Africa/Casablanca', 'America/Guayaquil', 'Africa/Kinshasa', 'Europe/Paris'),
  weekend: fc.constantFrom([6, 7], [5, 6], [7], []),
  holidays: fc.uniqueArray(day, { maxLength: 60 }).map((days) => new Map(days.map((one) => [one, 'holiday.any']))),
});
const limitWith = (rollover: TimeLimit['rollover'], ...units: TimeLimit['unit'][]): fc.Arbitrary<TimeLimit> =>
  fc
    .record({ count: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom(...units) })
    .map(({ count, unit }) => ({ count: unit === 'month' ? count % 13 : count, unit, rollover }));
const limit = fc.oneof(
  limitWith('none', 'month', 'day', 'working-day', 'clear-day'),
  limitWith('next-working-day', 'month', 'day', 'working-day', 'clear-day'),
);
const countedInDays = fc.oneof(limitWith('none', 'day', 'working-day'), limitWith('next-working-day', 'day', 'clear-day'));
const suspensions = fc.array(
  fc
    .record({ from: day, length: fc.integer({ min: 0, max: 30 }) })
    .map(({ from, length }) => ({ from, to: addDays(from, length), reason: 'any' })),
  { maxLength: 3 },
);

const due = (...[one, from, on, spans]: [TimeLimit, string, Calendar, { from: string; to: string; reason: string }[]?]): string =>
  dueDate(one, startOf(from), on, { suspensions: spans })!.day;
const check = (property: fc.IProperty<never> | object) => fc.assert(property as fc.IProperty<unknown>, { numRuns: 150 });

describe('for any calendar and any limit', () => {
  test('a later start never gives an earlier due day', () => {
    check(
      fc.property(limit, day, fc.nat(60), calendar, (one, from, later, on) => {
        expect(compareDays(due(one, from, on), due(one, addDays(from, later), on))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('nor does it under suspensions, for limits in days', () => {
    check(
      fc.property(countedInDays, day, fc.nat(60), calendar, suspensions, (one, from, later, on, spans) => {
        expect(compareDays(due(one, from, on, spans), due(one, addDays(from, later), on, spans))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('a date with rollover is a working day, and no suspended one', () => {
    check(
      fc.property(
        limitWith('next-working-day', 'month', 'day', 'clear-day', 'working-day'),
        day,
        calendar,
        suspensions,
        (one, from, on, spans) => {
          fc.pre(one.unit !== 'working-day' || one.count > 0);
          const reached = due(one, from, on, spans);
          expect(isWorkingDay(reached, on)).toBe(true);
          expect(spans.some(({ from: first, to }) => first <= reached && reached <= to)).toBe(false);
        },
      ),
    );
  });

  test('one more holiday never moves a date earlier', () => {
    check(
      fc.property(limit, day, fc.nat(60), calendar, suspensions, (one, from, offset, on, spans) => {
        const more = { ...on, holidays: new Map(on.holidays).set(addDays(from, offset), 'holiday.declared') };
        expect(compareDays(due(one, from, on, spans), due(one, from, more, spans))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('one more suspension never moves a date earlier', () => {
    check(
      fc.property(limit, day, calendar, suspensions, day, (one, from, on, spans, extra) => {
        const more = [...spans, { from: extra, to: addDays(extra, 9), reason: 'more' }];
        expect(compareDays(due(one, from, on, spans), due(one, from, on, more))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('counting working days lands after exactly so many of them', () => {
    check(
      fc.property(fc.integer({ min: 1, max: 60 }), day, calendar, (count, from, on) => {
        const reached = due({ count, unit: 'working-day', rollover: 'none' }, from, on);
        const passed = Array.from({ length: daysBetween(from, reached) }, (_, index) => addDays(from, index + 1));
        expect(passed.filter((one) => isWorkingDay(one, on))).toHaveLength(count);
        expect(isWorkingDay(reached, on)).toBe(true);
        expect(reached).toBe(addWorkingDays(from, count, on));
      }),
    );
  });

  test('notice given on the latest day has run by the event, and rollover only makes it longer', () => {
    check(
      fc.property(limitWith('none', 'month', 'day', 'working-day', 'clear-day'), day, calendar, (one, event, on) => {
        const latest = latestDayBefore(one, event, on);
        const rolled = latestDayBefore({ ...one, rollover: 'next-working-day' }, event, on);
        if (one.unit !== 'working-day' || isWorkingDay(event, on)) expect(compareDays(due(one, latest, on), event)).toBeLessThanOrEqual(0);
        expect(compareDays(rolled, latest)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
