import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { DeliveryKind, DeliveryStatus } from './delivery.entity.ts';
import type { HeldBecause } from './domain/mail-plan.ts';
import type { NoticeReason } from './domain/reasons.ts';

/** A delivery whose time has come, under lock. */
export interface DueDelivery {
  readonly id: string;
  readonly recipientId: string;
  readonly kind: DeliveryKind;
}

/** A notice as a mail tells it. */
export interface WrittenNotice {
  readonly template: string;
  readonly params: Record<string, unknown>;
  readonly weight: 'legal' | 'news';
  readonly subjectId: string;
  readonly reason: NoticeReason;
}

/** Everything needed to write one mail: of one notice, or of several in a digest. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly recipientId: string;
  readonly attempts: number;
  readonly kind: DeliveryKind;
  /** The latest first; for a digest at most those that one mail shows. */
  readonly notices: readonly WrittenNotice[];
  /** Notices that the mail stands for. */
  readonly count: number;
}

/** Notices that one digest shows; the others are counted, and in the mailbox. */
const mostInDigest = 30;
const notice = `json_build_object('template', m.template, 'params', m.params, 'weight', m.weight, 'subjectId', m.subject_id, 'reason', m.reason)`;

/** Deliveries: the truth about each mail. */
@Injectable()
export class DeliveryStore {
  /** Due deliveries, what the law owes first; nobody else takes them until the transaction ends. */
  lockDue(tx: Tx, limit: number): Promise<DueDelivery[]> {
    return tx.manager.query(
      `SELECT id, recipient_id AS "recipientId", kind FROM delivery WHERE status = 'queued' AND due_at <= $1
       ORDER BY (kind <> 'legal'), due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [tx.now, limit],
    );
  }

  /** Takes some deliveries for a while; the caller commits before it writes to anyone. News and digests count against the budget from now. */
  async claim(tx: Tx, ids: readonly string[], leaseMs: number): Promise<ClaimedDelivery[]> {
    if (!ids.length) return [];
    await tx.manager.query(
      `UPDATE delivery SET status = 'sending', attempts = attempts + 1, lease_until = $2, charged_at = CASE WHEN kind <> 'legal' THEN $3::timestamptz END
       WHERE id = ANY ($1::uuid[])`,
      [ids, new Date(tx.now.getTime() + leaseMs), tx.now],
    );
    return tx.manager.query(
      `SELECT d.id, d.recipient_id AS "recipientId", d.kind, d.attempts, n.notices, n.count
       FROM delivery d CROSS JOIN LATERAL (
         SELECT coalesce(json_agg(${notice} ORDER BY m.created_at DESC, m.id DESC) FILTER (WHERE m.place <= ${mostInDigest}), '[]') AS notices,
           count(*)::int AS count
         FROM (SELECT i.*, row_number() OVER (ORDER BY i.created_at DESC, i.id DESC) AS place FROM mailbox_item i
           WHERE i.id = d.mailbox_item_id OR i.id IN (SELECT h.mailbox_item_id FROM delivery h WHERE h.digest_id = d.id)) m) n
       WHERE d.id = ANY ($1::uuid[]) ORDER BY (d.kind <> 'legal'), d.due_at, d.id`,
      [ids],
    );
  }

  /** Puts a mail of news into a digest. */
  async hold(tx: Tx, id: string, digestId: string, because: HeldBecause): Promise<void> {
    await tx.manager.query("UPDATE delivery SET status = 'held', digest_id = $2, held_because = $3, lease_until = NULL WHERE id = $1", [
      id,
      digestId,
      because,
    ]);
  }

  async openDigest(tx: Tx, recipientId: string, at: Date): Promise<string> {
    const id = newId();
    await tx.manager.query(
      `INSERT INTO delivery (id, recipient_id, kind, channel, status, attempts, due_at, created_at) VALUES ($1, $2, 'digest', 'email', 'queued', 0, $3, $4)`,
      [id, recipientId, at, tx.now],
    );
    return id;
  }

  async putOff(tx: Tx, id: string, until: Date): Promise<void> {
    await tx.manager.query('UPDATE delivery SET due_at = $2 WHERE id = $1', [id, until]);
  }

  /** A mail that is not wanted any more; a digest with all that it stands for. */
  async drop(tx: Tx, id: string): Promise<void> {
    await tx.manager.query('DELETE FROM delivery WHERE id = $1 OR digest_id = $1', [id]);
  }

  /** Forgets the mail of news that was not sent yet: of one subject, or all of it; and a digest that has nothing left. */
  async dropNews(tx: Tx, personId: string, subjectId?: string): Promise<void> {
    await tx.manager.query(
      `DELETE FROM delivery d USING mailbox_item m
       WHERE m.id = d.mailbox_item_id AND d.recipient_id = $1 AND d.kind = 'news' AND ($2::uuid IS NULL OR m.subject_id = $2)
         AND (d.status = 'queued' OR d.status = 'held' AND EXISTS (SELECT 1 FROM delivery g WHERE g.id = d.digest_id AND g.status = 'queued'))`,
      [personId, subjectId ?? null],
    );
    await tx.manager.query(
      `DELETE FROM delivery g WHERE g.recipient_id = $1 AND g.kind = 'digest' AND g.status = 'queued'
         AND NOT EXISTS (SELECT 1 FROM delivery h WHERE h.digest_id = g.id)`,
      [personId],
    );
  }

  async end(tx: Tx, id: string, status: DeliveryStatus, reason: string | null): Promise<void> {
    await tx.manager.query(
      "UPDATE delivery SET status = $2, reason = $3, ended_at = $4, lease_until = NULL WHERE id = $1 AND status IN ('sending', 'uncertain')",
      [id, status, reason, tx.now],
    );
  }

  async retryAt(tx: Tx, id: string, at: Date, reason: string): Promise<void> {
    await tx.manager.query(
      "UPDATE delivery SET status = 'queued', due_at = $2, reason = $3, lease_until = NULL WHERE id = $1 AND status = 'sending'",
      [id, at, reason],
    );
  }

  /** A sender that died between hand-over and mark: nobody can tell, so nobody sends again; a person decides. */
  async sweep(tx: Tx): Promise<number> {
    const [, count] = await tx.manager.query(
      "UPDATE delivery SET status = 'uncertain', reason = 'SENDER_DIED', ended_at = $1, lease_until = NULL WHERE status = 'sending' AND lease_until < $1",
      [tx.now],
    );
    return count;
  }
}
