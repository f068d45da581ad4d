import { describe, expect, test } from '@jest/globals';
import { type Calendar, DomainError, dueDate, endOfDay, latestDayBefore } from '#kernel';
import { extended, extensionCases, noticeCases, suspensionCases } from './time-limit-adjusted.cases.ts';
import {
  type Case,
  clearDayCases,
  dayCases,
  days,
  monthCases,
  months,
  placedCases,
  rabat,
  rolloverCases,
  startOf,
  workingDayCases,
  workingDays,
} from './time-limit.cases.ts';

function check(calendar: Calendar, [, limit, start, due, { at, ...adjustments } = {}]: Case): void {
  const found = dueDate(limit, startOf(start), calendar, adjustments);
  expect(found?.day ?? null).toBe(due);
  if (!found) return;
  expect(found.at).toEqual(at ? new Date(at) : endOfDay(found.day, calendar.timeZone));
  expect(found.steps.at(-1)!.day).toBe(found.day);
}

const sentence = ([rule, , start, due]: Case) => `${rule} (${start} → ${due ?? 'no date'})`;

describe.each([
  ['months', monthCases],
  ['days', dayCases],
  ['clear days', clearDayCases],
  ['working days', workingDayCases],
  ['rollover', rolloverCases],
  ['suspension', suspensionCases],
  ['extension', extensionCases],
])('%s:', (_, cases) => {
  for (const one of cases) test(sentence(one), () => check(rabat, one));
});

describe('place and calendar:', () => {
  for (const [calendar, one] of placedCases) test(`${sentence(one)} in ${calendar.timeZone}`, () => check(calendar, one));
});

describe('notice before an event:', () => {
  for (const [rule, limit, event, latest] of noticeCases) {
    test(`${rule} (${latest} → ${event})`, () => expect(latestDayBefore(limit, event, rabat)).toBe(latest));
  }
});

describe('an extension', () => {
  test('decided after the day then due is refused', () => {
    const late = () => dueDate(months(3), startOf('2026-01-15'), rabat, extended([months(1), '2026-04-16']));
    expect(late).toThrow(new DomainError('EXTENSION_TOO_LATE', { decidedOn: '2026-04-16', due: '2026-04-15' }));
  });

  test('is measured against the date as extended before', () => {
    const late = () => dueDate(months(3), startOf('2026-01-15'), rabat, extended([months(1), '2026-04-10'], [days(10), '2026-05-16']));
    expect(late).toThrow(new DomainError('EXTENSION_TOO_LATE', { decidedOn: '2026-05-16', due: '2026-05-15' }));
  });
});

describe('the steps tell', () => {
  const stepsOf = (...[limit, start, more]: [Case[1], string, Case[4]?]) => dueDate(limit, startOf(start), rabat, more)!.steps;
  const eid = ['2026-05-28', '2026-05-29'].map((day) => ({ day, reason: 'holiday.eid-al-adha' }));
  const weekend = ['2026-05-30', '2026-05-31'].map((day) => ({ day, reason: 'weekend' }));

  test('over which days a date rolled', () => {
    expect(stepsOf(months(3, 'roll'), '2026-02-28')).toEqual([
      { rule: 'start', day: '2026-02-28' },
      { rule: 'count-months', day: '2026-05-28', detail: { count: 3 } },
      { rule: 'rolled-over', day: '2026-06-01', detail: { from: '2026-05-28', skipped: [...eid, ...weekend] } },
    ]);
  });

  test('which days were not worked', () => {
    const skipped = [...eid, ...weekend];
    expect(stepsOf(workingDays(1), '2026-05-27').at(-1)).toEqual({
      rule: 'count-working-days',
      day: '2026-06-01',
      detail: { count: 1, skipped },
    });
  });

  test('what each suspension and each act added', () => {
    const span = { from: '2026-04-01', to: '2026-04-10', reason: 'documents-asked' };
    const act = { actId: 'act-1', reason: 'complex-file', decidedOn: '2026-04-20' };
    expect(stepsOf(months(3), '2026-01-15', { suspensions: [span], extensions: [{ limit: months(1), ...act }] })).toEqual([
      { rule: 'start', day: '2026-01-15' },
      { rule: 'count-months', day: '2026-04-15', detail: { count: 3 } },
      { rule: 'suspended', day: '2026-04-25', detail: { ...span, count: 10 } },
      { rule: 'extended', day: '2026-05-25', detail: { count: 1, unit: 'month', from: '2026-04-25', ...act } },
    ]);
  });
});

describe('values that mean nothing are refused', () => {
  test.each([-1, 0.5, NaN])('a length of %p', (count) =>
    expect(() => dueDate(days(count), startOf('2026-01-15'), rabat)).toThrow(RangeError),
  );

  test('a suspension that ends before it begins, and a day that does not exist', () => {
    const suspensions = [{ from: '2026-03-12', to: '2026-03-11', reason: 'slip' }];
    expect(() => dueDate(days(5), startOf('2026-03-10'), rabat, { suspensions })).toThrow('2026-03-12, 2026-03-11');
    expect(() => latestDayBefore(days(5), '2026-02-30', rabat)).toThrow('2026-02-30');
  });

  test('a calendar in which nobody works', () => {
    const idle = { ...rabat, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(() => dueDate(workingDays(1), startOf('2026-01-15'), idle)).toThrow(RangeError);
    expect(() => dueDate(days(1, 'roll'), startOf('2026-01-15'), idle)).toThrow(RangeError);
  });
});

test('the tables hold at least sixty dated cases, each under its own sentence', () => {
  const plain = [monthCases, dayCases, clearDayCases, workingDayCases, rolloverCases, suspensionCases, extensionCases].flat();
  const sentences = [...plain, ...placedCases.map(([, one]) => one)].map(([rule]) => rule).concat(noticeCases.map(([rule]) => rule));
  expect(sentences.length).toBeGreaterThanOrEqual(60);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('the cases stand in every place whose law the project knows', () => {
  const zones = new Set(placedCases.map(([{ timeZone }]) => timeZone));
  for (const zone of ['Africa/Casablanca', 'Africa/Kinshasa', 'America/Guayaquil', 'Europe/Brussels']) expect(zones).toContain(zone);
});
