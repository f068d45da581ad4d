import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { RoleGrant } from './role-grant.entity.ts';

/** Writes the roles that territories give. */
@Injectable()
export class GrantStore {
  async insert(tx: Tx, row: Omit<RoleGrant, 'endedAt' | 'endedBy' | 'createdAt' | 'grantedBy'>): Promise<void> {
    await tx.manager.insert(RoleGrant, { ...row, grantedBy: tx.actor.key, createdAt: tx.now });
  }

  async lock(tx: Tx, id: string): Promise<RoleGrant> {
    const row = await tx.manager.findOne(RoleGrant, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || row.endedAt) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Ends a role, and what was delegated from it. */
  async end(tx: Tx, id: string): Promise<void> {
    const ending = { endedAt: tx.now, endedBy: tx.actor.key };
    await tx.manager.query(
      'UPDATE role_grant SET ended_at = $2, ended_by = $3 WHERE (id = $1 OR delegated_from = $1) AND ended_at IS NULL',
      [id, ending.endedAt, ending.endedBy],
    );
  }
}
