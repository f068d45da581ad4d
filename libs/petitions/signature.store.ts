import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, type Page, type PageRequest, toPage } from '#kernel';
import { runPrepared, type Tx } from '#platform';
import { Signature } from './signature.entity.ts';

export interface Tally {
  readonly count: number;
  /** SHA-256 over the ids of the valid signatures, in order. */
  readonly digest: string;
}

export type NewSignature = Omit<Signature, 'channel' | 'withdrawnAt' | 'invalidatedFor'>;

const insertion = {
  name: 'insert signatures',
  columns: [
    ...(['id', 'petitionId', 'personId', 'capacity', 'nameSealed', 'wantsNews', 'signedAt'] as const),
    ...(['proof', 'rollAnswer', 'activitySealed', 'placeId'] as const),
  ],
  text: `INSERT INTO signature (id, petition_id, person_id, capacity, name_sealed, wants_news, signed_at, proof, roll_answer, activity_sealed,
      place_id)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bytea[], $6::boolean[], $7::timestamptz[], $8::text[], $9::text[],
      $10::bytea[], $11::uuid[])
    ON CONFLICT (petition_id, person_id) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
};

/** Writes and counts signatures. */
@Injectable()
export class SignatureStore {
  /** One valid signature a person; the unique index decides. Returns the ids of those that were new. */
  async insert(tx: Tx, rows: readonly NewSignature[]): Promise<ReadonlySet<string>> {
    const columns = insertion.columns.map((key) => rows.map((row) => row[key]));
    const inserted = await runPrepared<{ id: string }>(tx.manager, insertion, columns);
    return new Set(inserted.map(({ id }) => id));
  }

  /** Takes the own signature back. Throws NOT_SIGNED. */
  async withdraw(tx: Tx, petitionId: string, personId: string): Promise<string> {
    const [rows] = await tx.manager.query(
      `UPDATE signature SET withdrawn_at = $3, withdrawn_tx = pg_current_xact_id()
       WHERE petition_id = $1 AND person_id = $2 AND withdrawn_at IS NULL RETURNING id`,
      [petitionId, personId, tx.now],
    );
    if (!rows.length) throw new DomainError('NOT_SIGNED');
    return rows[0].id;
  }

  /** Valid signatures now, and a digest of which they are: what is filed can be proved later without a name. */
  async tally(tx: Tx, petitionId: string): Promise<Tally> {
    const rows: { id: string }[] = await tx.manager.query(
      'SELECT id FROM signature WHERE petition_id = $1 AND withdrawn_at IS NULL ORDER BY id',
      [petitionId],
    );
    const hash = createHash('sha256');
    for (const { id } of rows) hash.update(id);
    return { count: rows.length, digest: hash.digest('hex') };
  }

  /** Valid signatures with their sealed names, in the order in which they were given; only the audited reading of a file opens them. */
  async file(tx: Tx, petitionId: string, { first, after }: PageRequest): Promise<Page<Signature>> {
    const query = tx.manager
      .createQueryBuilder(Signature, 's')
      .where('s.petitionId = :petitionId AND s.withdrawnAt IS NULL', { petitionId });
    if (after) query.andWhere('(s.signedAt, s.id) > (:at, :id)', after);
    const rows = await query
      .orderBy('s.signedAt')
      .addOrderBy('s.id')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ signedAt, id }) => ({ at: signedAt, id }));
  }

  async count(tx: Tx, petitionId: string): Promise<number> {
    const [row] = await tx.manager.query('SELECT count(*)::int AS n FROM signature WHERE petition_id = $1 AND withdrawn_at IS NULL', [
      petitionId,
    ]);
    return row.n;
  }

  /** Valid signatures by the part of the territory where the signers live. */
  async byPlace(tx: Tx, petitionId: string): Promise<Map<string, number>> {
    const rows: { id: string; n: number }[] = await tx.manager.query(
      `SELECT place_id AS id, count(*)::int AS n FROM signature
       WHERE petition_id = $1 AND withdrawn_at IS NULL AND place_id IS NOT NULL GROUP BY place_id`,
      [petitionId],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }

  /** When the last part of the territory had its n-th valid signature. */
  async momentInEachPlace(tx: Tx, petitionId: string, nth: number): Promise<Date | null> {
    const [row] = await tx.manager.query(
      `SELECT max(signed_at) AS at FROM (SELECT signed_at, row_number() OVER (PARTITION BY place_id ORDER BY signed_at, id) AS n
         FROM signature WHERE petition_id = $1 AND withdrawn_at IS NULL AND place_id IS NOT NULL) s WHERE n = $2`,
      [petitionId, nth],
    );
    return row.at;
  }

  /** When the n-th of the valid signatures was given: the legal moment of a threshold. */
  async momentOf(tx: Tx, petitionId: string, nth: number): Promise<Date> {
    const [row] = await tx.manager.query(
      'SELECT signed_at FROM signature WHERE petition_id = $1 AND withdrawn_at IS NULL ORDER BY signed_at, id OFFSET $2 LIMIT 1',
      [petitionId, nth - 1],
    );
    return row.signed_at;
  }
}
