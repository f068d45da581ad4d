import { describe, expect, test } from '@jest/globals';
import { packById, spreadMet } from '#rulepacks';

const region = packById('ma-region-2016');
const countsOf = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe('a Moroccan region asks from each province five percent of the signatures required', () => {
  test.each([
    [300, 15],
    [400, 20],
    [500, 25],
    [301, 16],
  ])('of %i, %i', (required, minimum) => expect(spreadMet(region, required, countsOf({ oujda: 300 })).minimum).toBe(minimum));

  test('fifteen are enough, fourteen are not', () => {
    expect(spreadMet(region, 300, countsOf({ oujda: 285, nador: 15 }))).toEqual({
      met: true,
      minimum: 15,
      lacking: [],
      legalRef: 'loi organique 111-14, art. 120',
      confidence: 'C',
    });
    expect(spreadMet(region, 300, countsOf({ oujda: 286, nador: 14 })).lacking).toEqual([{ territoryId: 'nador', count: 14, missing: 1 }]);
  });

  test('each province that lacks signatures is named, the one that lacks most first', () => {
    const { met, lacking } = spreadMet(region, 500, countsOf({ oujda: 900, nador: 24, figuig: 0, jerada: 10, driouch: 10, taourirt: 25 }));
    expect(met).toBe(false);
    expect(lacking).toEqual([
      { territoryId: 'figuig', count: 0, missing: 25 },
      { territoryId: 'driouch', count: 10, missing: 15 },
      { territoryId: 'jerada', count: 10, missing: 15 },
      { territoryId: 'nador', count: 24, missing: 1 },
    ]);
  });

  test('no number of signatures from one province makes up for another', () => {
    expect(spreadMet(region, 300, countsOf({ oujda: 100_000, figuig: 14 })).met).toBe(false);
  });
});

test('a commune asks for no spread', () => {
  const commune = packById('ma-commune-2016');
  expect(spreadMet(commune, 100, countsOf({ centre: 100, north: 0 }))).toMatchObject({
    met: true,
    minimum: 0,
    lacking: [],
    confidence: 'R',
  });
  expect(spreadMet(commune, 100, new Map()).met).toBe(true);
});

describe('counts that mean nothing are refused', () => {
  test.each([-1, 0.5, NaN])('%p signatures', (count) => {
    expect(() => spreadMet(region, 300, countsOf({ oujda: count }))).toThrow('oujda');
  });
  test('no province at all', () => {
    expect(() => spreadMet(region, 300, new Map())).toThrow(new RangeError('counts of every province are needed'));
  });
});
