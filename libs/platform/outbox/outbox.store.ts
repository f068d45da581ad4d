import type { EntityManager } from 'typeorm';
import { type MessageSpec, newId } from '#kernel';
import { messageType } from './message.ts';

export interface OutboxRow {
  readonly id: string;
  readonly name: string;
  readonly payload: Record<string, unknown>;
  readonly created_at: Date;
}

/** Writes the facts of a transaction, in their order. */
export async function insertMessages(
  manager: EntityManager,
  messages: readonly MessageSpec[],
  requestId: string | undefined,
  now: Date,
): Promise<void> {
  if (!messages.length) return;
  await manager.query(
    `INSERT INTO outbox (id, name, version, payload, request_id, created_at)
     SELECT id, name, version, payload, $5, $6
     FROM unnest($1::uuid[], $2::text[], $3::int[], $4::jsonb[]) AS m (id, name, version, payload)`,
    [
      messages.map(() => newId()),
      messages.map(({ name }) => name),
      messages.map(({ name }) => messageType(name).version),
      messages.map(({ payload }) => JSON.stringify(payload)),
      requestId ?? null,
      now,
    ],
  );
}

/** Takes unpublished messages; other relays skip them until the transaction ends. */
export const takeUnpublished = (manager: EntityManager, limit: number): Promise<OutboxRow[]> =>
  manager.query(
    'SELECT id, name, payload, created_at FROM outbox WHERE published_at IS NULL ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED',
    [limit],
  );

export const markPublished = (manager: EntityManager, ids: readonly string[], now: Date): Promise<unknown> =>
  manager.query('UPDATE outbox SET published_at = $2 WHERE id = ANY ($1::uuid[])', [ids, now]);

export async function findMessage(manager: EntityManager, id: string): Promise<OutboxRow | undefined> {
  const [row] = await manager.query('SELECT id, name, payload, created_at FROM outbox WHERE id = $1', [id]);
  return row;
}
