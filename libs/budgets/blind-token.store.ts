import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { type Voter, VoterMarkStore } from './voter-mark.store.ts';

export interface StoredTokenKey {
  /** Null once the box was opened: nobody makes tokens for it any more. */
  readonly privateSealed: Buffer | null;
  readonly publicKey: Buffer;
}

type AccountVoter = Voter & { readonly voterId: string };

/** Keys of the boxes with blind tokens, and who was given one. Which token was spent is the box's to know, and never whose it was. */
@Injectable()
export class BlindTokenStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly marks: VoterMarkStore,
  ) {}

  async makeKey(tx: Tx, budgetId: string, { privateSealed, publicKey }: StoredTokenKey): Promise<void> {
    await tx.manager.query('INSERT INTO ballot_token_key (budget_id, private_sealed, public_key) VALUES ($1, $2, $3)', [
      budgetId,
      privateSealed,
      publicKey,
    ]);
  }

  async key(budgetId: string): Promise<StoredTokenKey | undefined> {
    const [row] = await this.dataSource.query(
      'SELECT private_sealed AS "privateSealed", public_key AS "publicKey" FROM ballot_token_key WHERE budget_id = $1',
      [budgetId],
    );
    return row;
  }

  async forgetPrivateKey(tx: Tx, budgetId: string): Promise<void> {
    await tx.manager.query('UPDATE ballot_token_key SET private_sealed = NULL WHERE budget_id = $1', [budgetId]);
  }

  /**
   * Marks the voter and notes what is signed for whom, once: asked again for the same, because an answer was lost, nothing changes. Throws
   * BALLOT_TOKEN_ISSUED for another, ALREADY_VOTED for who voted at the desk.
   */
  async issue(tx: Tx, budgetId: string, { voterId, voterTag }: AccountVoter, blindedHash: Buffer): Promise<void> {
    const isFresh = await this.marks.mark(tx, budgetId, { voterId, voterTag }, 'web');
    if (isFresh) {
      await tx.manager.query('INSERT INTO ballot_token_issued (budget_id, voter_id, blinded_hash) VALUES ($1, $2, $3)', [
        budgetId,
        voterId,
        blindedHash,
      ]);
      return;
    }
    const [issued] = await tx.manager.query(
      'SELECT blinded_hash AS "blindedHash" FROM ballot_token_issued WHERE budget_id = $1 AND voter_id = $2',
      [budgetId, voterId],
    );
    if (!issued) throw new DomainError('ALREADY_VOTED');
    if (!issued.blindedHash.equals(blindedHash)) throw new DomainError('BALLOT_TOKEN_ISSUED');
  }
}
