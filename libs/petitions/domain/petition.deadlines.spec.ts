import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, type Calendar, compareDays, type Day, dayOf, endOfDay, isWorkingDay } from '#kernel';
import { packById, type RulePack } from '#rulepacks';
import { lawOfTheDay, shownWarnings } from './law.ts';
import { answerDue, deadlineEffect, deadlinesFor, missedAnswer, type PetitionDates } from './petition.deadlines.ts';
import { type PetitionState, petitionStates } from './petition.ts';

const morocco = packById('ma-commune-2016');
const calendar: Calendar = { timeZone: 'Africa/Casablanca', weekend: [6, 7], holidays: new Map([['2026-05-01', 'Fête du Travail']]) };
const filed = (instant: string): PetitionDates => ({
  openedAt: new Date('2026-01-05T09:00:00Z'),
  filedAt: new Date(instant),
  overdueSince: null,
});
const at = (instant: string) => new Date(instant);
const kindsAndDays = (state: PetitionState, dates: PetitionDates, now: string, pack: RulePack = morocco) =>
  deadlinesFor(state, dates, pack, calendar, at(now)).map(({ kind, day }) => [kind, day]);

describe('the answer to a petition of a Moroccan commune (organic law 113-14, art. 125)', () => {
  test.each<[string, string, Day]>([
    ['is due three months after filing, date to date', '2026-03-03T10:00:00Z', '2026-06-03'],
    ['counts from the day of filing in the commune, not in Greenwich', '2026-04-01T23:30:00Z', '2026-07-02'],
    ['is due on the last day of a month that has no such date', '2026-11-30T10:00:00Z', '2027-03-01'],
    ['that would be due on a Saturday is due on Monday', '2026-03-06T10:00:00Z', '2026-06-08'],
    ['that would be due on a holiday is due on the next working day', '2026-02-01T10:00:00Z', '2026-05-04'],
  ])('%s', (_, filedAt, day) => expect(answerDue(at(filedAt), morocco, calendar, at(filedAt))[0].day).toBe(day));

  test('is in time until the last millisecond of its day by the clock of the commune', () => {
    const [{ at: due }] = answerDue(at('2026-03-03T10:00:00Z'), morocco, calendar, at('2026-03-03T10:00:00Z'));
    expect(due).toEqual(endOfDay('2026-06-03', 'Africa/Casablanca'));
  });

  test('keeps how it is reckoned, so that it can be explained and reckoned again', () => {
    const [{ term }] = answerDue(at('2026-03-03T10:00:00Z'), morocco, calendar, at('2026-03-03T10:00:00Z'));
    expect(term).toEqual({
      limit: { count: 3, unit: 'month', rollover: 'next-working-day' },
      start: '2026-03-03T10:00:00.000Z',
      legalRef: morocco.admissibility.answerLimit.legalRef,
      confidence: 'C2',
    });
  });

  test('is announced thirty and seven days before', () => {
    expect(kindsAndDays('submitted', filed('2026-03-03T10:00:00Z'), '2026-03-03T10:00:00Z')).toEqual([
      ['answer-due', '2026-06-03'],
      ['answer-reminder-30', '2026-05-04'],
      ['answer-reminder-7', '2026-05-27'],
    ]);
  });

  test('is not announced by a reminder whose day has passed', () => {
    const dates = filed('2026-03-03T10:00:00Z');
    expect(kindsAndDays('under-review', dates, '2026-05-20T10:00:00Z').map(([kind]) => kind)).toEqual(['answer-due', 'answer-reminder-7']);
  });

  test('stays due when the bureau has the petition, and no longer once it is decided', () => {
    const dates = filed('2026-03-03T10:00:00Z');
    for (const state of petitionStates) {
      const isOwed = ['submitted', 'under-review', 'completion-requested'].includes(state);
      expect([state, deadlinesFor(state, dates, morocco, calendar, at('2026-03-04T10:00:00Z')).length > 0]).toEqual([state, isOwed]);
    }
  });

  test('that was missed is not due a second time', () => {
    expect(kindsAndDays('under-review', { ...filed('2026-03-03T10:00:00Z'), overdueSince: '2026-06-03' }, '2026-06-10T10:00:00Z')).toEqual(
      [],
    );
  });

  test('is always due on a day on which people work, three months or a few days more after filing', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (filedAt) => {
        const [due, ...reminders] = answerDue(filedAt, morocco, calendar, filedAt);
        const counted = addMonths(dayOf(filedAt, calendar.timeZone), 3);
        expect(isWorkingDay(due.day, calendar)).toBe(true);
        expect(compareDays(due.day, counted)).toBeGreaterThanOrEqual(0);
        expect(compareDays(due.day, addDays(counted, 4))).toBeLessThanOrEqual(0);
        for (const { at: told, day, before } of reminders) expect([told < due.at, addDays(day, before!.days)]).toEqual([true, due.day]);
      }),
    );
  });
});

describe('a missed answer', () => {
  const dates = filed('2026-03-03T10:00:00Z');

  test('is missed from the millisecond after its day', () => {
    const end = endOfDay('2026-06-03', 'Africa/Casablanca');
    expect(missedAnswer(dates, morocco, calendar, end)).toBeUndefined();
    expect(missedAnswer(dates, morocco, calendar, new Date(end.getTime() + 1))).toBe('2026-06-03');
  });

  test('is noted once, and not before filing', () => {
    const late = at('2026-07-01T10:00:00Z');
    expect(missedAnswer({ ...dates, overdueSince: '2026-06-03' }, morocco, calendar, late)).toBeUndefined();
    expect(missedAnswer({ ...dates, filedAt: null }, morocco, calendar, late)).toBeUndefined();
  });
});

describe('a collection', () => {
  const collecting: PetitionDates = { openedAt: at('2026-03-03T10:00:00Z'), filedAt: null, overdueSince: null };

  test('has no end in Morocco, where no article gives one', () => {
    expect(kindsAndDays('collecting', collecting, '2026-03-03T10:00:00Z')).toEqual([]);
  });

  test('ends at the end of its last day where a law gives so many days, reached or not', () => {
    const sixty = { ...morocco, collection: { ...morocco.collection, maxDays: { ...morocco.collection.maxDays, value: 60 } } };
    expect(kindsAndDays('collecting', collecting, '2026-03-03T10:00:00Z', sixty)).toEqual([['collection-ends', '2026-05-02']]);
    expect(kindsAndDays('ready', collecting, '2026-03-03T10:00:00Z', sixty)).toEqual([['collection-ends', '2026-05-02']]);
    expect(kindsAndDays('submitted', { ...collecting, filedAt: at('2026-03-03T10:00:00Z') }, '2026-03-03T10:00:00Z', sixty)[0]![0]).toBe(
      'answer-due',
    );
  });
});

describe('a date that has come', () => {
  test.each<[string, PetitionState, Day | null, object]>([
    ['answer-due', 'submitted', null, { kind: 'silence' }],
    ['answer-due', 'under-review', null, { kind: 'silence' }],
    ['answer-due', 'admissible', null, { kind: 'none' }],
    ['answer-due', 'inadmissible', null, { kind: 'none' }],
    ['answer-due', 'under-review', '2026-05-27', { kind: 'none' }],
    ['answer-reminder-7', 'under-review', null, { kind: 'remind', dueDay: '2026-06-03' }],
    ['answer-reminder-7', 'admissible', null, { kind: 'none' }],
    ['collection-ends', 'collecting', null, { kind: 'expire' }],
    ['collection-ends', 'ready', null, { kind: 'expire' }],
    ['collection-ends', 'submitted', null, { kind: 'none' }],
    ['collection-ends', 'withdrawn', null, { kind: 'none' }],
    ['no-such-date', 'submitted', null, { kind: 'none' }],
  ])('%s finds the petition %s (overdue since %s): %o', (kind, state, overdueSince, effect) => {
    expect(deadlineEffect(kind, '2026-05-27', state, overdueSince)).toEqual(effect);
  });
});

describe('the law of a commune', () => {
  const commune = { kind: 'commune', countryCode: 'MA', timeZone: 'Africa/Casablanca', population: 34_999, hasArrondissements: false };
  const required = (facts: object, now = '2026-03-03T10:00:00Z') => lawOfTheDay({ ...commune, ...facts }, at(now))?.required;

  test.each([
    [{}, 100],
    [{ population: 35_000 }, 200],
    [{ population: 20_000, hasArrondissements: true }, 400],
    [{ population: 3_000_000, hasArrondissements: true }, 400],
  ])('asks %o for %i signatures (organic law 113-14, art. 123, recalled)', (facts, signatures) => expect(required(facts)).toBe(signatures));

  test('follows the level asked: a province and a region have laws of their own', () => {
    expect([required({ kind: 'province' }), required({ kind: 'region' }), required({ kind: 'region', population: 3_500_000 })]).toEqual([
      300, 300, 500,
    ]);
  });

  test('is unknown for a part of a commune, another country, a day before the law, or an unknown population', () => {
    expect([
      required({ kind: 'arrondissement' }),
      required({ countryCode: 'EC' }),
      required({ population: null }),
      required({}, '2016-10-05T10:00:00Z'),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('warns of what is shown and nobody has confirmed, and of nothing that is not shown', () => {
    const paths = shownWarnings(morocco).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['thresholds', 'signatory.categories', 'admissibility.rollover', 'effect.agenda']));
    expect(paths.filter((path) => path.startsWith('association'))).toEqual([]);
    expect(paths).not.toContain('admissibility.answerLimit');
  });
});
