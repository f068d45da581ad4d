import type { EntityManager } from 'typeorm';
import type { TaskKey } from '../database/use-case.ts';

/** Writes down what each handler owes; a message relayed twice owes once. */
export const oweTasks = (manager: EntityManager, tasks: readonly TaskKey[], now: Date): Promise<unknown> =>
  manager.query(
    `INSERT INTO task (message_id, handler, status, created_at)
     SELECT message_id, handler, 'owed', $3 FROM unnest($1::uuid[], $2::text[]) AS t (message_id, handler)
     ON CONFLICT DO NOTHING`,
    [tasks.map(({ messageId }) => messageId), tasks.map(({ handler }) => handler), now],
  );

/** Locks a task; false when it is no longer owed, and then the effect must not happen again. */
export async function lockOwedTask(manager: EntityManager, { messageId, handler }: TaskKey): Promise<boolean> {
  const [row] = await manager.query('SELECT status FROM task WHERE message_id = $1 AND handler = $2 FOR UPDATE', [messageId, handler]);
  return row?.status === 'owed';
}

/** A permanent refusal: kept with its code, shown to staff, never retried silently. */
export const refuseTask = (manager: EntityManager, { messageId, handler }: TaskKey, code: string, now: Date): Promise<unknown> =>
  manager.query(
    "UPDATE task SET status = 'refused', refusal_code = $3, ended_at = $4 WHERE message_id = $1 AND handler = $2 AND status = 'owed'",
    [messageId, handler, code, now],
  );

/** Tasks owed since before an instant, oldest first. */
export async function owedBefore(manager: EntityManager, before: Date, limit: number): Promise<TaskKey[]> {
  return manager.query(
    `SELECT message_id AS "messageId", handler FROM task WHERE status = 'owed' AND created_at < $1 ORDER BY created_at LIMIT $2`,
    [before, limit],
  );
}

export interface Owed {
  readonly handler: string;
  readonly status: string;
  readonly code: string | null;
  readonly count: number;
  readonly oldest: Date;
}

/** What is owed or was refused, by handler: for metrics, the staff page and `npm run outbox:owed`. */
export const owedSummary = (manager: EntityManager): Promise<Owed[]> =>
  manager.query(
    `SELECT handler, status, refusal_code AS code, count(*)::int AS count, min(created_at) AS oldest
     FROM task WHERE status <> 'done' GROUP BY handler, status, refusal_code ORDER BY handler`,
  );
