import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError, newId, type Translated } from '#kernel';
import type { Tx } from '#platform';
import { Consultation } from './consultation.entity.ts';
import { Annotation, ConsultationTheme, Contribution } from './contribution.entity.ts';
import type { ConsultationFacts } from './domain/consultation.ts';

export interface ConsultationLine {
  readonly consultationId: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly reasons?: Translated;
}

export interface Source {
  readonly consultationId: string;
  readonly deviceKey: string;
  readonly networkKey: string;
}

/** Writes consultations and what is contributed to them; a consultation is decided under its lock, contributors hold it still. */
@Injectable()
export class ConsultationStore {
  async communeOf(tx: Tx, id: string): Promise<string> {
    const row = await tx.manager.findOne(Consultation, { select: { id: true, communeId: true }, where: { id } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row.communeId;
  }

  lock = (tx: Tx, id: string): Promise<Consultation> => this.held(tx, id, 'pessimistic_write');

  /** Holds the state still without making contributors wait for each other. */
  holdOpen = (tx: Tx, id: string): Promise<Consultation> => this.held(tx, id, 'for_key_share');

  async insert(tx: Tx, row: Consultation): Promise<void> {
    await tx.manager.insert(Consultation, row as never);
  }

  async update(tx: Tx, id: string, changes: Partial<Consultation>): Promise<void> {
    await tx.manager.update(Consultation, { id }, changes as never);
  }

  async addLine(tx: Tx, { consultationId, event, from, to, reasons }: ConsultationLine): Promise<void> {
    await tx.manager.query(
      `INSERT INTO consultation_event (id, consultation_id, at, event, from_status, to_status, actor_role, reasons)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), consultationId, tx.now, event, from, to, tx.permission ?? 'system', reasons ?? null],
    );
  }

  /** What the guards ask, counted under the lock. */
  async facts(tx: Tx, { id, documents }: Consultation): Promise<ConsultationFacts> {
    const [row] = await tx.manager.query(
      `SELECT count(*)::int AS themes, count(*) FILTER (WHERE synthesis IS NULL)::int AS "themesWithoutSynthesis",
         count(*) FILTER (WHERE outcome IS NULL)::int AS "themesWithoutResponse",
         (SELECT count(*)::int FROM contribution WHERE consultation_id = $1 AND themes IS NULL) AS unclassified
       FROM consultation_theme WHERE consultation_id = $1`,
      [id],
    );
    return { ...row, documents: documents.length };
  }

  /** Adds a contribution; of a person the later one takes the place of the earlier, and is classified anew. Returns its id. */
  async contribute(tx: Tx, row: Omit<Contribution, 'themes'>): Promise<string> {
    const [kept] = await tx.manager.query(
      `INSERT INTO contribution (id, consultation_id, author_id, channel, keyed_by, provenance, answers, submitted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (consultation_id, author_id) DO UPDATE SET answers = $7, submitted_at = $8, themes = NULL RETURNING id`,
      [row.id, row.consultationId, row.authorId, row.channel, row.keyedBy, row.provenance, JSON.stringify(row.answers), row.submittedAt],
    );
    return kept.id;
  }

  async traceSource(tx: Tx, { consultationId, deviceKey, networkKey }: Source): Promise<void> {
    await tx.manager.query('INSERT INTO contribution_trace (consultation_id, device_key, network_key, at) VALUES ($1, $2, $3, $4)', [
      ...[consultationId, deviceKey, networkKey, tx.now],
    ]);
  }

  /** Answers without an account from a source in the hour before now; sources of one consultation wait for each other while they are counted. */
  async fromSource(tx: Tx, { consultationId, deviceKey, networkKey }: Source): Promise<{ fromDevice: number; fromNetwork: number }> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${consultationId} ${networkKey}`]);
    const [row] = await tx.manager.query(
      `SELECT count(*) FILTER (WHERE device_key = $2)::int AS "fromDevice", count(*)::int AS "fromNetwork"
       FROM contribution_trace WHERE consultation_id = $1 AND (device_key = $2 OR network_key = $3) AND at > $4::timestamptz - interval '1 hour'`,
      [consultationId, deviceKey, networkKey, tx.now],
    );
    return row;
  }

  async addAnnotation(tx: Tx, row: Annotation): Promise<void> {
    await tx.manager.insert(Annotation, row);
  }

  /** The themes in their order. Those without a place among the new ones go; contributions under them are to be classified again. */
  async setThemes(tx: Tx, consultationId: string, themes: readonly { id: string; names: Translated }[]): Promise<void> {
    const kept = themes.map(({ id }) => id);
    await tx.manager.query('DELETE FROM consultation_theme WHERE consultation_id = $1 AND id <> ALL ($2::uuid[])', [consultationId, kept]);
    await tx.manager.query('UPDATE consultation_theme SET position = -1 - position WHERE consultation_id = $1', [consultationId]);
    for (const [position, { id, names }] of themes.entries()) {
      await tx.manager.query(
        `INSERT INTO consultation_theme (id, consultation_id, position, names) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET position = $3, names = $4`,
        [id, consultationId, position, names],
      );
    }
    await tx.manager.query('UPDATE contribution SET themes = NULL WHERE consultation_id = $1 AND NOT themes <@ $2::uuid[]', [
      consultationId,
      kept,
    ]);
  }

  themes(tx: Tx, consultationId: string): Promise<ConsultationTheme[]> {
    return tx.manager.find(ConsultationTheme, { where: { consultationId }, order: { position: 'ASC' } });
  }

  async updateTheme(tx: Tx, id: string, changes: Partial<ConsultationTheme>): Promise<void> {
    await tx.manager.update(ConsultationTheme, { id }, changes as never);
  }

  /** Gives contributions their themes; returns how many there were. */
  async classify(tx: Tx, consultationId: string, ids: readonly string[], themes: readonly string[]): Promise<number> {
    const { affected } = await tx.manager.update(Contribution, { consultationId, id: In([...ids]) }, { themes: [...themes] });
    return affected ?? 0;
  }

  /** Every contribution as the tables count it, without who made it. */
  counted(tx: Tx, consultationId: string): Promise<Pick<Contribution, 'answers' | 'channel' | 'themes'>[]> {
    return tx.manager.query('SELECT answers, channel, themes FROM contribution WHERE consultation_id = $1', [consultationId]);
  }

  /** A person leaves: what they contributed was counted and read, and stays, about nobody. */
  async erase(tx: Tx, personId: string): Promise<void> {
    for (const table of ['contribution', 'annotation', 'suggestion']) {
      await tx.manager.query(`UPDATE ${table} SET author_id = NULL WHERE author_id = $1`, [personId]);
    }
  }

  async forgetTraces(tx: Tx, before: Date, limit: number): Promise<number> {
    const [, count] = await tx.manager.query(
      'DELETE FROM contribution_trace WHERE ctid IN (SELECT ctid FROM contribution_trace WHERE at <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED)',
      [before, limit],
    );
    return count;
  }

  private async held(tx: Tx, id: string, mode: 'pessimistic_write' | 'for_key_share'): Promise<Consultation> {
    const row = await tx.manager.findOne(Consultation, { where: { id }, lock: { mode } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}
