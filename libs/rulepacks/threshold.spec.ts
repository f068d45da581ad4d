import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lawById, packById, percentOf, requiredSignatures, type RulePack } from '#rulepacks';

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

describe('signatures a Moroccan region asks for', () => {
  test.each([
    [999_999, 300],
    [1_000_000, 400],
    [3_000_000, 400],
    [3_000_001, 500],
    [7_000_000, 500],
  ])('%i inhabitants: %i', (population, required) => {
    const found = requiredSignatures(packById('ma-region-2016'), { population, hasArrondissements: false });
    expect(found).toMatchObject({ required, confidence: 'X', legalRef: 'loi organique 111-14, art. 120' });
  });

  test('a province asks for 300 whatever its population', () => {
    expect(requiredSignatures(packById('ma-province-2016'), { population: 2_000_000, hasArrondissements: false }).required).toBe(300);
  });
});

describe('elsewhere', () => {
  const facts = { population: 80_000, hasArrondissements: false };
  test.each([
    ['be-wallonia-commune-2012', 1, 'HEARING'],
    ['be-brussels-commune-2024', 25, 'HEARING'],
    ['be-brussels-commune-petition-2024', 1, 'HEARING'],
    ['cd-commune-2006', 1, 'ANSWER'],
  ])('%s asks for %i', (id, required, effect) => {
    expect(requiredSignatures(lawById(id), facts)).toMatchObject({ required, band: { effect } });
  });

  test('an Ecuadorian canton asks for a quarter of one percent of its roll', () => {
    const initiative = packById('ec-commune-initiative-2008');
    expect(requiredSignatures(initiative, { ...facts, electors: 84_000 })).toMatchObject({ required: 210, confidence: 'C' });
    expect(requiredSignatures(initiative, { ...facts, electors: 84_001 }).required).toBe(211);
    expect(() => requiredSignatures(initiative, facts)).toThrow('the number of electors is needed');
  });
});

describe('a percentage', () => {
  const base = fc.integer({ min: 0, max: 2_000_000_000 });

  test('is the smallest whole number that is not less, for any base and four decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), base, (tenThousandths, of) => {
        const found = BigInt(percentOf(tenThousandths / 10_000, of)) * 1_000_000n;
        const exact = BigInt(tenThousandths) * BigInt(of);
        expect(found >= exact && found - 1_000_000n < exact).toBe(true);
      }),
    );
  });

  test.each([
    [0.07, 100, 1],
    [0.07, 10_000, 7],
    [5, 300, 15],
    [5, 301, 16],
    [33.3333, 3, 1],
    [100, 9_007_199_254_740_991, 9_007_199_254_740_991],
    [0.25, 0, 0],
  ])('%d %% of %i is %i', (percent, of, found) => expect(percentOf(percent, of)).toBe(found));

  test.each([
    [1e-7, 100],
    [NaN, 100],
    [-1, 100],
    [5, 1.5],
    [5, -1],
  ])('%d of %d is refused', (percent, of) => expect(() => percentOf(percent, of)).toThrow(RangeError));
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
