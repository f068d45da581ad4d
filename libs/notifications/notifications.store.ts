import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { NoticeReason } from './domain/reasons.ts';
import type { Notice } from './notifications.messages.ts';

/** A notice as it is put into mailboxes. */
interface Posting extends Notice {
  readonly reason: NoticeReason;
  readonly territoryId: string | null;
}

/** A notice of one person, as far as acts on it need to know. */
interface OwnNotice {
  readonly recipientId: string;
  readonly subjectId: string;
}

@Injectable()
export class NotificationStore {
  /** One mailbox item per person and fact; whoever refused news of this subject, or all mail of news, keeps the item and gets no mail. */
  async post(tx: Tx, notice: Posting, recipientIds: readonly string[]): Promise<void> {
    const { messageId, template, params, weight, subjectType, subjectId, reason, territoryId } = notice;
    const posted: { id: string; recipient_id: string }[] = await tx.manager.query(
      `INSERT INTO mailbox_item (id, message_id, recipient_id, template, params, weight, subject_type, subject_id, reason, territory_id, created_at)
       SELECT r.id, $3, r.recipient_id, $4, $5, $6, $7, $8, $9, $10, $11 FROM unnest($1::uuid[], $2::uuid[]) AS r (id, recipient_id)
       ON CONFLICT DO NOTHING RETURNING id, recipient_id`,
      [
        recipientIds.map(() => newId()),
        recipientIds,
        messageId,
        template,
        params,
        weight,
        subjectType,
        subjectId,
        reason,
        territoryId,
        tx.now,
      ],
    );
    await tx.manager.query(
      `INSERT INTO delivery (id, mailbox_item_id, recipient_id, kind, channel, status, attempts, due_at, created_at)
       SELECT p.id, p.item_id, p.recipient_id, $5, 'email', 'queued', 0, $4, $4
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS p (id, item_id, recipient_id)
       WHERE $5 = 'legal' OR NOT EXISTS (SELECT 1 FROM notice_refusal f WHERE f.person_id = p.recipient_id AND f.subject_id = $6)
       ON CONFLICT DO NOTHING`,
      [posted.map(() => newId()), posted.map(({ id }) => id), posted.map((row) => row.recipient_id), tx.now, weight, subjectId],
    );
  }

  /** No more mail of news on a subject, that which waits for a digest included; the mailbox keeps all. */
  async refuse(tx: Tx, personId: string, subjectId: string): Promise<void> {
    await tx.manager.query('INSERT INTO notice_refusal (person_id, subject_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      personId,
      subjectId,
      tx.now,
    ]);
  }

  async find(tx: Tx, itemId: string): Promise<OwnNotice | undefined> {
    const [row] = await tx.manager.query(
      'SELECT recipient_id AS "recipientId", subject_id AS "subjectId" FROM mailbox_item WHERE id = $1',
      [itemId],
    );
    return row;
  }

  async markRead(tx: Tx, itemId: string): Promise<void> {
    await tx.manager.query('UPDATE mailbox_item SET read_at = coalesce(read_at, $2) WHERE id = $1', [itemId, tx.now]);
  }

  /** Everything up to now. */
  async markAllRead(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query('UPDATE mailbox_item SET read_at = $2 WHERE recipient_id = $1 AND read_at IS NULL', [personId, tx.now]);
  }

  /** Empties a mailbox for good, with the mail that was still to be sent and what the person bore of it. */
  async eraseMailbox(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query('DELETE FROM mailbox_item WHERE recipient_id = $1', [personId]);
    await tx.manager.query('DELETE FROM delivery WHERE recipient_id = $1', [personId]);
    await tx.manager.query('DELETE FROM notice_refusal WHERE person_id = $1', [personId]);
    await tx.manager.query('DELETE FROM notice_setting WHERE person_id = $1', [personId]);
  }
}
