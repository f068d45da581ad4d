import { Injectable } from '@nestjs/common';
import { type Day, DomainError, newId, type Translated } from '#kernel';
import { runPrepared, type Tx } from '#platform';
import { type SeenBefore, type SourceClass, type Suspicion, suspicions } from './domain/signature-watch.ts';
import { seenBefore } from './signature-watch.reader.ts';
import { TrustedDesk } from './trusted-desk.entity.ts';

/** Where one signature came from, by keys of its petition. */
export interface SignatureTrace {
  readonly signatureId: string;
  readonly petitionId: string;
  readonly deviceKey: string;
  readonly networkKey: string;
  readonly sourceClass: SourceClass;
  readonly signedAt: Date;
}

export interface Traced extends SeenBefore {
  readonly signatureId: string;
  readonly petitionId: string;
  readonly sourceClass: SourceClass;
}

/** Which marked signatures an invalidation means: those marked for some reasons until an instant. */
export interface Marked {
  readonly petitionId: string;
  readonly reasons: readonly Suspicion[];
  readonly until: Date;
}

export interface ByReason {
  readonly reason: Suspicion;
  readonly count: number;
}

/** Marked signatures that still count, each under the first of its reasons. */
const marked = `SELECT DISTINCT ON (m.signature_id) m.signature_id, m.reason FROM signature_mark m
  JOIN signature s ON s.id = m.signature_id AND s.withdrawn_at IS NULL
  WHERE m.petition_id = $1 AND m.reason = ANY ($2::text[]) AND m.marked_at <= $3
  ORDER BY m.signature_id, array_position($4::text[], m.reason)`;

const values = ({ petitionId, reasons, until }: Marked): unknown[] => [petitionId, reasons, until, suspicions];

const tracing = {
  name: 'trace signatures',
  text: `INSERT INTO signature_trace (signature_id, petition_id, device_key, network_key, source_class, signed_at)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
    ON CONFLICT DO NOTHING RETURNING signature_id AS id`,
};
const seenOfTraced = {
  name: 'seen of traced signatures',
  text: `SELECT t.signature_id AS "signatureId", t.petition_id AS "petitionId", t.source_class AS "sourceClass", seen.*
    FROM signature_trace t CROSS JOIN LATERAL (${seenBefore('t.petition_id', 't.device_key', 't.network_key', 't.signed_at', 't.signature_id')}) seen
    WHERE t.signature_id = ANY ($1::uuid[])`,
};

/** Writes where signatures come from, what is unusual about them, and which of them no longer count. */
@Injectable()
export class SignatureWatchStore {
  /** Keeps where signatures came from, once each; answers with what came from the same sources in the hour before. */
  async trace(tx: Tx, traces: readonly SignatureTrace[]): Promise<Traced[]> {
    const columns = (['signatureId', 'petitionId', 'deviceKey', 'networkKey', 'sourceClass', 'signedAt'] as const).map((key) =>
      traces.map((trace) => trace[key]),
    );
    const written = await runPrepared<{ id: string }>(tx.manager, tracing, columns);
    return runPrepared<Traced>(tx.manager, seenOfTraced, [written.map(({ id }) => id)]);
  }

  async mark(tx: Tx, marks: readonly { signatureId: string; petitionId: string; reason: Suspicion }[]): Promise<void> {
    if (!marks.length) return;
    await tx.manager.query(
      `INSERT INTO signature_mark (signature_id, petition_id, reason, marked_at)
       SELECT id, petition_id, reason, $4 FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS m (id, petition_id, reason) ON CONFLICT DO NOTHING`,
      [marks.map(({ signatureId }) => signatureId), marks.map(({ petitionId }) => petitionId), marks.map(({ reason }) => reason), tx.now],
    );
  }

  /** How many would no longer count, by the class of their reason. */
  countMarked(tx: Tx, which: Marked): Promise<ByReason[]> {
    return tx.manager.query(`SELECT reason, count(*)::int AS count FROM (${marked}) m GROUP BY reason ORDER BY reason`, values(which));
  }

  /** From now on they do not count; answers with how many they were, by class. Written so that the counter takes them out as it takes out a withdrawal. */
  async invalidate(tx: Tx, which: Marked, actId: string, grounds: Translated): Promise<ByReason[]> {
    const removed: ByReason[] = await tx.manager.query(
      `WITH gone AS (
         UPDATE signature s SET withdrawn_at = $5, withdrawn_tx = pg_current_xact_id(), invalidated_for = m.reason
         FROM (${marked}) m WHERE s.id = m.signature_id AND s.withdrawn_at IS NULL RETURNING s.invalidated_for AS reason
       ) SELECT reason, count(*)::int AS count FROM gone GROUP BY reason ORDER BY reason`,
      [...values(which), tx.now],
    );
    for (const { reason, count } of removed) {
      await tx.manager.query(
        'INSERT INTO signature_invalidation (id, petition_id, act_id, reason, removed, grounds, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [newId(), which.petitionId, actId, reason, count, grounds, tx.now],
      );
    }
    return removed;
  }

  /** Forgets a batch of traces from before an instant; the marks stay. */
  async forgetTraces(tx: Tx, before: Date, limit: number): Promise<number> {
    const [, count] = await tx.manager.query(
      'DELETE FROM signature_trace WHERE signature_id IN (SELECT signature_id FROM signature_trace WHERE signed_at <= $1 LIMIT $2)',
      [before, limit],
    );
    return count;
  }

  /** Trusts a device in a commune until a day; a device that is trusted already is trusted anew. */
  async trust(tx: Tx, desk: { communeId: string; name: string; deviceKey: string; untilDay: Day }): Promise<string> {
    const { communeId, deviceKey } = desk;
    await tx.manager.query('UPDATE trusted_desk SET ended_at = $3 WHERE commune_id = $1 AND device_key = $2 AND ended_at IS NULL', [
      communeId,
      deviceKey,
      tx.now,
    ]);
    const id = newId();
    await tx.manager.insert(TrustedDesk, { ...desk, id, trustedBy: tx.actor.key, createdAt: tx.now, endedAt: null });
    return id;
  }

  async lockDesk(tx: Tx, id: string): Promise<TrustedDesk> {
    const desk = await tx.manager.findOne(TrustedDesk, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!desk) throw new DomainError('NOT_FOUND');
    return desk;
  }

  async endDesk(tx: Tx, id: string): Promise<void> {
    await tx.manager.query('UPDATE trusted_desk SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [id, tx.now]);
  }
}
