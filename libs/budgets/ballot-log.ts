import { Injectable } from '@nestjs/common';
import { headText } from '#tally';
import { BallotBoxStore } from './ballot-box.store.ts';
import { BallotSealing } from './ballot-sealing.ts';
import { MerkleTree } from './domain/merkle.ts';

/** A size of the log and its root, signed; it says nothing of time. */
export interface LogHead {
  readonly size: number;
  readonly root: string;
  readonly signature: string;
  readonly publicKey: string;
}

/** That an entry is in the log of a head. */
export interface LogProof extends LogHead {
  readonly position: number;
  readonly leaf: string;
  readonly path: readonly string[];
}

const hex = (bytes: Buffer): string => bytes.toString('hex');

/** The public log of a box: what was written can be proved, and nothing can be taken out unseen. Kept in memory, read on from the database. */
@Injectable()
export class BallotLog {
  private readonly trees = new Map<string, Promise<MerkleTree>>();

  constructor(
    private readonly boxes: BallotBoxStore,
    private readonly sealing: BallotSealing,
  ) {}

  /** All that is committed, read on from where the tree ends; one reading at a time. */
  tree(budgetId: string): Promise<MerkleTree> {
    const before = this.trees.get(budgetId) ?? Promise.resolve(new MerkleTree());
    const after = before.then(async (tree) => {
      for (const leaf of await this.boxes.leaves(budgetId, tree.size)) tree.append(leaf);
      return tree;
    });
    this.trees.set(
      budgetId,
      after.catch(() => before),
    );
    return after;
  }

  async head(budgetId: string, size?: number): Promise<LogHead> {
    const tree = await this.tree(budgetId);
    return this.signed(budgetId, tree, size ?? tree.size);
  }

  async proof(budgetId: string, position: number, leaf: Buffer): Promise<LogProof> {
    const tree = await this.tree(budgetId);
    return this.proofIn(budgetId, tree, position, leaf);
  }

  proofIn(budgetId: string, tree: MerkleTree, position: number, leaf: Buffer): LogProof {
    return { ...this.signed(budgetId, tree, tree.size), position, leaf: hex(leaf), path: tree.inclusion(position).map(hex) };
  }

  /** That the log of a later head goes on from an earlier one. */
  async consistency(budgetId: string, first: number, second: number): Promise<string[]> {
    return (await this.tree(budgetId)).consistency(first, second).map(hex);
  }

  private signed(budgetId: string, tree: MerkleTree, size: number): LogHead {
    const root = hex(tree.root(size));
    return { size, root, signature: this.sealing.sign(headText({ budgetId, size, root })), publicKey: this.sealing.publicKey() };
  }
}
