import type { EntityManager } from 'typeorm';
import { defineErrors, DomainError } from '#kernel';
import type { Sealing } from '../sealing/sealing.ts';
import type { Tx } from './tx.ts';

defineErrors({ REQUEST_ID_REUSED: 'conflict' });

const purpose = 'request';

/**
 * Claims a request id for this actor. An input is kept as a code under a key of the installation: what people type (a number, a date
 * of birth) could be guessed from a hash without one. Returns the first outcome when it was already done; a request under way in another
 * connection is waited for, by the unique key. Throws REQUEST_ID_REUSED when the id came before with another input.
 */
export async function claimRequest(tx: Tx, sealing: Sealing, useCase: string, input: unknown): Promise<{ outcome: unknown } | undefined> {
  const parts = [useCase, JSON.stringify(input)];
  const claimed = await tx.manager.query(
    'INSERT INTO request (actor, request_id, input_hash, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1',
    [tx.actor.key, tx.requestId, sealing.code(purpose, ...parts), tx.now],
  );
  if (claimed.length) return undefined;
  const [first] = await tx.manager.query('SELECT input_hash, outcome FROM request WHERE actor = $1 AND request_id = $2', [
    tx.actor.key,
    tx.requestId,
  ]);
  const isSame = first && (first.input_hash === null || sealing.isCode(first.input_hash, purpose, ...parts));
  if (!isSame) throw new DomainError('REQUEST_ID_REUSED', {}, 'requestId');
  return { outcome: first.outcome };
}

/** Answers that are kept to be repeated to an actor. */
export async function countRequests(manager: EntityManager, actorKey: string): Promise<number> {
  const [row] = await manager.query('SELECT count(*)::int AS count FROM request WHERE actor = $1', [actorKey]);
  return row.count;
}

/** Forgets the answers to an actor who will not ask again. */
export const forgetRequestsOf = (tx: Tx, actorKey: string): Promise<unknown> =>
  tx.manager.query('DELETE FROM request WHERE actor = $1', [actorKey]);

/** Forgets a batch of those that are too old to be asked for again; returns how many they were. */
export async function forgetOldRequests(tx: Tx, before: Date, limit: number): Promise<number> {
  const [, count] = await tx.manager.query(
    'DELETE FROM request WHERE ctid IN (SELECT ctid FROM request WHERE created_at <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED)',
    [before, limit],
  );
  return count;
}
