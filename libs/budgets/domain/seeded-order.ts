import { createHash } from 'node:crypto';

/**
 * Items in the order of a lot: each is placed by SHA-256 of seed and name. Whoever knows the seed, which is printed, finds the same
 * order with any tool; nobody finds it before the seed is drawn.
 */
export function seededOrder(seed: string, names: readonly string[]): string[] {
  const placed = names.map((name) => ({ name, place: createHash('sha256').update(`${seed}\n${name}`).digest('hex') }));
  return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ name }) => name);
}

/** An endless row of whole numbers below a bound, from a seed: for trial ballots, which must be the same again. */
export function* seededNumbers(seed: string, below: number): Generator<number> {
  for (let turn = 0; ; turn++) {
    const bytes = createHash('sha256').update(`${seed}\n${turn}`).digest();
    for (let at = 0; at < 32; at += 4) yield bytes.readUInt32BE(at) % below;
  }
}
