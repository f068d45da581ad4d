import type { EntityManager } from 'typeorm';

/** One line of the audit, for the actor whose it is. */
export interface OwnAct {
  readonly at: Date;
  readonly action: string;
  readonly role: string;
  readonly subject: string | null;
}

/** What an actor did, the latest first; at most so many. */
export const actsOf = (manager: EntityManager, actorKey: string, limit: number): Promise<OwnAct[]> =>
  manager.query(
    `SELECT at, action, permission AS role, subject_type || ' ' || subject_id AS subject FROM audit WHERE actor = $1 ORDER BY at DESC, id DESC LIMIT $2`,
    [actorKey, limit],
  );
