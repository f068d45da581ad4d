import { Injectable } from '@nestjs/common';
import { type Day, DomainError, newId } from '#kernel';
import type { Tx } from '#platform';
import { isSamePerson, type Sought } from './domain/matching.ts';
import { RegisterDatabase, type Session } from './register-database.ts';

/** How a person proved to be the one on the roll: by the mailbox that stands there, or at the counter with their card. */
export type Proof = 'mailbox' | 'counter';

/** What a person says to be recognised on a roll; codes only. */
export interface Claim extends Sought {
  readonly id: string;
  /** Said at the counter. */
  readonly reference: string;
  readonly personId: string;
  readonly communeId: string;
  readonly status: 'recorded' | 'confirmed' | 'replaced';
  readonly recordedAt: Date;
}

interface SoughtRow {
  id_tag: Buffer | null;
  latin_tag: Buffer | null;
  arabic_tag: Buffer | null;
  birth_year: number;
  birth_day: Day | null;
}

export const soughtColumns = "id_tag, latin_tag, arabic_tag, birth_year, to_char(birth_day, 'YYYY-MM-DD') AS birth_day";

export const toSought = (row: SoughtRow): Sought => ({
  tags: { id: row.id_tag, latin: row.latin_tag, arabic: row.arabic_tag },
  birthYear: row.birth_year,
  birthDay: row.birth_day,
});

export const soughtValues = ({ tags, birthYear, birthDay }: Sought): unknown[] => [tags.id, tags.latin, tags.arabic, birthYear, birthDay];

type ClaimRow = SoughtRow & Omit<Claim, keyof Sought>;
const columns = `id, reference, person_id AS "personId", commune_id AS "communeId", status, recorded_at AS "recordedAt", ${soughtColumns}`;
const toClaim = ({ id, reference, personId, communeId, status, recordedAt, ...row }: ClaimRow): Claim => ({
  id,
  reference,
  personId,
  communeId,
  status,
  recordedAt,
  ...toSought(row),
});

/** Claims, and the links between people and rolls that come of them. */
@Injectable()
export class ClaimStore {
  constructor(private readonly database: RegisterDatabase) {}

  /**
   * Records a claim, looking at no roll: the answer, and the time it takes, are the same for everybody. The newest claim of a person
   * in a commune replaces those before. A repeated request id finds its claim. Throws CLAIM_LIMIT.
   */
  record(tx: Tx, claim: Claim, requestId: string, limit: { max: number; since: Date; hours: number }): Promise<Claim> {
    return this.database.write(tx, async (session) => {
      await session.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`claim:${claim.personId}`]);
      const [before] = await session.query<ClaimRow>(`SELECT ${columns} FROM register.claim WHERE person_id = $1 AND request_id = $2`, [
        claim.personId,
        requestId,
      ]);
      if (before) return toClaim(before);
      const [made] = await session.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM register.claim WHERE person_id = $1 AND recorded_at > $2',
        [claim.personId, limit.since],
      );
      if (made!.n >= limit.max) throw new DomainError('CLAIM_LIMIT', { max: limit.max, hours: limit.hours });
      await session.query(
        "UPDATE register.claim SET status = 'replaced', settled_at = $3 WHERE person_id = $1 AND commune_id = $2 AND status = 'recorded'",
        [claim.personId, claim.communeId, tx.now],
      );
      await session.query(
        `INSERT INTO register.claim (id, reference, request_id, person_id, commune_id, id_tag, latin_tag, arabic_tag, birth_year, birth_day, status, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'recorded', $11)`,
        [claim.id, claim.reference, requestId, claim.personId, claim.communeId, ...soughtValues(claim), tx.now],
      );
      return claim;
    });
  }

  /** Undefined for a claim that was forgotten. */
  find(id: string): Promise<Claim | undefined> {
    return this.one('id', id);
  }

  async byReference(reference: string): Promise<Claim> {
    const claim = await this.one('reference', reference);
    if (!claim) throw new DomainError('NOT_FOUND');
    return claim;
  }

  private async one(column: 'id' | 'reference', value: string): Promise<Claim | undefined> {
    const [row] = await this.database.query<ClaimRow>(`SELECT ${columns} FROM register.claim WHERE ${column} = $1`, [value]);
    return row && toClaim(row);
  }

  /** Claims that wait, of a commune or one of them. */
  async waiting(communeId: string, claimId?: string): Promise<Claim[]> {
    const rows = await this.database.query<ClaimRow>(
      `SELECT ${columns} FROM register.claim WHERE commune_id = $1 AND status = 'recorded' AND ($2::uuid IS NULL OR id = $2) ORDER BY id`,
      [communeId, claimId ?? null],
    );
    return rows.map(toClaim);
  }

  /**
   * Links the person of a claim with a person of the roll. One link a person and commune: a new one ends the one before. Returns
   * false when somebody else is linked with that person already, or when the claim was settled meanwhile.
   */
  link(tx: Tx, claim: Claim, found: Sought, proof: Proof): Promise<boolean> {
    return this.database.write(tx, async (session) => {
      await session.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`link:${claim.communeId}`]);
      const [now] = await session.query<{ status: string }>('SELECT status FROM register.claim WHERE id = $1 FOR UPDATE', [claim.id]);
      if (now?.status !== 'recorded') return false;
      const taken = await this.linkedAs(session, claim.communeId, found);
      if (taken.some(({ personId }) => personId !== claim.personId)) return false;
      await this.endIn(session, tx, claim.personId, claim.communeId);
      await session.query(
        `INSERT INTO register.link (id, person_id, commune_id, id_tag, latin_tag, arabic_tag, birth_year, birth_day, proof, confirmed_by, confirmed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [newId(), claim.personId, claim.communeId, ...soughtValues(found), proof, tx.actor.key, tx.now],
      );
      await session.query("UPDATE register.claim SET status = 'confirmed', settled_at = $2 WHERE id = $1", [claim.id, tx.now]);
      return true;
    });
  }

  /** Who is linked with a person of a roll. */
  async linkedAs(session: Session, communeId: string, sought: Sought): Promise<{ personId: string }[]> {
    const rows = await session.query<SoughtRow & { personId: string }>(
      `SELECT person_id AS "personId", ${soughtColumns} FROM register.link
       WHERE commune_id = $1 AND ended_at IS NULL AND (id_tag = $2 OR latin_tag = $3 OR arabic_tag = $4)`,
      [communeId, sought.tags.id, sought.tags.latin, sought.tags.arabic],
    );
    return rows.filter((row) => isSamePerson(sought, toSought(row)));
  }

  /** Whether a person is recognised in a commune. */
  async isLinked(personId: string, communeId: string): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM register.link WHERE person_id = $1 AND commune_id = $2 AND ended_at IS NULL', [
      personId,
      communeId,
    ]);
    return rows.length > 0;
  }

  endLink(tx: Tx, personId: string, communeId: string): Promise<void> {
    return this.database.write(tx, (session) => this.endIn(session, tx, personId, communeId));
  }

  /** A person leaves: claims and links go, and nobody is known by them any more. */
  forget(tx: Tx, personId: string): Promise<void> {
    return this.database.write(tx, async (session) => {
      await session.query('DELETE FROM register.claim WHERE person_id = $1', [personId]);
      await session.query('DELETE FROM register.link WHERE person_id = $1', [personId]);
    });
  }

  /** Forgets claims recorded before an instant, at most so many; returns how many. */
  sweep(tx: Tx, before: Date, limit: number): Promise<number> {
    return this.database.write(
      tx,
      async (session) =>
        (
          await session.query(
            'DELETE FROM register.claim WHERE id IN (SELECT id FROM register.claim WHERE recorded_at < $1 ORDER BY recorded_at LIMIT $2) RETURNING 1',
            [before, limit],
          )
        ).length,
      { log: false },
    );
  }

  private async endIn(session: Session, tx: Tx, personId: string, communeId: string): Promise<void> {
    await session.query('UPDATE register.link SET ended_at = $3 WHERE person_id = $1 AND commune_id = $2 AND ended_at IS NULL', [
      personId,
      communeId,
      tx.now,
    ]);
  }
}
