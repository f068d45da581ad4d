import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { ContactPoint } from './domain/contact-point.ts';

const provider = 'credential';

/** The library's table of credentials: passwords of those who want one, hashed, and who is known by a provider of identities. */
@Injectable()
export class CredentialStore {
  /** Hashes of all who are reached there and have a password. */
  async hashesAt(tx: Tx, { kind, value }: ContactPoint): Promise<{ personId: string; hash: string }[]> {
    return tx.manager.query(
      `SELECT c.person_id AS "personId", c.password AS hash FROM credential c JOIN person_contact p ON p.person_id = c.person_id
       WHERE p.kind = $1 AND p.value = $2 AND p.proven_at IS NOT NULL AND c.provider_id = '${provider}' ORDER BY c.created_at`,
      [kind, value],
    );
  }

  async has(tx: Tx, personId: string, providerId: string): Promise<boolean> {
    const rows = await tx.manager.query('SELECT 1 FROM credential WHERE person_id = $1 AND provider_id = $2', [personId, providerId]);
    return rows.length > 0;
  }

  async put(tx: Tx, personId: string, hash: string): Promise<void> {
    await tx.manager.query(
      `INSERT INTO credential (id, person_id, account_id, provider_id, password, created_at, updated_at) VALUES ($1, $2::uuid, $2::uuid::text, '${provider}', $3, $4, $4)
       ON CONFLICT (provider_id, account_id) DO UPDATE SET password = $3, updated_at = $4`,
      [newId(), personId, hash, tx.now],
    );
  }

  async remove(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query(`DELETE FROM credential WHERE person_id = $1 AND provider_id = '${provider}'`, [personId]);
  }
}
