import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import type { Tx } from '#platform';
import type { HidingReason, ModerationAct } from './domain/moderation.ts';
import { ModeratedText } from './moderated-text.entity.ts';

type Placed = Pick<ModeratedText, 'kind' | 'textId' | 'territoryId' | 'authorId'>;

/** Writes what is done about texts; each is decided under its row's lock. */
@Injectable()
export class ModerationStore {
  /** The row of a text, made where nothing was ever said of it, and locked. */
  async lockText(tx: Tx, placed: Placed): Promise<ModeratedText> {
    const found = await this.ofText(tx, placed);
    if (found) return found;
    await this.insert(tx, placed);
    return (await this.ofText(tx, placed))!;
  }

  async lock(tx: Tx, id: string): Promise<ModeratedText> {
    const row = await tx.manager.findOne(ModeratedText, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Two who are the first to speak of a text make one row. */
  private async insert(tx: Tx, { kind, textId, territoryId, authorId }: Placed): Promise<void> {
    await tx.manager.query(
      `INSERT INTO moderated_text (id, kind, text_id, territory_id, author_id, state, acted_at, created_at)
       VALUES ($1, $2, $3, $4, $5, 'shown', $6, $6) ON CONFLICT (kind, text_id) DO NOTHING`,
      [newId(), kind, textId, territoryId, authorId, tx.now],
    );
  }

  async update(tx: Tx, id: string, changes: Partial<ModeratedText>): Promise<void> {
    await tx.manager.update(ModeratedText, { id }, changes as never);
  }

  /** A line of the log, which is only added to. */
  async log(tx: Tx, { id }: Pick<ModeratedText, 'id'>, act: ModerationAct, reason: HidingReason | null): Promise<void> {
    await tx.manager.query('INSERT INTO moderation_act (id, moderated_id, at, act, reason, actor_role) VALUES ($1, $2, $3, $4, $5, $6)', [
      newId(),
      id,
      tx.now,
      act,
      reason,
      tx.permission ?? 'system',
    ]);
  }

  /** Reports of the actor since an instant. */
  async reportsSince(tx: Tx, since: Date): Promise<number> {
    const [row] = await tx.manager.query('SELECT count(*)::int AS count FROM text_report WHERE reporter_id = $1 AND at > $2', [
      tx.actor.id,
      since,
    ]);
    return row.count;
  }

  /** Adds a report; returns whether it is the first open one of its text. Throws TEXT_REPORTED_ALREADY. */
  async addReport(tx: Tx, moderatedId: string, reason: HidingReason, words: string | null): Promise<boolean> {
    const rows: { first: boolean }[] = await tx.manager.query(
      `INSERT INTO text_report (id, moderated_id, reporter_id, reason, words, at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (moderated_id, reporter_id) DO NOTHING
       RETURNING NOT EXISTS (SELECT 1 FROM text_report WHERE moderated_id = $2 AND handled_at IS NULL) AS first`,
      [newId(), moderatedId, tx.actor.id, reason, words, tx.now],
    );
    if (!rows.length) throw new DomainError('TEXT_REPORTED_ALREADY');
    return rows[0]!.first;
  }

  /** Staff has looked: the reports of the text are answered by what it did. */
  async handleReports(tx: Tx, moderatedId: string): Promise<void> {
    await tx.manager.query('UPDATE text_report SET handled_at = $2 WHERE moderated_id = $1 AND handled_at IS NULL', [moderatedId, tx.now]);
  }

  /** A person leaves: what was hidden stays in the log, about nobody; their words in reports and appeals go. */
  async erase(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query('UPDATE text_report SET reporter_id = NULL, words = NULL WHERE reporter_id = $1', [personId]);
    await tx.manager.query(
      `UPDATE moderated_text SET author_id = NULL, words = NULL, decision_reasons = NULL,
         appeal_grounds = CASE WHEN state = 'contested' THEN appeal_grounds END WHERE author_id = $1`,
      [personId],
    );
  }

  /** Reports that were handled before an instant, at most so many; returns how many. */
  async forgetReports(tx: Tx, before: Date, limit: number): Promise<number> {
    const [, count] = await tx.manager.query(
      'DELETE FROM text_report WHERE id IN (SELECT id FROM text_report WHERE handled_at <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED)',
      [before, limit],
    );
    return count;
  }

  private ofText(tx: Tx, { kind, textId }: Placed): Promise<ModeratedText | null> {
    return tx.manager.findOne(ModeratedText, { where: { kind, textId }, lock: { mode: 'pessimistic_write' } });
  }
}
