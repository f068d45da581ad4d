import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';

/** Ends sessions; they are opened by the library. */
@Injectable()
export class SessionStore {
  /** Throws NOT_FOUND for a session of somebody else. */
  async end(tx: Tx, personId: string, id: string): Promise<void> {
    const [, count] = await tx.manager.query('DELETE FROM session WHERE id = $1 AND person_id = $2', [id, personId]);
    if (!count) throw new DomainError('NOT_FOUND');
  }

  async endOthers(tx: Tx, personId: string, kept: string | null): Promise<number> {
    const [, count] = await tx.manager.query('DELETE FROM session WHERE person_id = $1 AND id IS DISTINCT FROM $2::uuid', [personId, kept]);
    return count;
  }
}
