import { Injectable } from '@nestjs/common';
import { addDays, type Day, dayOf } from '#kernel';
import type { Tx } from '#platform';
import { rollMachine } from './domain/roll.ts';
import { KeyStore } from './key.store.ts';
import { RegisterDatabase } from './register-database.ts';
import { RollStore } from './roll.store.ts';
import { presets } from './settings.store.ts';

export interface Purged {
  readonly numbers: number;
  readonly versions: number;
}

/** A freeze of a procedure that was never opened; no message is on its way for so long. */
const orphanDays = 30;
/** A roll that was read and not put in force: longer than a second person has, and than a proposal made anew. */
const unconfirmedDays = 60;

/** No procedure holds the version: none froze it, or those that did are decided, or were never opened. */
const isFree = (orphansBefore: string): string => `NOT EXISTS (
  SELECT FROM register.freeze f
  WHERE f.version_id = v.id AND f.released_on IS NULL AND (f.confirmed_at IS NOT NULL OR f.frozen_at >= ${orphansBefore}::date))`;

/** Destroys what is past its time. */
@Injectable()
export class PurgeStore {
  constructor(
    private readonly database: RegisterDatabase,
    private readonly keys: KeyStore,
    private readonly rolls: RollStore,
  ) {}

  async purge(tx: Tx): Promise<Purged> {
    const today = dayOf(tx.now, 'UTC');
    await this.unconfirmed(tx, today);
    return { numbers: await this.numbers(tx, today), versions: await this.versions(tx, today) };
  }

  /** Numbers of procedures decided long enough ago, and their key: a copy of the rows in a backup opens no more. */
  private async numbers(tx: Tx, today: Day): Promise<number> {
    const due = await this.database.query<{ subject_id: string }>(
      'SELECT subject_id FROM register.number_file WHERE purged_at IS NULL AND purge_after < $1 ORDER BY purge_after LIMIT 100',
      [today],
    );
    for (const { subject_id: id } of due) {
      await this.database.write(tx, async (session) => {
        await session.query('DELETE FROM register.sealed_number WHERE subject_id = $1', [id]);
        await this.keys.destroy(session, 'numbers', id);
        await session.query('UPDATE register.number_file SET purged_at = $2 WHERE subject_id = $1', [id, tx.now]);
      });
    }
    return due.length;
  }

  /** Lines of versions that nobody put in force in time. */
  private async unconfirmed(tx: Tx, today: Day): Promise<void> {
    const due = await this.database.query<{ id: string }>(
      "SELECT id FROM register.roll_version WHERE status = 'read' AND ended_at < $1::date ORDER BY ended_at LIMIT 10",
      [addDays(today, -unconfirmedDays)],
    );
    for (const { id } of due) await this.rolls.fail(tx, id, 'ROLL_NOT_CONFIRMED');
  }

  /** Lines of versions superseded long enough ago that no procedure holds; counts and fingerprint stay. */
  private async versions(tx: Tx, today: Day): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `SELECT v.id FROM register.roll_version v LEFT JOIN register.settings s USING (commune_id)
       WHERE v.status = 'superseded' AND v.superseded_at < $1::date - coalesce(s.roll_retention_days, ${presets.rollRetentionDays}) AND ${isFree('$2')}
       ORDER BY v.superseded_at LIMIT 10`,
      [today, addDays(today, -orphanDays)],
    );
    let purged = 0;
    for (const { id } of due) if (await this.version(tx, id, addDays(today, -orphanDays))) purged++;
    return purged;
  }

  private version(tx: Tx, id: string, orphansBefore: Day): Promise<boolean> {
    return this.database.write(tx, async (session) => {
      // a procedure that freezes it at this moment is waited for, and keeps it
      await session.query('SELECT 1 FROM register.roll_version WHERE id = $1 FOR UPDATE', [id]);
      const free = await session.query(
        `UPDATE register.roll_version v SET status = $2 WHERE v.id = $1 AND v.status = 'superseded' AND ${isFree('$3')} RETURNING 1`,
        [id, rollMachine.next('superseded', 'purge', undefined), orphansBefore],
      );
      if (!free.length) return false;
      await session.query('DELETE FROM register.roll_entry WHERE version_id = $1', [id]);
      await session.query('DELETE FROM register.roll_refusal WHERE version_id = $1', [id]);
      return true;
    });
  }
}
