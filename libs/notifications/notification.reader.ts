import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, DomainError, type Page, type PageRequest, toPage } from '#kernel';
import { Config } from '#platform';
import type { HeldRecord } from '#identity';
import { type MailSettings, usualSettings } from './domain/mail-plan.ts';
import { MailboxItem } from './mailbox-item.entity.ts';
import { NoticeSetting } from './notice-setting.entity.ts';

/** A delivery's end: its own, or that of the digest with which it went. */
const ended = `CASE WHEN d.status = 'held' AND g.status IS NOT NULL AND g.status <> 'queued' THEN g.status ELSE d.status END`;

export interface MailHealth {
  readonly status: string;
  readonly count: number;
  readonly oldest: Date;
}

@Injectable()
export class NotificationReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: Config,
  ) {}

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

  /** Own notices that were not read yet. */
  async unread({ personId }: Actor): Promise<number> {
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    const [row] = await this.dataSource.query(
      'SELECT count(*)::int AS count FROM mailbox_item WHERE recipient_id = $1 AND read_at IS NULL',
      [personId],
    );
    return row.count;
  }

  /** What the actor bears of mail, as they said it or as is usual. */
  async settings({ personId }: Actor): Promise<MailSettings> {
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    const said = await this.dataSource.manager.findOneBy(NoticeSetting, { personId });
    return said ?? { ...usualSettings, timeZone: this.config.TIME_ZONE };
  }

  /** Own mails of news that wait for a digest, and when it comes at the earliest. */
  async waiting({ id }: Actor): Promise<{ count: number; at: Date | null }> {
    const [row] = await this.dataSource.query(
      `SELECT count(h.id)::int AS count, min(g.due_at) AS at FROM delivery g JOIN delivery h ON h.digest_id = g.id
       WHERE g.recipient_id = $1 AND g.kind = 'digest' AND g.status = 'queued'`,
      [id],
    );
    return row;
  }

  /** Every notice a person has, and the subjects of which they want no news, for their own file. */
  heldOf(personId: string): Promise<HeldRecord[]> {
    return this.dataSource.query(
      `SELECT json_build_object('notice', template, 'about', subject_type, 'weight', weight, 'at', created_at, 'read', read_at) AS fields, NULL AS "keptUntil"
       FROM mailbox_item WHERE recipient_id = $1
       UNION ALL
       SELECT json_build_object('refused', subject_id, 'at', created_at), NULL FROM notice_refusal WHERE person_id = $1
       UNION ALL
       SELECT json_build_object('mailsPerWeek', weekly_budget, 'quietFrom', quiet_from, 'quietTo', quiet_to, 'digest', digest, 'timeZone', time_zone), NULL
       FROM notice_setting WHERE person_id = $1`,
      [personId],
    );
  }

  /** How many mails ended in each way; no addresses. */
  mailHealth(): Promise<MailHealth[]> {
    return this.dataSource.query(
      'SELECT status, count(*)::int AS count, min(created_at) AS oldest FROM delivery GROUP BY status ORDER BY status',
    );
  }

  /** What became of the mail of some notices, by notice id; what was held back becomes what its digest becomes. */
  async deliveryStates(itemIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; status: string }[] = await this.dataSource.query(
      `SELECT d.mailbox_item_id AS id, ${ended} AS status FROM delivery d LEFT JOIN delivery g ON g.id = d.digest_id
       WHERE d.mailbox_item_id = ANY ($1::uuid[])`,
      [itemIds],
    );
    return new Map(rows.map(({ id, status }) => [id, status]));
  }

  /** Which subjects of own notices are refused as news, by notice id. */
  async refusals({ id }: Actor, itemIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT m.id FROM mailbox_item m JOIN notice_refusal f ON f.person_id = m.recipient_id AND f.subject_id = m.subject_id
       WHERE m.recipient_id = $1 AND m.id = ANY ($2::uuid[])`,
      [id, itemIds],
    );
    return new Map(rows.map((row) => [row.id, true]));
  }
}
