import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { AssuranceStore, type Proof } from './assurance.store.ts';

/** For features that find out, in a transaction of their own, who a person is: a roll that matches, a paper that was keyed. */
@Injectable()
export class Assurances {
  constructor(private readonly store: AssuranceStore) {}

  /** Keeps a proof; the same by the same means in the same place is kept once. */
  record = (tx: Tx, proof: Proof): Promise<void> => this.store.record(tx, proof);

  /** Ends what was proved by some means: a roll that no longer knows the person. */
  end = (tx: Tx, proof: Omit<Proof, 'level'>): Promise<void> => this.store.end(tx, proof);
}
