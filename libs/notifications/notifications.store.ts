import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { DeliveryStatus } from './delivery.entity.ts';
import type { Notice } from './notifications.messages.ts';

/** Everything needed to write one mail. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly recipientId: string;
  readonly template: string;
  readonly params: Record<string, unknown>;
  readonly weight: 'legal' | 'news';
  readonly subjectId: string;
  readonly attempts: number;
}

@Injectable()
export class NotificationStore {
  /** One mailbox item per person and fact; whoever refused news of this subject keeps the item and gets no mail. */
  async post(tx: Tx, notice: Notice, recipientIds: readonly string[]): Promise<void> {
    const posted: { id: string; recipient_id: string }[] = await tx.manager.query(
      `INSERT INTO mailbox_item (id, message_id, recipient_id, template, params, weight, subject_type, subject_id, created_at)
       SELECT r.id, $3, r.recipient_id, $4, $5, $6, $7, $8, $9 FROM unnest($1::uuid[], $2::uuid[]) AS r (id, recipient_id)
       ON CONFLICT DO NOTHING RETURNING id, recipient_id`,
      [
        recipientIds.map(() => newId()),
        recipientIds,
        notice.messageId,
        notice.template,
        notice.params,
        notice.weight,
        notice.subjectType,
        notice.subjectId,
        tx.now,
      ],
    );
    await tx.manager.query(
      `INSERT INTO delivery (id, mailbox_item_id, channel, status, attempts, due_at, created_at)
       SELECT p.id, p.item_id, 'email', 'queued', 0, $4, $4 FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS p (id, item_id, recipient_id)
       WHERE $5 = 'legal' OR NOT EXISTS (SELECT 1 FROM notice_refusal f WHERE f.person_id = p.recipient_id AND f.subject_id = $6)
       ON CONFLICT DO NOTHING`,
      [
        posted.map(() => newId()),
        posted.map(({ id }) => id),
        posted.map((row) => row.recipient_id),
        tx.now,
        notice.weight,
        notice.subjectId,
      ],
    );
  }

  /** Takes due deliveries for a while; nobody else takes them, and the caller commits before it writes to anyone. */
  claim(tx: Tx, limit: number, leaseMs: number): Promise<ClaimedDelivery[]> {
    return tx.manager
      .query(
        `UPDATE delivery d SET status = 'sending', attempts = d.attempts + 1, lease_until = $2
         FROM mailbox_item m
         WHERE m.id = d.mailbox_item_id AND d.id IN (
           SELECT id FROM delivery WHERE status = 'queued' AND due_at <= $1 ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
         RETURNING d.id, m.recipient_id AS "recipientId", m.template, m.params, m.weight, m.subject_id AS "subjectId", d.attempts`,
        [tx.now, new Date(tx.now.getTime() + leaseMs), limit],
      )
      .then(([rows]) => rows as ClaimedDelivery[]);
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

  async refuse(tx: Tx, personId: string, subjectId: string): Promise<void> {
    await tx.manager.query('INSERT INTO notice_refusal (person_id, subject_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      personId,
      subjectId,
      tx.now,
    ]);
  }

  async recipientOf(tx: Tx, itemId: string): Promise<string | undefined> {
    const [row] = await tx.manager.query('SELECT recipient_id FROM mailbox_item WHERE id = $1', [itemId]);
    return row?.recipient_id;
  }

  async markRead(tx: Tx, itemId: string): Promise<void> {
    await tx.manager.query('UPDATE mailbox_item SET read_at = coalesce(read_at, $2) WHERE id = $1', [itemId, tx.now]);
  }

  /** Empties a mailbox for good, with the mail that was still to be sent. */
  async eraseMailbox(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query('DELETE FROM mailbox_item WHERE recipient_id = $1', [personId]);
    await tx.manager.query('DELETE FROM notice_refusal WHERE person_id = $1', [personId]);
  }
}
