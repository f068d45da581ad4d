import { describe, expect, test } from '@jest/globals';
import { packById, requiredSignatures, type RulePack } from '#rulepacks';

const morocco = packById('ma-commune-2016');

describe('signatures a Moroccan commune asks for', () => {
  test.each([
    [0, false, 100],
    [34_999, false, 100],
    [35_000, false, 200],
    [3_000_000, false, 200],
    [34_999, true, 400],
    [35_000, true, 400],
  ])('%i inhabitants, arrondissements %p: %i', (population, hasArrondissements, required) => {
    const found = requiredSignatures(morocco, { population, hasArrondissements });
    expect(found).toMatchObject({ required, legalRef: 'loi organique 113-14, art. 123', confidence: 'R' });
    expect(found.band.value).toBe(required);
  });
});

describe('a law that counts in percent', () => {
  type Band = RulePack['thresholds']['value'][number];
  const lawOf = (...bands: Partial<Band>[]): RulePack => ({
    ...morocco,
    thresholds: { ...morocco.thresholds, value: bands.map((band) => ({ ...morocco.thresholds.value[1]!, populationMin: 0, ...band })) },
  });
  const facts = { population: 12_345, hasArrondissements: false };

  test.each([
    [0.25, 12_000, 30],
    [0.25, 12_001, 31],
    [10, 9_991, 1_000],
    [0.07, 100_000, 70],
  ])('%d %% of %i electors is %i, rounded up', (value, electors, required) => {
    expect(requiredSignatures(lawOf({ unit: 'PCT_ELECTORS', value }), { ...facts, electors }).required).toBe(required);
  });

  test('of inhabitants needs no electors, of electors does', () => {
    expect(requiredSignatures(lawOf({ unit: 'PCT_INHABITANTS', value: 1 }), facts).required).toBe(124);
    expect(() => requiredSignatures(lawOf({ unit: 'PCT_ELECTORS', value: 1 }), facts)).toThrow('the number of electors is needed');
  });

  test('may ask for more signatures for a stronger effect', () => {
    const ladder = lawOf({ value: 50, effect: 'MEETING' }, { value: 900, effect: 'AGENDA' }, { value: 4_500, effect: 'REFERENDUM_DEBATE' });
    expect(requiredSignatures(ladder, facts).required).toBe(900);
    expect(requiredSignatures(ladder, facts, 'MEETING').required).toBe(50);
    expect(() => requiredSignatures(morocco, facts, 'MEETING')).toThrow('no threshold for 12345 inhabitants (MEETING)');
  });
});
