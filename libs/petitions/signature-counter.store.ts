import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import type { Tx } from '#platform';

/** What there is to count: transactions from one horizon to the next, and when everything was last counted again. */
export interface CountWindow {
  readonly from: string;
  readonly to: string;
  /** The database came from a dump: its transaction ids began anew, and those in the rows mean nothing. */
  readonly restored: boolean;
  readonly recountedAt: Date | null;
}

export interface Counted {
  readonly petitionId: string;
  readonly signatures: number;
}

/**
 * The counter. Every signature carries the id of the transaction that wrote it; all transactions below the horizon of a snapshot
 * have ended, so the window [old horizon, new horizon) is complete: nothing is missed, nothing comes twice, and no signer waits.
 */
@Injectable()
export class SignatureCounterStore {
  /** One counter at a time in the whole database; false when another is at work. */
  async take(tx: Tx): Promise<boolean> {
    const [row] = await tx.manager.query("SELECT pg_try_advisory_xact_lock(hashtext('jamaa.signature-counter')) AS taken");
    return row.taken;
  }

  async window(tx: Tx): Promise<CountWindow> {
    const [row] = await tx.manager.query(
      `SELECT horizon::text AS "from", pg_snapshot_xmin(pg_current_snapshot())::text AS "to",
         horizon > pg_snapshot_xmin(pg_current_snapshot()) AS restored,
         recounted_at AS "recountedAt" FROM signature_counter`,
    );
    return row;
  }

  /** Adds what happened in a window; returns the new counts of the petitions that moved. */
  async countWindow(tx: Tx, from: string, to: string): Promise<Counted[]> {
    const counted: Counted[] = await tx.manager.query(
      `WITH moved AS (
         SELECT petition_id, channel, 1 AS n FROM signature WHERE tx_id >= $1::xid8 AND tx_id < $2::xid8
         UNION ALL
         SELECT petition_id, channel, -1 FROM signature WHERE withdrawn_tx >= $1::xid8 AND withdrawn_tx < $2::xid8
       )
       INSERT INTO petition_count AS c (petition_id, signatures, paper, counted_at)
       SELECT petition_id, sum(n)::int, coalesce(sum(n) FILTER (WHERE channel = 'paper'), 0)::int, $3 FROM moved GROUP BY petition_id
       ON CONFLICT (petition_id) DO UPDATE SET signatures = c.signatures + excluded.signatures, paper = c.paper + excluded.paper,
         counted_at = excluded.counted_at
       RETURNING petition_id AS "petitionId", signatures`,
      [from, to, tx.now],
    );
    await tx.manager.query('UPDATE signature_counter SET horizon = $1::xid8, counted_at = $2', [to, tx.now]);
    return counted;
  }

  /** Counts everything below the horizon again, keeps each difference where it can be read, and sets the counter right. */
  async recount(tx: Tx, horizon: string): Promise<Counted[]> {
    const wrong: (Counted & { counted: number; paper: number })[] = await tx.manager.query(
      `WITH truth AS (
         SELECT petition_id, (count(*) FILTER (WHERE counts))::int AS signatures,
           (count(*) FILTER (WHERE counts AND channel = 'paper'))::int AS paper
         FROM (SELECT petition_id, channel, tx_id < $1::xid8 AND (withdrawn_tx IS NULL OR withdrawn_tx >= $1::xid8) AS counts
           FROM signature) s GROUP BY petition_id
       )
       SELECT t.petition_id AS "petitionId", t.signatures, t.paper, coalesce(c.signatures, 0) AS counted
       FROM truth t LEFT JOIN petition_count c ON c.petition_id = t.petition_id
       WHERE coalesce(c.signatures, 0) <> t.signatures OR coalesce(c.paper, 0) <> t.paper`,
      [horizon],
    );
    for (const { petitionId, signatures, paper, counted } of wrong) {
      await tx.manager.query('INSERT INTO petition_recount (id, at, petition_id, counted, recounted) VALUES ($1, $2, $3, $4, $5)', [
        newId(),
        tx.now,
        petitionId,
        counted,
        signatures,
      ]);
      await tx.manager.query(
        `INSERT INTO petition_count (petition_id, signatures, paper, counted_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (petition_id) DO UPDATE SET signatures = excluded.signatures, paper = excluded.paper, counted_at = excluded.counted_at`,
        [petitionId, signatures, paper, tx.now],
      );
    }
    await tx.manager.query('UPDATE signature_counter SET horizon = $1::xid8, counted_at = $2, recounted_at = $2', [horizon, tx.now]);
    return wrong;
  }

  /** After a restore: with writers held off, all rows count as written long ago, and everything is counted again. */
  async recountRestored(tx: Tx, horizon: string): Promise<Counted[]> {
    await tx.manager.query('LOCK TABLE signature IN SHARE ROW EXCLUSIVE MODE');
    await tx.manager.query(
      `UPDATE signature SET tx_id = '3'::xid8, withdrawn_tx = CASE WHEN withdrawn_at IS NULL THEN NULL ELSE '3'::xid8 END`,
    );
    return this.recount(tx, horizon);
  }

  /** Of some petitions, those whose count stands on the other side of the threshold than their state. */
  async unsettled(tx: Tx, petitionIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `SELECT p.id FROM petition p JOIN petition_count c ON c.petition_id = p.id
       WHERE p.id = ANY ($1::uuid[]) AND ((p.status = 'collecting' AND c.signatures >= p.required_signatures)
         OR (p.status = 'ready' AND (c.signatures < p.required_signatures OR p.needs_spread)))`,
      [petitionIds],
    );
    return rows.map(({ id }) => id);
  }
}
