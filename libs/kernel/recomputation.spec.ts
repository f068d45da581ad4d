import { describe, expect, test } from '@jest/globals';
import { type Adjustments, type Calendar, dueDate, recompute } from '#kernel';
import { days, months, rabat, startOf, with13April, with5June, workingDays } from './time-limit.cases.ts';

const compute = (limit: ReturnType<typeof months>, start: string, calendar: Calendar = rabat, adjustments: Adjustments = {}) =>
  dueDate(limit, startOf(start), calendar, adjustments)!;
const declared = (...on: string[]): Calendar => ({
  ...rabat,
  holidays: new Map([...rabat.holidays, ...on.map((day) => [day, 'holiday.declared'] as const)]),
});

describe('a date computed again', () => {
  test('that did not move has no cause, even if the calendar changed', () => {
    const before = compute(months(1, 'roll'), '2026-03-14');
    expect(recompute(before, compute(months(1, 'roll'), '2026-03-14', with13April))).toEqual({
      moved: false,
      from: '2026-04-14',
      to: '2026-04-14',
      causes: [],
    });
  });

  test('names the holiday declared on the day to which it had rolled', () => {
    const before = compute(months(1, 'roll'), '2026-03-11');
    expect(recompute(before, compute(months(1, 'roll'), '2026-03-11', with13April))).toEqual({
      moved: true,
      from: '2026-04-13',
      to: '2026-04-14',
      causes: [{ rule: 'holiday-declared', days: [{ day: '2026-04-13', reason: 'holiday.declared' }] }],
    });
  });

  test('names the holiday withdrawn', () => {
    const before = compute(workingDays(20), '2026-05-18', with5June);
    const { from, to, causes } = recompute(before, compute(workingDays(20), '2026-05-18'));
    expect([from, to]).toEqual(['2026-06-18', '2026-06-17']);
    expect(causes).toEqual([{ rule: 'holiday-withdrawn', days: [{ day: '2026-06-05', reason: 'holiday.declared' }] }]);
  });

  test('does not name a holiday that it only meets because it moved', () => {
    // Friday 20 November; the 17th declared puts it off to Monday 23, and the 23rd was a holiday already.
    const known = declared('2026-11-23');
    const before = compute(workingDays(8), '2026-11-09', known);
    const after = compute(workingDays(8), '2026-11-09', declared('2026-11-17', '2026-11-23'));
    expect(recompute(before, after)).toEqual({
      moved: true,
      from: '2026-11-20',
      to: '2026-11-24',
      causes: [{ rule: 'holiday-declared', days: [{ day: '2026-11-17', reason: 'holiday.declared' }] }],
    });
  });

  test('does not name a holiday declared within a suspension', () => {
    const suspensions = [{ from: '2026-06-03', to: '2026-06-05', reason: 'documents-asked' }];
    const before = compute(workingDays(20), '2026-05-18', rabat, { suspensions });
    const after = compute(workingDays(20), '2026-05-18', declared('2026-06-05', '2026-06-08'), { suspensions });
    expect(recompute(before, after).causes).toEqual([
      { rule: 'holiday-declared', days: [{ day: '2026-06-08', reason: 'holiday.declared' }] },
    ]);
  });

  test('names a suspension, an extension and a corrected start', () => {
    const before = compute(days(10), '2026-03-01');
    const suspensions = [{ from: '2026-03-04', to: '2026-03-05', reason: 'documents-asked' }];
    const extensions = [{ limit: days(5), actId: 'act-7', reason: 'complex-file', decidedOn: '2026-03-13' }];
    expect(recompute(before, compute(days(10), '2026-03-02', rabat, { suspensions, extensions }))).toEqual({
      moved: true,
      from: '2026-03-11',
      to: '2026-03-19',
      causes: [
        {
          rule: 'start-moved',
          days: [
            { day: '2026-03-02', reason: 'start' },
            { day: '2026-03-01', reason: 'start' },
          ],
        },
        { rule: 'suspended', days: [{ day: '2026-03-14', reason: 'documents-asked' }] },
        { rule: 'extended', days: [{ day: '2026-03-19', reason: 'complex-file' }] },
      ],
    });
  });

  test('names the suspended days over which it now rolls', () => {
    const before = compute(months(1, 'roll'), '2026-03-11');
    const suspensions = [{ from: '2026-04-13', to: '2026-04-14', reason: 'documents-asked' }];
    expect(recompute(before, compute(months(1, 'roll'), '2026-03-11', rabat, { suspensions })).causes).toEqual([
      {
        rule: 'suspended',
        days: [
          { day: '2026-04-13', reason: 'suspended' },
          { day: '2026-04-14', reason: 'suspended' },
        ],
      },
    ]);
  });

  test('says so when the weekly rest was corrected', () => {
    const before = compute(workingDays(1), '2026-03-05');
    const { causes } = recompute(before, compute(workingDays(1), '2026-03-05', { ...rabat, weekend: [5, 6] }));
    expect(causes).toEqual([{ rule: 'calendar-corrected', days: [] }]);
  });
});
