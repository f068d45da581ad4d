import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import type { Locale, Tx } from '#platform';
import { Person } from './person.entity.ts';
import { RoleGrant } from './role-grant.entity.ts';

/** Writes people and their roles. */
@Injectable()
export class IdentityStore {
  /** The person of a mailbox; made when the mailbox is new, so that a role can be given before the first sign-in. */
  async ensurePerson(tx: Tx, { email, name, locale }: { email: string; name: string; locale: Locale }): Promise<string> {
    await tx.manager.query(
      `INSERT INTO person (id, name, email, email_verified, locale, created_at, updated_at) VALUES ($1, $2, $3, false, $4, $5, $5)
       ON CONFLICT (email) DO NOTHING`,
      [newId(), name, email, locale, tx.now],
    );
    const [row] = await tx.manager.query('SELECT id FROM person WHERE email = $1', [email]);
    return row.id;
  }

  async setLocale(tx: Tx, id: string, locale: Locale): Promise<void> {
    const { affected } = await tx.manager.update(Person, { id }, { locale, updatedAt: tx.now });
    if (!affected) throw new DomainError('PERSON_UNKNOWN');
  }

  async insertGrant(tx: Tx, row: Omit<RoleGrant, 'endedAt' | 'createdAt' | 'grantedBy'>): Promise<void> {
    await tx.manager.insert(RoleGrant, { ...row, grantedBy: tx.actor.key, createdAt: tx.now });
  }

  async lockGrant(tx: Tx, id: string): Promise<RoleGrant> {
    const row = await tx.manager.findOne(RoleGrant, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || row.endedAt) throw new DomainError('NOT_FOUND');
    return row;
  }

  async endGrant(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(RoleGrant, { id }, { endedAt: tx.now });
  }
}
