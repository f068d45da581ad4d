import { createHash } from 'node:crypto';

const hash = (prefix: number, ...parts: readonly Uint8Array[]): Buffer => {
  const sum = createHash('sha256').update(Buffer.of(prefix));
  for (const part of parts) sum.update(part);
  return sum.digest();
};

/** Hash of an entry (RFC 9162, 2.1.1): 0x00 before it, so that an entry never passes for a node. */
export const leafHash = (entry: Uint8Array): Buffer => hash(0, entry);
const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => hash(1, left, right);

/**
 * An append-only Merkle tree (RFC 9162, 2.1). Whole subtrees are kept, so that adding is one hash on average, and the root, a proof of
 * inclusion or of consistency costs a few hashes for any size the tree ever had.
 */
export class MerkleTree {
  /** `levels[h][i]`: root of the i-th whole subtree of 2^h leaves. */
  private readonly levels: Buffer[][] = [[]];

  get size(): number {
    return this.levels[0]!.length;
  }

  append(leaf: Buffer): void {
    let node = leaf;
    for (let height = 0; ; height++) {
      const level = (this.levels[height] ??= []);
      level.push(node);
      if (level.length % 2 === 1) return;
      node = nodeHash(level.at(-2)!, node);
    }
  }

  /** The root of the first `size` leaves; that of none is the hash of nothing. Throws RangeError beyond the tree. */
  root(size = this.size): Buffer {
    this.checkSize(size);
    return size === 0 ? createHash('sha256').digest() : this.subtree(0, size);
  }

  /** Hashes that lead from a leaf to the root of the first `size` leaves (2.1.3.1). */
  inclusion(place: number, size = this.size): Buffer[] {
    this.checkSize(size);
    if (place < 0 || place >= size) throw new RangeError(`no leaf ${place} among ${size}`);
    return this.path(place, 0, size);
  }

  /** Hashes that show the tree of `first` leaves to be the beginning of that of `second` (2.1.4.1). */
  consistency(first: number, second = this.size): Buffer[] {
    this.checkSize(second);
    if (first < 1 || first > second) throw new RangeError(`no tree of ${first} leaves within ${second}`);
    return first === second ? [] : this.subproof(first, 0, second, true);
  }

  private path(place: number, from: number, to: number): Buffer[] {
    if (to - from === 1) return [];
    const middle = from + split(to - from);
    return place < middle
      ? [...this.path(place, from, middle), this.subtree(middle, to)]
      : [...this.path(place, middle, to), this.subtree(from, middle)];
  }

  private subproof(first: number, from: number, to: number, isWhole: boolean): Buffer[] {
    if (first === to) return isWhole ? [] : [this.subtree(from, to)];
    const middle = from + split(to - from);
    return first <= middle
      ? [...this.subproof(first, from, middle, isWhole), this.subtree(middle, to)]
      : [...this.subproof(first, middle, to, false), this.subtree(from, middle)];
  }

  /** `from` is always a multiple of the greatest power of two that fits, as the splits of the RFC make it. */
  private subtree(from: number, to: number): Buffer {
    const length = to - from;
    const height = Math.log2(length);
    if (Number.isInteger(height)) return this.levels[height]![from / length]!;
    const middle = from + split(length);
    return nodeHash(this.subtree(from, middle), this.subtree(middle, to));
  }

  private checkSize(size: number): void {
    if (!Number.isInteger(size) || size < 0 || size > this.size) throw new RangeError(`the tree has no size ${size}`);
  }
}

/** The greatest power of two smaller than the length. */
const split = (length: number): number => 2 ** Math.floor(Math.log2(length - 1));

/** Whether a proof of inclusion leads from the leaf to the root (RFC 9162, 2.1.3.2). */
export function isIncluded(leaf: Buffer, place: number, size: number, proof: readonly Buffer[], root: Buffer): boolean {
  if (place < 0 || place >= size) return false;
  let [at, last, node] = [place, size - 1, leaf];
  for (const step of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      node = nodeHash(step, node);
      while (at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1];
    } else node = nodeHash(node, step);
    [at, last] = [at >> 1, last >> 1];
  }
  return last === 0 && node.equals(root);
}

/** Whether a later tree goes on from an earlier one: nothing changed, nothing taken out (RFC 9162, 2.1.4.2). */
export function isConsistent(first: number, second: number, proof: readonly Buffer[], firstRoot: Buffer, secondRoot: Buffer): boolean {
  if (first < 1 || first > second) return false;
  if (first === second) return proof.length === 0 && firstRoot.equals(secondRoot);
  const steps = Number.isInteger(Math.log2(first)) ? [firstRoot, ...proof] : [...proof];
  let [at, last] = [first - 1, second - 1];
  while (at % 2 === 1) [at, last] = [at >> 1, last >> 1];
  let [older, newer] = [steps[0], steps[0]];
  if (!older || !newer) return false;
  for (const step of steps.slice(1)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [older, newer] = [nodeHash(step, older), nodeHash(step, newer)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1];
    } else newer = nodeHash(newer, step);
    [at, last] = [at >> 1, last >> 1];
  }
  return last === 0 && older.equals(firstRoot) && newer.equals(secondRoot);
}
