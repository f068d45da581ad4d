import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { Passkey } from './passkey.entity.ts';

/** Keys of people, and the challenges that wait for an answer. */
@Injectable()
export class PasskeyStore {
  async putChallenge(tx: Tx, id: string, challenge: string, personId: string | null, expiresAt: Date): Promise<void> {
    await tx.manager.query('INSERT INTO passkey_challenge (id, challenge, person_id, expires_at) VALUES ($1, $2, $3, $4)', [
      id,
      challenge,
      personId,
      expiresAt,
    ]);
  }

  /** Takes a challenge out: it is answered once. Throws PASSKEY_INVALID for one that is unknown, too old, or of somebody else. */
  async takeChallenge(tx: Tx, id: string, personId: string | null): Promise<string> {
    const [rows] = await tx.manager.query(
      'DELETE FROM passkey_challenge WHERE id = $1 AND person_id IS NOT DISTINCT FROM $2::uuid AND expires_at > $3 RETURNING challenge',
      [id, personId, tx.now],
    );
    if (!rows.length) throw new DomainError('PASSKEY_INVALID');
    return rows[0].challenge;
  }

  of = (tx: Tx, personId: string): Promise<Passkey[]> => tx.manager.find(Passkey, { where: { personId }, order: { createdAt: 'ASC' } });

  /** Throws PASSKEY_KNOWN. */
  async insert(tx: Tx, row: Omit<Passkey, 'createdAt' | 'lastUsedAt'>): Promise<void> {
    try {
      await tx.manager.insert(Passkey, { ...row, createdAt: tx.now });
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'uq_passkey_credential') throw new DomainError('PASSKEY_KNOWN');
      throw error;
    }
  }

  /** Throws PASSKEY_INVALID. */
  async lockByCredential(tx: Tx, credentialId: string): Promise<Passkey> {
    const key = await tx.manager.findOne(Passkey, { where: { credentialId }, lock: { mode: 'pessimistic_write' } });
    if (!key) throw new DomainError('PASSKEY_INVALID');
    return key;
  }

  async countUse(tx: Tx, id: string, counter: number, isBackedUp: boolean): Promise<void> {
    await tx.manager.update(Passkey, { id }, { counter: String(counter), isBackedUp, lastUsedAt: tx.now });
  }

  /** Throws NOT_FOUND. */
  async remove(tx: Tx, personId: string, id: string): Promise<void> {
    const { affected } = await tx.manager.delete(Passkey, { id, personId });
    if (!affected) throw new DomainError('NOT_FOUND');
  }
}
