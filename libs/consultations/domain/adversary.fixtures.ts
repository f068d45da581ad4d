import type { CountedPerson, Dimension, ProtectedTables } from './small-numbers.ts';

/** Every cell of the full table of all dimensions, as the values of one person. */
export function allCells(dimensions: readonly Dimension[]): number[][] {
  return dimensions.reduce<number[][]>((cells, { values }) => cells.flatMap((cell) => values.map((_, value) => [...cell, value])), [[]]);
}

/** What was published, as equations: the cells that a count adds up, and the count. */
export function equationsOf(dimensions: readonly Dimension[], cells: readonly CountedPerson[], { total, tables }: ProtectedTables) {
  const place = new Map(dimensions.map(({ id }, at) => [id, at]));
  const counted = tables.flatMap((table) => {
    const [row, column] = table.dimensions.map((id) => place.get(id)!) as [number, number | undefined];
    return table.counts.flatMap((line, r) =>
      line.map((count, c) => {
        const isIn = (cell: CountedPerson): boolean =>
          column === undefined
            ? table.groups[0]![c]!.includes(cell[row]!)
            : table.groups[0]![r]!.includes(cell[row]!) && table.groups[1]![c]!.includes(cell[column]!);
        return { cells: cells.flatMap((cell, at) => (isIn(cell) ? [at] : [])), count };
      }),
    );
  });
  return [{ cells: cells.map((_, at) => at), count: total ?? 0 }, ...counted];
}

type Equation = ReturnType<typeof equationsOf>[number];

/**
 * The adversary that knows every published number and tries every world of whole people that agrees with them all: for each cell the
 * most that it can be. Exact, and for small tables only.
 */
export function mostInAnyWorld(cells: number, equations: readonly Equation[]): number[] {
  const most = Array.from({ length: cells }, () => -1);
  const world = Array.from({ length: cells }, () => 0);
  const touching = Array.from({ length: cells }, (_, at) => equations.flatMap((one, e) => (one.cells.includes(at) ? [e] : [])));
  const last = equations.map((one) => Math.max(...one.cells));
  const left = equations.map(({ count }) => count);
  const visit = (at: number): void => {
    if (at === cells) return world.forEach((count, cell) => void (most[cell] = Math.max(most[cell]!, count)));
    const room = Math.min(...touching[at]!.map((e) => left[e]!));
    for (let count = 0; count <= room; count++) {
      world[at] = count;
      for (const e of touching[at]!) left[e]! -= count;
      if (touching[at]!.every((e) => last[e] !== at || left[e] === 0)) visit(at + 1);
      for (const e of touching[at]!) left[e]! += count;
    }
    world[at] = 0;
  };
  visit(0);
  return most;
}
