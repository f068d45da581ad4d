import { createHash } from 'node:crypto';

/** The root of a Merkle tree word by word as RFC 9162 defines it (2.1.1), from leaf hashes. */
export const MerkleTreeByDefinition = {
  root(leaves: readonly Uint8Array[]): Uint8Array {
    if (leaves.length === 0) return createHash('sha256').digest();
    if (leaves.length === 1) return leaves[0]!;
    let middle = 1;
    while (middle * 2 < leaves.length) middle *= 2;
    const [left, right] = [this.root(leaves.slice(0, middle)), this.root(leaves.slice(middle))];
    return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
  },
};
