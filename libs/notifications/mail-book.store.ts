import { Injectable } from '@nestjs/common';
import { Config, type Tx } from '#platform';
import { type MailFacts, type MailSettings, usualSettings } from './domain/mail-plan.ts';
import { NoticeSetting } from './notice-setting.entity.ts';

/** What is known of one person's mail while it is decided what goes. */
export interface MailBook {
  readonly settings: MailSettings;
  /** When news and digests were handed over in the last seven days. */
  readonly sentAt: Date[];
  /** The digest that waits for its moment. */
  digest: { readonly id: string; readonly at: Date } | undefined;
}

const week = 7 * 86_400_000;

/** What people bear of mail, and what they were sent lately. */
@Injectable()
export class MailBookStore {
  constructor(private readonly config: Config) {}

  /**
   * The books of those people on whom nobody else decides at this moment; the others are left for the next round, so that two
   * senders neither wait for each other nor spend the same budget twice.
   */
  async open(tx: Tx, personIds: readonly string[]): Promise<Map<string, MailBook>> {
    const free: { id: string }[] = personIds.length
      ? await tx.manager.query('SELECT id FROM unnest($1::uuid[]) AS id WHERE pg_try_advisory_xact_lock(hashtextextended(id::text, 16))', [
          [...new Set(personIds)],
        ])
      : [];
    return this.booksOf(
      tx,
      free.map(({ id }) => id),
    );
  }

  /** The book of one person; waits for whoever decides on it. */
  async wait(tx: Tx, personId: string): Promise<MailBook> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 16))', [personId]);
    return (await this.booksOf(tx, [personId])).get(personId)!;
  }

  async save(tx: Tx, personId: string, settings: MailSettings): Promise<void> {
    await tx.manager.upsert(NoticeSetting, { personId, ...settings, updatedAt: tx.now }, ['personId']);
  }

  private async booksOf(tx: Tx, ids: readonly string[]): Promise<Map<string, MailBook>> {
    if (!ids.length) return new Map();
    const settings: (MailSettings & { personId: string })[] = await tx.manager.query(
      `SELECT person_id AS "personId", weekly_budget AS "weeklyBudget", quiet_from AS "quietFrom", quiet_to AS "quietTo", digest,
         time_zone AS "timeZone" FROM notice_setting WHERE person_id = ANY ($1::uuid[])`,
      [ids],
    );
    const said = new Map(settings.map(({ personId, ...one }) => [personId, one]));
    const charges: { recipientId: string; at: Date }[] = await tx.manager.query(
      `SELECT recipient_id AS "recipientId", charged_at AS at FROM delivery
       WHERE recipient_id = ANY ($1::uuid[]) AND charged_at > $2 AND status IN ('sending', 'sent', 'uncertain')`,
      [ids, new Date(tx.now.getTime() - week)],
    );
    const digests: { id: string; recipientId: string; at: Date }[] = await tx.manager.query(
      `SELECT DISTINCT ON (recipient_id) id, recipient_id AS "recipientId", due_at AS at FROM delivery
       WHERE recipient_id = ANY ($1::uuid[]) AND kind = 'digest' AND status = 'queued' ORDER BY recipient_id, created_at, id`,
      [ids],
    );
    const usual = this.usual();
    return new Map(
      ids.map((id) => [
        id,
        {
          settings: said.get(id) ?? usual,
          sentAt: charges.flatMap(({ recipientId, at }) => (recipientId === id ? at : [])),
          digest: digests.find(({ recipientId }) => recipientId === id),
        },
      ]),
    );
  }

  /** What holds for whoever said nothing. */
  usual = (): MailSettings => ({ ...usualSettings, timeZone: this.config.TIME_ZONE });
}

export const factsOf = ({ settings, sentAt, digest }: MailBook, now: Date): MailFacts => ({
  now,
  settings,
  sentAt,
  ...(digest ? { digestAt: digest.at } : {}),
});
