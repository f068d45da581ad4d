import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allCells, equationsOf, mostInAnyWorld } from './adversary.fixtures.ts';
import { checkForest, type CountedPerson, type Dimension, protectedTables } from './small-numbers.ts';

const dimension = (id: string, size: number, isOrdered = false): Dimension => ({
  id,
  isOrdered,
  values: Array.from({ length: size }, (_, n) => String(n)),
});
const people = (...rows: [number, CountedPerson][]): CountedPerson[] =>
  rows.flatMap(([times, person]) => Array.from({ length: times }, () => person));

describe('a table that is published', () => {
  test('puts a small count together with the next least, so that no subtraction finds it', () => {
    const { tables } = protectedTables([dimension('opinion', 4)], people([20, [0]], [9, [1]], [3, [2]], [40, [3]]), []);
    expect(tables).toEqual([{ dimensions: ['opinion'], groups: [[[0], [1, 2], [3]]], counts: [[20, 12, 40]] }]);
  });

  test('puts only neighbours of a scale together', () => {
    const { tables } = protectedTables([dimension('scale', 5, true)], people([9, [0]], [2, [1]], [30, [2]], [6, [3]], [8, [4]]), []);
    expect(tables[0]!.groups).toEqual([[[0, 1], [2], [3], [4]]]);
  });

  test('is left out where only one group would remain, and nothing at all is told of fewer than five', () => {
    expect(protectedTables([dimension('a', 2)], people([30, [0]], [1, [1]]), []).tables).toEqual([]);
    expect(protectedTables([dimension('a', 2)], people([4, [0]]), [])).toEqual({ total: null, tables: [] });
  });

  test('shows nobody as nobody', () => {
    expect(protectedTables([dimension('a', 3)], people([7, [0]], [8, [2]]), []).tables[0]!.counts).toEqual([[7, 0, 8]]);
  });

  test('of two dimensions is coarser where a cell is small, and each dimension alone stays as fine as it can be', () => {
    const those = people([10, [0, 0]], [10, [1, 0]], [2, [2, 0]], [10, [2, 1]], [10, [0, 1]], [12, [1, 1]]);
    const { tables } = protectedTables([dimension('a', 3), dimension('b', 2)], those, [['a', 'b']]);
    expect(tables.map(({ dimensions, groups }) => [dimensions.join(), groups[0]!.length])).toEqual([
      ['a', 3],
      ['b', 2],
      ['a,b', 2],
    ]);
    expect(tables[2]!.counts.flat().every((count) => count === 0 || count >= 5)).toBe(true);
  });

  test('is refused where declared tables close a circle', () => {
    expect(() =>
      checkForest([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ]),
    ).toThrow('TABLES_FORM_A_CYCLE');
    expect(() =>
      checkForest([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toThrow('TABLES_FORM_A_CYCLE');
    expect(() =>
      checkForest([
        ['a', 'b'],
        ['b', 'c'],
        ['d', 'e'],
      ]),
    ).not.toThrow();
  });
});

/** Dimensions of a few values, a forest of pairs over them, a threshold, and people with skewed answers. */
const surveys = (most: { dimensions: number; values: number; people: number; threshold: number }) =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 2, max: most.values }), { minLength: 2, maxLength: most.dimensions }),
      isOrdered: fc.boolean(),
      threshold: fc.integer({ min: 2, max: most.threshold }),
      parents: fc.array(fc.nat(), { minLength: most.dimensions, maxLength: most.dimensions }),
      isCut: fc.array(fc.boolean(), { minLength: most.dimensions, maxLength: most.dimensions }),
      raw: fc.array(fc.array(fc.nat({ max: 99 }), { minLength: most.dimensions, maxLength: most.dimensions }), { maxLength: most.people }),
    })
    .map(({ sizes, isOrdered, threshold, parents, isCut, raw }) => ({
      dimensions: sizes.map((size, n) => dimension(`d${n}`, size, isOrdered)),
      threshold,
      pairs: sizes.flatMap((_, n): [string, string][] => (n && !isCut[n] ? [[`d${parents[n]! % n}`, `d${n}`]] : [])),
      // low values are more frequent, as with real answers
      those: raw.map((row) => sizes.map((size, n) => Math.floor((row[n]! / 100) ** 2 * size))),
    }));

describe('whoever has all published tables of a consultation', () => {
  test('finds no count from one to the threshold less one in them', () => {
    fc.assert(
      fc.property(surveys({ dimensions: 5, values: 5, people: 120, threshold: 7 }), ({ dimensions, those, pairs, threshold }) => {
        const { tables } = protectedTables(dimensions, those, pairs, threshold);
        return tables.every(({ counts }) => counts.flat().every((count) => count === 0 || count >= threshold));
      }),
      { numRuns: 300 },
    );
  });

  test('cannot conclude of any cell of the full table that it holds some, but fewer than the threshold', () => {
    fc.assert(
      fc.property(surveys({ dimensions: 3, values: 3, people: 9, threshold: 3 }), ({ dimensions, those, pairs, threshold }) => {
        const published = protectedTables(dimensions, those, pairs, threshold);
        if (published.total === null) return true;
        const cells = allCells(dimensions);
        if (cells.length > 18) return true;
        const most = mostInAnyWorld(cells.length, equationsOf(dimensions, cells, published));
        return most.every((count) => count === 0 || count >= threshold);
      }),
      { numRuns: 150 },
    );
  });

  test('could, if three tables closed a circle: that is why none do', () => {
    const cells = allCells([dimension('a', 2), dimension('b', 2), dimension('c', 2)]);
    // each pair of dimensions has 3, 2, 2 and 0 people: every count is fit to print, and yet a cell is known
    const pair = (one: number, other: number, counts: number[][]) =>
      counts.flatMap((line, r) =>
        line.map((count, c) => ({ cells: cells.flatMap((it, at) => (it[one] === r && it[other] === c ? [at] : [])), count })),
      );
    const equations = [
      ...pair(0, 1, [
        [3, 2],
        [2, 0],
      ]),
      ...pair(1, 2, [
        [3, 2],
        [2, 0],
      ]),
      ...pair(0, 2, [
        [3, 2],
        [2, 0],
      ]),
    ];
    expect(mostInAnyWorld(8, equations).some((count) => count === 1)).toBe(true);
  });
});
