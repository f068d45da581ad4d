import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Calendar } from '#kernel';
import { term } from './dossier.cases.ts';
import { actsUntil, isActing, termDeadlines } from './terms.ts';

const calendar: Calendar = { timeZone: 'Africa/Kinshasa', weekend: [6, 7], holidays: new Map() };
const today = '2026-03-02';

describe('until when somebody acts', () => {
  test.each([
    ['one term', [term('2025-01-10', '2028-01-09')], '2028-01-09'],
    ['two terms that follow each other', [term('2025-01-10', '2028-01-09'), term('2028-01-10', '2031-01-09')], '2031-01-09'],
    ['two terms with a day between them', [term('2025-01-10', '2028-01-09'), term('2028-01-11', '2031-01-09')], '2028-01-09'],
    ['two presidents, the second for longer', [term('2025-01-10', '2026-12-31'), term('2026-01-01', '2029-12-31')], '2029-12-31'],
    [
      'a following term that nobody has confirmed',
      [term('2025-01-10', '2028-01-09'), term('2028-01-10', '2031-01-09', { isConfirmed: false })],
      '2028-01-09',
    ],
    ['a president who leaves before the end', [term('2025-01-10', '2028-01-09', { endedOn: '2026-05-01' })], '2026-04-30'],
    ['a term that is over', [term('2022-01-01', '2026-03-01')], undefined],
    ['a term that has not begun', [term('2026-03-03', '2029-03-02')], undefined],
    ['nobody', [], undefined],
  ])('%s', (_, terms, until) => expect(actsUntil(terms, today)).toBe(until));

  test('is the last of the days on which somebody acts, without a gap', () => {
    const day = fc.integer({ min: -40, max: 40 }).map((offset) => addDays(today, offset));
    const anyTerm = fc
      .tuple(day, fc.nat(30), fc.boolean(), fc.option(fc.nat(30)))
      .map(([from, length, isConfirmed, left]) =>
        term(from, addDays(from, length), { isConfirmed, endedOn: left === null ? null : addDays(from, left) }),
      );
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 6 }), (terms) => {
        const until = actsUntil(terms, today);
        if (until === undefined) return expect(isActing(terms, today)).toBe(false);
        for (let at = today; at <= until; at = addDays(at, 1)) expect([at, isActing(terms, at)]).toEqual([at, true]);
        expect(isActing(terms, addDays(until, 1))).toBe(false);
      }),
    );
  });
});

describe('dates that wait', () => {
  test('the end of the last day in the commune, and a notice sixty days before', () => {
    expect(termDeadlines([term('2025-01-10', '2028-01-09')], today, calendar, false)).toEqual([
      { kind: 'term-end', day: '2028-01-09', at: new Date('2028-01-09T22:59:59.999Z') },
      { kind: 'term-near', day: '2027-11-10', at: new Date('2027-11-10T22:59:59.999Z'), before: { kind: 'term-end', days: 60 } },
    ]);
  });
  test('once the notice was given, the end alone', () => {
    expect(termDeadlines([term('2025-01-10', '2028-01-09')], today, calendar, true).map(({ kind }) => kind)).toEqual(['term-end']);
  });
  test('none where nobody acts', () => expect(termDeadlines([], today, calendar, false)).toEqual([]));
});
