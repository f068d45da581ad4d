import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId } from '#kernel';
import { Sealing, type Tx } from '#platform';
import { Assurance, type AssuranceMeans } from './assurance.entity.ts';

export interface Proof {
  readonly personId: string;
  readonly level: 2 | 3;
  readonly means: AssuranceMeans;
  readonly territoryId?: string | null;
}

const minute = 60_000;
/** Minutes a code of introduction is good for. */
const introductionMinutes = 30;

/** What proved who people are, and the codes by which a counter finds an account. */
@Injectable()
export class AssuranceStore {
  constructor(private readonly sealing: Sealing) {}

  /** Keeps a proof; the same by the same means in the same place is kept once. */
  async record(tx: Tx, { personId, level, means, territoryId = null }: Proof): Promise<void> {
    await tx.manager.query(
      `INSERT INTO assurance (id, person_id, level, means, territory_id, recorded_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, means, territory_id) WHERE ended_at IS NULL DO NOTHING`,
      [newId(), personId, level, means, territoryId, tx.actor.key, tx.now],
    );
  }

  /** Ends what was proved by some means: a roll that no longer knows the person, an identity that was taken away. */
  async end(tx: Tx, { personId, means, territoryId = null }: Omit<Proof, 'level'>): Promise<void> {
    const where = { personId, means, endedAt: IsNull(), territoryId: territoryId ?? IsNull() };
    await tx.manager.update(Assurance, where, { endedAt: tx.now });
  }

  /** A code to be said at the counter; a new one takes the place of the one before. */
  async putIntroduction(tx: Tx, personId: string, code: string): Promise<Date> {
    const expiresAt = new Date(tx.now.getTime() + introductionMinutes * minute);
    await tx.manager.query(
      `INSERT INTO introduction (person_id, code_mac, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (person_id) DO UPDATE SET code_mac = $2, expires_at = $3`,
      [personId, this.macOf(code), expiresAt],
    );
    return expiresAt;
  }

  /** Whom a code introduces; it is used up. */
  async takeIntroduction(tx: Tx, code: string): Promise<string | undefined> {
    const [rows] = await tx.manager.query(
      'DELETE FROM introduction WHERE code_mac = $1 AND expires_at > $2 RETURNING person_id AS "personId"',
      [this.macOf(code), tx.now],
    );
    return rows[0]?.personId;
  }

  private macOf = (code: string): string => this.sealing.code('introduction', code);
}
