import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { best, type Conditions, type Eligibility, eligibilityReasons, type EntryFacts, judge } from './eligibility.ts';
import { isSamePerson, linesOf, type Sought } from './matching.ts';
import { notARoll, rollMachine } from './roll.ts';

const on = '2026-03-01';
const conditions: Conditions = { on, minAge: 18, minMonthsRegistered: null, subTerritory: null };
const adult: EntryFacts = { birth: { year: 1984, day: '1984-05-17' }, subTerritory: 'Q-3', registeredOn: '2025-10-01' };

describe('eligible in a territory, on a day, in a category', () => {
  test.each([
    ['nobody has imported a roll of that day', 'no-roll', {}, 'cannot-tell no-roll'],
    ['nobody is known to be this person', 'not-linked', {}, 'cannot-tell not-linked'],
    ['the person is on no line', 'absent', {}, 'no not-on-roll'],
    ['two lines cannot be told apart', 'several', {}, 'cannot-tell several-lines'],
    ['the person is on the roll and of age', adult, {}, 'yes on-roll'],
    ['the person lives in another part', adult, { subTerritory: 'Q-4' }, 'no other-sub-territory'],
    ['the part is not on the roll', { ...adult, subTerritory: null }, { subTerritory: 'Q-4' }, 'cannot-tell sub-territory-unknown'],
    ['the birthday is tomorrow', { ...adult, birth: { year: 2008, day: '2008-03-02' } }, {}, 'no under-age'],
    ['the birthday is today', { ...adult, birth: { year: 2008, day: '2008-03-01' } }, {}, 'yes on-roll'],
    [
      'only the year of birth is known, and it is that year',
      { ...adult, birth: { year: 2008, day: null } },
      {},
      'cannot-tell birth-year-only',
    ],
    ['sixteen is enough', { ...adult, birth: { year: 2008, day: null } }, { minAge: 16 }, 'yes on-roll'],
    ['registered six months ago', adult, { minMonthsRegistered: 6 }, 'no registered-too-late'],
    ['registered five months ago where five are asked', adult, { minMonthsRegistered: 5 }, 'yes on-roll'],
    [
      'the day of registration is unknown',
      { ...adult, registeredOn: null },
      { minMonthsRegistered: 6 },
      'cannot-tell registration-day-unknown',
    ],
    [
      'what is unknown does not hide what certainly fails',
      { ...adult, birth: { year: 2008, day: null } },
      { subTerritory: 'X' },
      'no other-sub-territory',
    ],
  ] as const)('%s', (_title, found, more, told) => {
    const { answer, reason } = judge(found, { ...conditions, ...more });
    expect(`${answer} ${reason}`).toBe(told);
  });

  test('an answer always has a reason of its own kind', () => {
    const facts = fc.record({
      birth: fc.record({ year: fc.integer({ min: 2004, max: 2012 }), day: fc.constant(null) }),
      subTerritory: fc.constantFrom(null, 'A', 'B'),
      registeredOn: fc.constantFrom(null, '2025-12-01', '2020-01-01'),
    });
    const asked = fc.record({
      on: fc.constant(on),
      minAge: fc.constantFrom(null, 16 as const, 18 as const),
      minMonthsRegistered: fc.constantFrom(null, 6),
      subTerritory: fc.constantFrom(null, 'A'),
    });
    fc.assert(
      fc.property(facts, asked, (found, terms) => {
        const { answer, reason } = judge(found, terms);
        expect(eligibilityReasons[answer]).toContain(reason);
      }),
    );
  });

  test('in several communes, one is enough, and what is not known weighs more than a no', () => {
    const [no, yes, unknown] = [judge('absent', conditions), judge(adult, conditions), judge('several', conditions)] as [
      Eligibility,
      Eligibility,
      Eligibility,
    ];
    expect(best([no, unknown, yes])).toBe(yes);
    expect(best([unknown, no])).toBe(unknown);
    expect(best([no])).toBe(no);
  });
});

describe('who is who on a roll', () => {
  const code = (text: string) => Buffer.from(text);
  const person = (
    id: string | null,
    latin: string | null,
    arabic: string | null,
    birthYear = 1984,
    birthDay: string | null = null,
  ): Sought => ({
    tags: { id: id ? code(id) : null, latin: latin ? code(latin) : null, arabic: arabic ? code(arabic) : null },
    birthYear,
    birthDay,
  });

  test('a number decides, whatever the names', () => {
    const mine = person('A1', 'fatima', null);
    expect(linesOf(person('A1', 'fatema', null), [mine, person('B2', 'fatema', null)])).toEqual([mine]);
  });
  test('a number with another year of birth is somebody else', () =>
    expect(linesOf(person('A1', null, null), [person('A1', 'fatima', null, 1985)])).toEqual([]));
  test('two numbers are two people, however alike', () =>
    expect(linesOf(person('A1', 'fatima', null), [person('B2', 'fatima', null)])).toEqual([]));
  test('without numbers, the name in one script is enough', () => {
    const line = person(null, 'fatima', 'فاطمة');
    expect(linesOf(person(null, null, 'فاطمة'), [line])).toEqual([line]);
    expect(linesOf(person(null, 'fatema', 'فاطمة'), [line])).toEqual([line]);
  });
  test('namesakes are told apart by the day where both have one', () => {
    const [may, june, unknown] = [
      person(null, 'omar', null, 1984, '1984-05-01'),
      person(null, 'omar', null, 1984, '1984-06-01'),
      person(null, 'omar', null),
    ];
    expect(linesOf(person(null, 'omar', null, 1984, '1984-06-01'), [may, june])).toEqual([june]);
    expect(linesOf(person(null, 'omar', null), [may, june])).toHaveLength(2);
    expect(linesOf(june, [may, june, unknown])).toEqual([june, unknown]);
  });
  test('nothing in common is nobody', () => expect(isSamePerson(person(null, null, null), person(null, null, null))).toBe(false));
});

describe('a version of a roll', () => {
  test('is whole or nothing, and in force once a second person has said so', () => {
    expect(rollMachine.next(rollMachine.next('importing', 'finish', undefined), 'enforce', undefined)).toBe('ready');
    expect(() => rollMachine.next('importing', 'enforce', undefined)).toThrow('ROLL_STATE_FORBIDS');
    expect(() => rollMachine.next('failed', 'finish', undefined)).toThrow('ROLL_STATE_FORBIDS');
    expect(() => rollMachine.next('ready', 'purge', undefined)).toThrow('ROLL_STATE_FORBIDS');
  });
  test.each([
    [{ linesRead: 100, accepted: 99, refused: 1 }, undefined],
    [{ linesRead: 100, accepted: 50, refused: 50 }, undefined],
    [{ linesRead: 100, accepted: 49, refused: 51 }, 'ROLL_MOSTLY_REFUSED'],
    [{ linesRead: 0, accepted: 0, refused: 0 }, 'ROLL_EMPTY'],
  ])('%j becomes a roll, or says why not: %s', (counts, code) => expect(notARoll(counts)).toBe(code));
});
