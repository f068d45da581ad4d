import { describe, expect, test } from '@jest/globals';
import type { RulePack } from '#rulepacks';
import { dossier, morocco, ouedLaou, term, tetouan } from './dossier.cases.ts';
import { type DossierFacts, type ObjectLink, petitionConditions, type PetitionConditionName } from './petition-conditions.ts';

const linked: ObjectLink = { tags: ['water'] };
const judge = (name: PetitionConditionName, facts: Partial<DossierFacts>, day = '2026-03-02', communeId = ouedLaou, link = linked) =>
  petitionConditions(dossier(facts), morocco, communeId, day, link).find(({ condition }) => condition === name)!;

test('an association in order meets the four conditions of article 124, each with its article and its grade', () => {
  const all = petitionConditions(dossier(), morocco, ouedLaou, '2026-03-02', linked);
  expect(all.map(({ condition, met }) => [condition, met])).toEqual([
    ['older-than-years', 'yes'],
    ['seat-or-branch', 'yes'],
    ['good-standing', 'yes'],
    ['linked-activity', 'yes'],
  ]);
  expect(new Set(all.map(({ legalRef }) => legalRef))).toEqual(new Set(['loi organique 113-14, art. 124']));
  expect(new Set(all.map(({ confidence }) => confidence))).toEqual(new Set(['R']));
});

describe('older than three years (organic law 113-14, art. 124)', () => {
  const older = (foundedOn: string, day: string, receiptOn: string | null = foundedOn) =>
    judge('older-than-years', { foundedOn, receiptOn }, day).met;

  test.each([
    ['the day before the third anniversary', '2020-03-02', '2023-03-01', 'no'],
    ['on the third anniversary: three years, not more', '2020-03-02', '2023-03-02', 'no'],
    ['the day after the third anniversary', '2020-03-02', '2023-03-03', 'yes'],
    ['founded on 29 February: on 28 February it is three years', '2020-02-29', '2023-02-28', 'no'],
    ['founded on 29 February: on 1 March it is more', '2020-02-29', '2023-03-01', 'yes'],
    ['filed before it was founded', '2026-03-02', '2026-03-01', 'no'],
  ])('%s', (_, foundedOn, day, met) => expect(older(foundedOn, day)).toBe(met));

  test('founded long ago but declared to the authority less than three years before: a person reads the law', () => {
    expect(older('2015-05-01', '2026-03-02', '2023-03-02')).toBe('cannot-tell');
    expect(older('2015-05-01', '2026-03-02', '2023-03-01')).toBe('yes');
    expect(older('2015-05-01', '2026-03-02', null)).toBe('cannot-tell');
  });

  test('a receipt cannot make a young association old', () => {
    expect(older('2024-01-01', '2026-03-02', '2015-01-01')).toBe('no');
  });

  test('says from which day on it is old enough', () => {
    expect(judge('older-than-years', { foundedOn: '2024-06-15' }).facts).toMatchObject({ years: 3, oldEnoughAfter: '2027-06-15' });
  });
});

describe('a seat or a branch in the commune (art. 124), on the day of filing', () => {
  const branch = (fromDay: string, toDay: string | null, isConfirmed = true) =>
    ({ kind: 'branch', communeId: tetouan, fromDay, toDay, isConfirmed }) as const;
  const inTetouan = (places: DossierFacts['places'], day = '2026-03-02') => judge('seat-or-branch', { places }, day, tetouan);

  test('the seat of another commune does not count', () => expect(inTetouan(dossier().places).met).toBe('no'));
  test.each([
    ['opened on that day', branch('2026-03-02', null), 'yes'],
    ['opened the day after', branch('2026-03-03', null), 'no'],
    ['closed on that day, its last', branch('2024-01-01', '2026-03-02'), 'yes'],
    ['closed the day before', branch('2024-01-01', '2026-03-01'), 'no'],
    ['that no clerk has confirmed', branch('2024-01-01', null, false), 'cannot-tell'],
  ])('a branch %s', (_, place, met) => expect(inTetouan([place]).met).toBe(met));

  test('a branch closed since then counts for a petition filed before', () => {
    const places = [branch('2020-01-01', '2026-06-30')];
    expect([inTetouan(places, '2026-06-30').met, inTetouan(places, '2026-07-01').met]).toEqual(['yes', 'no']);
  });

  test('a confirmed place decides beside one that is not', () => {
    expect(inTetouan([branch('2024-01-01', null, false), branch('2025-01-01', null)])).toMatchObject({
      met: 'yes',
      facts: { kind: 'branch', since: '2025-01-01', isConfirmed: true },
    });
  });

  test('a seat that moved away counts until the day it moved', () => {
    const places = [
      { kind: 'seat', communeId: tetouan, fromDay: '2020-03-01', toDay: '2026-01-31', isConfirmed: true },
      { kind: 'seat', communeId: ouedLaou, fromDay: '2026-02-01', toDay: null, isConfirmed: true },
    ] as const;
    expect([inTetouan(places, '2026-01-31').met, inTetouan(places, '2026-02-01').met]).toEqual(['yes', 'no']);
  });
});

describe('good standing (art. 124), on the day of filing', () => {
  const standing = (facts: Partial<DossierFacts>, day = '2026-03-02') => judge('good-standing', facts, day).met;

  test.each([
    ['before it was declared', '2026-01-04', 'no'],
    ['declared', '2026-01-05', 'cannot-tell'],
    ['its documents checked', '2026-01-20', 'cannot-tell'],
    ['verified that very day', '2026-02-01', 'yes'],
    ['on the last day of the term', '2028-01-09', 'yes'],
    ['the day after the term, even before anybody noticed', '2028-01-10', 'no'],
  ])('%s', (_, day, met) => expect(standing({}, day)).toBe(met));

  test('verified today does not help a petition filed yesterday', () => {
    expect(standing({ states: [{ legalDay: '2026-03-03', toStatus: 'verified' }] })).toBe('no');
  });

  test.each(['rejected', 'lapsed'] as const)('%s is not', (toStatus) => {
    expect(standing({ states: [...dossier().states, { legalDay: '2026-03-02', toStatus }] })).toBe('no');
    expect(standing({ states: [...dossier().states, { legalDay: '2026-03-03', toStatus }] })).toBe('yes');
  });

  test('near the end of the term it still is', () => {
    expect(standing({ states: [...dossier().states, { legalDay: '2026-02-20', toStatus: 'expiring' }] })).toBe('yes');
  });

  test('a president who left acts no more from that day on', () => {
    const terms = [term('2025-01-10', '2028-01-09', { endedOn: '2026-03-02' })];
    expect([standing({ terms }, '2026-03-01'), standing({ terms }, '2026-03-02')]).toEqual(['yes', 'no']);
  });

  test('a term that no clerk has confirmed leaves it to a person', () => {
    expect(standing({ terms: [term('2025-01-10', '2028-01-09', { isConfirmed: false })] })).toBe('cannot-tell');
  });

  test('between two terms nobody acts', () => {
    const terms = [term('2022-01-01', '2026-02-28'), term('2026-03-03', '2029-03-02')];
    expect(standing({ terms })).toBe('no');
    expect(standing({ terms }, '2026-03-03')).toBe('yes');
  });
});

describe('an activity linked to the object (art. 124)', () => {
  const link = (given: ObjectLink) => judge('linked-activity', {}, '2026-03-02', ouedLaou, given);

  test('a shared field of action is enough', () => {
    expect(link({ tags: ['sport', 'women'] })).toMatchObject({ met: 'yes', facts: { shared: ['women'] } });
  });
  test('no shared field and nothing said: no', () => expect(link({ tags: ['sport'] }).met).toBe('no'));
  test('no shared field but an explanation: a person weighs it', () => {
    expect(link({ tags: ['sport'], explanation: 'Le terrain est aussi le point d’eau.' }).met).toBe('cannot-tell');
  });
  test('not asked yet: nobody can tell', () => expect(link({}).met).toBe('cannot-tell'));
});

describe('the law of the place', () => {
  const without = (name: 'olderThanYears' | 'seatOrBranch', value: null | false): RulePack => {
    const association = { ...morocco.association!, [name]: { ...morocco.association![name], value } };
    return { ...morocco, association } as RulePack;
  };

  test('a condition it does not have is not judged', () => {
    const names = (pack: RulePack) => petitionConditions(dossier(), pack, ouedLaou, '2026-03-02').map(({ condition }) => condition);
    expect(names(without('olderThanYears', null))).toEqual(['seat-or-branch', 'good-standing', 'linked-activity']);
    expect(names(without('seatOrBranch', false))).toEqual(['older-than-years', 'good-standing', 'linked-activity']);
  });

  test('that knows no petition of associations says so', () => {
    const { association: _none, ...pack } = morocco;
    expect(() => petitionConditions(dossier(), pack as RulePack, ouedLaou, '2026-03-02')).toThrow('ASSOCIATION_MAY_NOT_PETITION');
  });
});
