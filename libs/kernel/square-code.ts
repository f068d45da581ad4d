import { correction } from './reed-solomon.ts';

/** Of a version at level M: bytes of correction in a block, and the data bytes of each block (ISO/IEC 18004, table 9). */
const versions: readonly { readonly check: number; readonly blocks: readonly number[]; readonly centres: readonly number[] }[] = [
  { check: 10, blocks: [16], centres: [] },
  { check: 16, blocks: [28], centres: [6, 18] },
  { check: 26, blocks: [44], centres: [6, 22] },
  { check: 18, blocks: [32, 32], centres: [6, 26] },
  { check: 24, blocks: [43, 43], centres: [6, 30] },
  { check: 16, blocks: [27, 27, 27, 27], centres: [6, 34] },
  { check: 18, blocks: [31, 31, 31, 31], centres: [6, 22, 38] },
  { check: 22, blocks: [38, 38, 39, 39], centres: [6, 24, 42] },
  { check: 22, blocks: [36, 36, 36, 37, 37], centres: [6, 26, 46] },
  { check: 26, blocks: [43, 43, 43, 43, 44], centres: [6, 28, 50] },
];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Mode, length, bytes and filling, as bits of as many bytes as the version holds. */
function dataBytes(bytes: Uint8Array, version: number): number[] {
  const capacity = sum(versions[version - 1]!.blocks);
  const bits = [...toBits(0b0100, 4), ...toBits(bytes.length, version < 10 ? 8 : 16), ...[...bytes].flatMap((byte) => toBits(byte, 8))];
  bits.push(...Array.from({ length: Math.min(4, capacity * 8 - bits.length) }, () => 0));
  while (bits.length % 8 !== 0) bits.push(0);
  const filled = Array.from({ length: bits.length / 8 }, (_, place) => parseInt(bits.slice(place * 8, place * 8 + 8).join(''), 2));
  for (let filler = 0xec; filled.length < capacity; filler ^= 0xec ^ 0x11) filled.push(filler);
  return filled;
}

const toBits = (value: number, length: number): number[] => Array.from({ length }, (_, place) => (value >> (length - 1 - place)) & 1);

/** Data and correction of all blocks, in the order in which they are written. */
function interleaved(data: number[], version: number): number[] {
  const { check, blocks } = versions[version - 1]!;
  let start = 0;
  const parts = blocks.map((length) => data.slice(start, (start += length)));
  const checks = parts.map((part) => correction(part, check));
  const across = (columns: number[][]): number[] =>
    Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, row) =>
      columns.flatMap((column) => column[row] ?? []),
    ).flat();
  return [...across(parts), ...across(checks)];
}

/** Remainder of a division by a generator of codes that name format and version. */
function withCheck(value: number, bits: number, generatorBits: number): number {
  let rest = value << bits;
  for (let place = 31 - Math.clz32(rest); place >= bits; place = 31 - Math.clz32(rest)) rest ^= generatorBits << (place - bits);
  return (value << bits) | rest;
}

/** Rows of dark and light; undefined is still free for data. */
type Grid = (boolean | undefined)[][];

function frame(version: number): Grid {
  const size = version * 4 + 17;
  const grid: Grid = Array.from({ length: size }, () => Array.from<boolean | undefined>({ length: size }).fill(undefined));
  const put = (x: number, y: number, isDark: boolean): void => {
    if (x >= 0 && y >= 0 && x < size && y < size) grid[y]![x] = isDark;
  };
  const square = (cx: number, cy: number, radius: number, isDark: (ring: number) => boolean): void => {
    for (let dy = -radius; dy <= radius; dy += 1)
      for (let dx = -radius; dx <= radius; dx += 1) put(cx + dx, cy + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let place = 8; place < size - 8; place += 1) {
    put(place, 6, place % 2 === 0);
    put(6, place, place % 2 === 0);
  }
  const { centres } = versions[version - 1]!;
  const last = centres.at(-1) ?? 0;
  for (const cx of centres)
    for (const cy of centres)
      if (!((cx === 6 && cy === 6) || (cx === 6 && cy === last) || (cx === last && cy === 6))) square(cx, cy, 2, (ring) => ring !== 1);
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(cx, cy, 4, (ring) => ring !== 2 && ring !== 4);
  return grid;
}

/** Level M and the mask, beside the corners; from version 7 on the version too. */
function name(grid: Grid, version: number, mask: number): void {
  const size = grid.length;
  const format = withCheck(mask, 10, 0x537) ^ 0x5412;
  const bit = (place: number): boolean => ((format >> place) & 1) === 1;
  for (let place = 0; place < 15; place += 1) {
    const along = place < 6 ? place : place < 8 ? place + 1 : size - 15 + place;
    grid[along]![8] = bit(place);
    const across = place < 8 ? size - 1 - place : place === 8 ? 7 : 14 - place;
    grid[8]![across] = bit(place);
  }
  grid[size - 8]![8] = true;
  if (version < 7) return;
  const code = withCheck(version, 12, 0x1f25);
  for (let place = 0; place < 18; place += 1) {
    const [far, near] = [size - 11 + (place % 3), Math.floor(place / 3)];
    grid[near]![far] = ((code >> place) & 1) === 1;
    grid[far]![near] = ((code >> place) & 1) === 1;
  }
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
];

/** Writes the bits in their zigzag, turned by the mask. */
function fill(grid: Grid, bytes: readonly number[], mask: (x: number, y: number) => boolean): boolean[][] {
  const size = grid.length;
  const bits = bytes.flatMap((byte) => toBits(byte, 8));
  const isFree = grid.map((row) => row.map((cell) => cell === undefined));
  let next = 0;
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (isFree[y]![x]) grid[y]![x] = ((bits[next++] ?? 0) === 1) !== mask(x, y);
    }
  }
  return grid as boolean[][];
}

/** How hard a grid is to read: runs of one colour, in rows and columns, and too much of one colour. */
function burden(grid: boolean[][]): number {
  const columns = grid.map((_, x) => grid.map((row) => row[x]!));
  const runs = [...grid, ...columns].flatMap(
    (row) =>
      row
        .map(Number)
        .join('')
        .match(/0{5,}|1{5,}/g) ?? [],
  );
  const dark = sum(grid.map((row) => row.filter(Boolean).length)) / grid.length ** 2;
  return sum(runs.map(({ length }) => length - 2)) + Math.abs(dark - 0.5) * 200;
}

/** A text as a square code (QR, level M, at most 213 bytes); true is dark. */
export function squareCode(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const version = versions.findIndex(({ blocks }, index) => sum(blocks) >= bytes.length + (index < 9 ? 2 : 3)) + 1;
  if (version === 0) throw new Error('too long for a square code');
  const written = interleaved(dataBytes(bytes, version), version);
  const grids = masks.map((mask, index) => {
    const grid = frame(version);
    name(grid, version, index);
    return fill(grid, written, mask);
  });
  return grids.reduce((best, grid) => (burden(grid) < burden(best) ? grid : best));
}
