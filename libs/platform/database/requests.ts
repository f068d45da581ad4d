import type { EntityManager } from 'typeorm';
import { defineErrors, DomainError } from '#kernel';
import type { Sealing } from '../sealing/sealing.ts';
import { type Prepared, runPrepared } from './prepared.ts';
import type { Act, Tx } from './tx.ts';

defineErrors({ REQUEST_ID_REUSED: 'conflict' });

const purpose = 'request';

/** What became of a claim: nothing before it, or the first outcome of the same request, or another input under its id. */
export type Claim = undefined | { readonly outcome: unknown } | DomainError;

const claiming: Prepared = {
  name: 'claim requests',
  text: `INSERT INTO request (actor, request_id, input_hash, created_at)
    SELECT actor, request_id, input_hash, $4::timestamptz FROM unnest($1::text[], $2::text[], $3::text[]) AS r (actor, request_id, input_hash)
    ON CONFLICT DO NOTHING RETURNING actor`,
};

/**
 * Claims the request ids of acts, at most one an actor, and answers each in order. An input is kept as a code under a key of the
 * installation: what people type (a number, a date of birth) could be guessed from a hash without one. A request under way in
 * another connection is waited for, by the unique key; REQUEST_ID_REUSED where an id came before with another input.
 */
export async function claimRequests(acts: readonly Act<unknown>[], sealing: Sealing, useCase: string): Promise<Claim[]> {
  const asked = acts.filter(({ tx }) => tx.requestId).map(({ tx, input }) => ({ tx, parts: [useCase, JSON.stringify(input)] }));
  if (!asked.length) return acts.map(() => undefined);
  const { manager, now } = asked[0]!.tx;
  const claimed = await runPrepared<{ actor: string }>(manager, claiming, [
    asked.map(({ tx }) => tx.actor.key),
    asked.map(({ tx }) => tx.requestId),
    asked.map(({ parts }) => sealing.code(purpose, ...parts)),
    now,
  ]);
  if (claimed.length === asked.length) return acts.map(() => undefined);
  const mine = new Set(claimed.map(({ actor }) => actor));
  const before = new Map<Tx, Claim>();
  for (const { tx, parts } of asked) {
    if (!mine.has(tx.actor.key)) before.set(tx, await firstOutcome(tx, (code) => sealing.isCode(code, purpose, ...parts)));
  }
  return acts.map(({ tx }) => before.get(tx));
}

async function firstOutcome(tx: Tx, isInput: (code: string) => boolean): Promise<Claim> {
  const [first] = await tx.manager.query('SELECT input_hash, outcome FROM request WHERE actor = $1 AND request_id = $2', [
    tx.actor.key,
    tx.requestId,
  ]);
  const isSame = first && (first.input_hash === null || isInput(first.input_hash));
  return isSame ? { outcome: first.outcome } : new DomainError('REQUEST_ID_REUSED', {}, 'requestId');
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
