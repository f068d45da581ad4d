import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import type { ContactPoint } from './domain/contact-point.ts';

/** What a code is asked for: none opens what another was sent for. */
export type CodePurpose = 'sign-in' | 'add' | 'confirm' | 'erase';

export interface KeptCode {
  readonly mac: string;
  readonly attempts: number;
  readonly expiresAt: Date;
}

/** Codes that were sent, tickets of those that were right, and how often somebody asked; addresses under a keyed hash only. */
@Injectable()
export class ContactCodeStore {
  /** A new code takes the place of the one before. */
  async put(tx: Tx, key: string, purpose: CodePurpose, mac: string, expiresAt: Date): Promise<void> {
    await tx.manager.query(
      `INSERT INTO contact_code (contact_key, purpose, code_mac, attempts, expires_at) VALUES ($1, $2, $3, 0, $4)
       ON CONFLICT (contact_key, purpose) DO UPDATE SET code_mac = $3, attempts = 0, expires_at = $4`,
      [key, purpose, mac, expiresAt],
    );
  }

  async lock(tx: Tx, key: string, purpose: CodePurpose): Promise<KeptCode | undefined> {
    const [row] = await tx.manager.query(
      'SELECT code_mac AS mac, attempts, expires_at AS "expiresAt" FROM contact_code WHERE contact_key = $1 AND purpose = $2 FOR UPDATE',
      [key, purpose],
    );
    return row;
  }

  async countMiss(tx: Tx, key: string, purpose: CodePurpose): Promise<void> {
    await tx.manager.query('UPDATE contact_code SET attempts = attempts + 1 WHERE contact_key = $1 AND purpose = $2', [key, purpose]);
  }

  async remove(tx: Tx, key: string, purpose: CodePurpose): Promise<void> {
    await tx.manager.query('DELETE FROM contact_code WHERE contact_key = $1 AND purpose = $2', [key, purpose]);
  }

  async putProof(tx: Tx, ticketHash: string, { kind, value }: ContactPoint, expiresAt: Date): Promise<void> {
    await tx.manager.query('INSERT INTO contact_proof (ticket_sha256, kind, value, expires_at) VALUES ($1, $2, $3, $4)', [
      ticketHash,
      kind,
      value,
      expiresAt,
    ]);
  }

  /** The contact point that a ticket proves, locked; undefined when it is unknown or too old. */
  async lockProof(tx: Tx, ticketHash: string): Promise<ContactPoint | undefined> {
    const [row] = await tx.manager.query('SELECT kind, value FROM contact_proof WHERE ticket_sha256 = $1 AND expires_at > $2 FOR UPDATE', [
      ticketHash,
      tx.now,
    ]);
    return row;
  }

  async removeProof(tx: Tx, ticketHash: string): Promise<void> {
    await tx.manager.query('DELETE FROM contact_proof WHERE ticket_sha256 = $1', [ticketHash]);
  }

  /** How often this happened in the window that is running, this time included. */
  async count(tx: Tx, key: string, windowMs: number): Promise<number> {
    const now = tx.now.getTime();
    const [row] = await tx.manager.query(
      `INSERT INTO sign_in_rate AS r (key, count, last_request) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN r.last_request <= $2::bigint - $3::bigint THEN 1 ELSE r.count + 1 END,
         last_request = CASE WHEN r.last_request <= $2::bigint - $3::bigint THEN $2 ELSE r.last_request END
       RETURNING count`,
      [key, now, windowMs],
    );
    return row.count;
  }
}
