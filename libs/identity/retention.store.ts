import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

/** Deletes what of signing in is past its time, and keeps when each class was looked through. */
@Injectable()
export class RetentionStore {
  async note(tx: Tx, name: string, removed: number): Promise<void> {
    await tx.manager.query(
      `INSERT INTO retention_run AS r (data_class, last_at, removed) VALUES ($1, $2, $3)
       ON CONFLICT (data_class) DO UPDATE SET last_at = $2, removed = r.removed + $3`,
      [name, tx.now, removed],
    );
  }

  /** Codes, tickets and challenges that were not used. */
  async deleteCodes(tx: Tx, before: Date, limit: number): Promise<number> {
    let removed = 0;
    for (const table of ['contact_code', 'contact_proof', 'passkey_challenge', 'introduction', 'sign_in_code'])
      removed += await this.deleteOld(tx, table, 'expires_at', before, limit - removed);
    return removed;
  }

  deleteSessions = (tx: Tx, before: Date, limit: number): Promise<number> => this.deleteOld(tx, 'session', 'expires_at', before, limit);

  deleteErasedContacts = (tx: Tx, before: Date, limit: number): Promise<number> =>
    this.deleteOld(tx, 'erased_contact', 'erased_at', before, limit);

  /** Counters of attempts; they know their moment in milliseconds. */
  deleteRates = (tx: Tx, before: Date, limit: number): Promise<number> =>
    this.deleteOld(tx, 'sign_in_rate', 'last_request', before.getTime(), limit);

  private async deleteOld(tx: Tx, table: string, column: string, before: Date | number, limit: number): Promise<number> {
    const [, count] = await tx.manager.query(
      `DELETE FROM ${table} WHERE ctid IN (SELECT ctid FROM ${table} WHERE ${column} <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [before, limit],
    );
    return count;
  }
}
