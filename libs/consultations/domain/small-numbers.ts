// Small-number protection: docs/consultation-tables.md states what it promises and why it holds.
import { DomainError } from '#kernel';
import './consultation.errors.ts';

/** What people are counted by: every counted person has exactly one of its values (`no answer` is one). */
export interface Dimension {
  readonly id: string;
  readonly values: readonly string[];
  /** Values in an order (a scale): only neighbours are put together. */
  readonly isOrdered: boolean;
}

/** One person as the tables see them: the place of their value in each dimension. */
export type CountedPerson = readonly number[];

/** Values that are counted as one, by their places. */
export type Group = readonly number[];

/** Counts of one dimension, or of two against each other. A count is 0 or at least the threshold, always. */
export interface ProtectedTable {
  readonly dimensions: readonly string[];
  /** For each dimension, which values are counted together. */
  readonly groups: readonly (readonly Group[])[];
  /** By row, then column; of one dimension a single row. */
  readonly counts: readonly (readonly number[])[];
}

export interface ProtectedTables {
  /** Null where so few took part that even their number is not told. */
  readonly total: number | null;
  readonly tables: readonly ProtectedTable[];
}

export const defaultThreshold = 5;

/**
 * Two-way tables that can be published together: seen as edges between dimensions they close no circle. In a forest the best upper
 * bound of any cell of the full table is the least count that covers it; in a circle it can be less. Throws TABLES_FORM_A_CYCLE.
 */
export function checkForest(pairs: readonly (readonly [string, string])[]): void {
  const root = new Map<string, string>();
  const rootOf = (id: string): string => (root.has(id) && root.get(id) !== id ? rootOf(root.get(id)!) : id);
  for (const [one, other] of pairs) {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a === b) throw new DomainError('TABLES_FORM_A_CYCLE', { one, other }, 'crossTables');
    root.set(a, b);
  }
}

/**
 * Every published table of a consultation, from its counted people: each dimension alone, and the declared pairs. Values are put
 * together until no count lies between 1 and the threshold less one; a pair that cannot be is left out. Nothing is rounded.
 */
export function protectedTables(
  dimensions: readonly Dimension[],
  people: readonly CountedPerson[],
  pairs: readonly (readonly [string, string])[],
  threshold = defaultThreshold,
): ProtectedTables {
  checkForest(pairs);
  if (people.length < threshold) return { total: null, tables: [] };
  const places = new Map(dimensions.map(({ id }, place) => [id, place]));
  const alone = dimensions.map((dimension, place) => oneWay(dimension, valueCounts(dimension, place, people), threshold));
  const crossed = pairs.map(([one, other]) => {
    const [row, column] = [places.get(one)!, places.get(other)!];
    return twoWay(
      [dimensions[row]!, dimensions[column]!],
      [alone[row]!.groups[0]!, alone[column]!.groups[0]!],
      (groups) => crossCounts(groups, people, row, column, [dimensions[row]!.values.length, dimensions[column]!.values.length]),
      threshold,
    );
  });
  const isTelling = ({ groups }: ProtectedTable): boolean => groups.every((those) => those.length > 1);
  return { total: people.length, tables: [...alone, ...crossed].filter(isTelling) };
}

function valueCounts({ values }: Dimension, place: number, people: readonly CountedPerson[]): number[] {
  const counts = values.map(() => 0);
  for (const person of people) counts[person[place]!]!++;
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold;

function oneWay({ id, values, isOrdered }: Dimension, counts: readonly number[], threshold: number): ProtectedTable {
  let groups: Group[] = values.map((_, place) => [place]);
  const countOf = (group: Group): number => sum(group.map((place) => counts[place]!));
  for (let small = smallest(groups, countOf, threshold); small >= 0 && groups.length > 1; small = smallest(groups, countOf, threshold))
    groups = merged(groups, small, partnerOf(groups, small, countOf, isOrdered));
  return { dimensions: [id], groups: [groups], counts: [groups.map(countOf)] };
}

/** The place of the group with the least count that is too small; -1 where none is. */
function smallest(groups: readonly Group[], countOf: (group: Group) => number, threshold: number): number {
  const small = groups.map((group, place) => ({ place, count: countOf(group) })).filter(({ count }) => isSmall(count, threshold));
  return small.sort((a, b) => a.count - b.count || a.place - b.place)[0]?.place ?? -1;
}

/** With whom a group is put together: the least there is, that is not empty where there is a choice; of an order its lesser neighbour. */
function partnerOf(groups: readonly Group[], place: number, countOf: (group: Group) => number, isOrdered: boolean): number {
  const others = groups.map((group, at) => ({ at, count: countOf(group) })).filter(({ at }) => at !== place);
  const near = isOrdered ? others.filter(({ at }) => Math.abs(at - place) === 1) : others;
  const weight = ({ count }: { count: number }): number => (count === 0 ? Number.MAX_SAFE_INTEGER : count);
  return near.sort((a, b) => weight(a) - weight(b) || a.at - b.at)[0]!.at;
}

function merged(groups: readonly Group[], one: number, other: number): Group[] {
  const [first, second] = [Math.min(one, other), Math.max(one, other)];
  const together = [...groups[first]!, ...groups[second]!].toSorted((a, b) => a - b);
  return groups.flatMap((group, place) => (place === first ? [together] : place === second ? [] : [group]));
}

type TwoGroups = readonly [readonly Group[], readonly Group[]];

function crossCounts(
  [rows, columns]: TwoGroups,
  people: readonly CountedPerson[],
  row: number,
  column: number,
  [rowValues, columnValues]: readonly [number, number],
): number[][] {
  const groupOf = (groups: readonly Group[], size: number): number[] =>
    Array.from({ length: size }, (_, value) => groups.findIndex((group) => group.includes(value)));
  const [rowOf, columnOf] = [groupOf(rows, rowValues), groupOf(columns, columnValues)];
  const counts = rows.map(() => columns.map(() => 0));
  for (const person of people) counts[rowOf[person[row]!]!]![columnOf[person[column]!]!]!++;
  return counts;
}

/** Coarser and coarser, from the groups that each dimension has alone: the row or column of the least small cell is put with a partner. */
function twoWay(
  [row, column]: readonly [Dimension, Dimension],
  start: TwoGroups,
  count: (groups: TwoGroups) => number[][],
  threshold: number,
): ProtectedTable {
  let [rows, columns] = start;
  for (;;) {
    const counts = count([rows, columns]);
    const cell = leastSmall(counts, threshold);
    if (!cell || (rows.length === 1 && columns.length === 1)) return { dimensions: [row.id, column.id], groups: [rows, columns], counts };
    // the side with more groups has more to give
    if (rows.length >= columns.length) {
      rows = merged(
        rows,
        cell.row,
        partnerOf(rows, cell.row, (group) => sum(counts[rows.indexOf(group)]!), row.isOrdered),
      );
    } else {
      const totalOf = (group: Group): number => sum(counts.map((line) => line[columns.indexOf(group)]!));
      columns = merged(columns, cell.column, partnerOf(columns, cell.column, totalOf, column.isOrdered));
    }
  }
}

function leastSmall(counts: readonly (readonly number[])[], threshold: number): { row: number; column: number } | undefined {
  const cells = counts.flatMap((line, row) => line.map((count, column) => ({ row, column, count })));
  return cells
    .filter(({ count }) => isSmall(count, threshold))
    .sort((a, b) => a.count - b.count || a.row - b.row || a.column - b.column)[0];
}
