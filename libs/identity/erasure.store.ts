import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { ContactCodes } from './contact-codes.ts';
import { Person } from './person.entity.ts';
import { PersonContact } from './person-contact.entity.ts';

/** What goes when a person leaves: everything but the row to which counts, receipts and audits point. */
@Injectable()
export class ErasureStore {
  constructor(private readonly codes: ContactCodes) {}

  /** For a year a contact that was left counts among those who share it, under a keyed hash: leaving and coming back makes nobody two. */
  async contacts(tx: Tx, personId: string): Promise<void> {
    const left = await tx.manager.findBy(PersonContact, { personId });
    for (const contact of left) {
      const key = this.codes.keyOf(contact);
      if (contact.provenAt) await tx.manager.query('INSERT INTO erased_contact (contact_key, erased_at) VALUES ($1, $2)', [key, tx.now]);
      await tx.manager.query('DELETE FROM contact_code WHERE contact_key = $1', [key]);
    }
    await tx.manager.delete(PersonContact, { personId });
  }

  async keys(tx: Tx, personId: string): Promise<void> {
    for (const table of ['passkey_challenge', 'passkey', 'recovery_code', 'second_factor', 'introduction', 'credential', 'session'])
      await tx.manager.query(`DELETE FROM ${table} WHERE person_id = $1`, [personId]);
  }

  async assurance(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query('UPDATE assurance SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL', [personId, tx.now]);
  }

  /** Ends the roles held, and what was lent from them; who held what office when is a public record and stays. */
  async roles(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query(
      `UPDATE role_grant SET ended_at = $2, ended_by = $3 WHERE ended_at IS NULL
         AND (person_id = $1 OR delegated_from IN (SELECT id FROM role_grant WHERE person_id = $1))`,
      [personId, tx.now, tx.actor.key],
    );
  }

  /** The row that stays says nothing any more. */
  async account(tx: Tx, personId: string): Promise<void> {
    const empty = { name: '', email: null, image: null, emailVerified: false, accountKey: `erased-${personId}@person.invalid` };
    await tx.manager.update(Person, { id: personId }, { ...empty, erasedAt: tx.now, updatedAt: tx.now });
  }
}
