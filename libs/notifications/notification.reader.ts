import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, DomainError, type Page, type PageRequest, toPage } from '#kernel';
import type { HeldRecord } from '#identity';
import { MailboxItem } from './mailbox-item.entity.ts';

export interface MailHealth {
  readonly status: string;
  readonly count: number;
  readonly oldest: Date;
}

@Injectable()
export class NotificationReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The actor's own mailbox, newest first. */
  async mailbox(actor: Actor, { first, after }: PageRequest): Promise<Page<MailboxItem>> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const query = this.dataSource.manager.createQueryBuilder(MailboxItem, 'm').where('m.recipientId = :own', { own: actor.personId });
    if (after) query.andWhere('(m.createdAt, m.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('m.createdAt', 'DESC')
      .addOrderBy('m.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  /** Every notice a person has, and the subjects of which they want no news, for their own file. */
  heldOf(personId: string): Promise<HeldRecord[]> {
    return this.dataSource.query(
      `SELECT json_build_object('notice', template, 'about', subject_type, 'weight', weight, 'at', created_at, 'read', read_at) AS fields, NULL AS "keptUntil"
       FROM mailbox_item WHERE recipient_id = $1
       UNION ALL
       SELECT json_build_object('refused', subject_id, 'at', created_at), NULL FROM notice_refusal WHERE person_id = $1`,
      [personId],
    );
  }

  /** How many mails ended in each way; no addresses. */
  mailHealth(): Promise<MailHealth[]> {
    return this.dataSource.query(
      'SELECT status, count(*)::int AS count, min(created_at) AS oldest FROM delivery GROUP BY status ORDER BY status',
    );
  }

  /** What became of the mail of some notices, by notice id. */
  async deliveryStates(itemIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; status: string }[] = await this.dataSource.query(
      'SELECT mailbox_item_id AS id, status FROM delivery WHERE mailbox_item_id = ANY ($1::uuid[])',
      [itemIds],
    );
    return new Map(rows.map(({ id, status }) => [id, status]));
  }
}
