import { newId } from '#kernel';
import { messageType } from '../outbox/message.ts';
import type { Tx } from './tx.ts';
import type { TaskKey } from './use-case.ts';

/** What a use case leaves behind beside its effect. */
export interface TxRecord {
  readonly useCase: string;
  readonly audited: boolean;
  readonly outcome: unknown;
  readonly task: TaskKey | undefined;
}

/**
 * Facts told, the line of the audit, the outcome of the request and the end of the task: one statement, because each is a way
 * to the database and back on the path of every signature.
 */
export async function keepRecord(tx: Tx, { useCase, audited, outcome, task }: TxRecord): Promise<void> {
  const { messages } = tx;
  const { subject, details } = tx.audit;
  await tx.manager.query(sql, [
    messages.map(() => newId()),
    messages.map(({ name }) => name),
    messages.map(({ name }) => messageType(name).version),
    messages.map(({ payload }) => JSON.stringify(payload)),
    tx.requestId ?? null,
    tx.now,
    audited,
    newId(),
    tx.actor.key,
    tx.permission,
    tx.action,
    useCase,
    subject?.type ?? null,
    subject?.id ?? null,
    details,
    JSON.stringify(outcome ?? null),
    task?.messageId ?? null,
    task?.handler ?? null,
  ]);
}

const sql = `WITH facts AS (
    INSERT INTO outbox (id, name, version, payload, request_id, created_at)
    SELECT id, name, version, payload, $5, $6 FROM unnest($1::uuid[], $2::text[], $3::int[], $4::jsonb[]) AS m (id, name, version, payload)
  ), act AS (
    INSERT INTO audit (id, at, actor, permission, action, use_case, subject_type, subject_id, request_id, details)
    SELECT $8::uuid, $6, $9, $10, $11, $12, $13, $14::uuid, $5, $15::jsonb WHERE $7::boolean
  ), answer AS (
    UPDATE request SET outcome = $16::jsonb WHERE actor = $9 AND request_id = $5
  )
  UPDATE task SET status = 'done', ended_at = $6 WHERE message_id = $17::uuid AND handler = $18`;
