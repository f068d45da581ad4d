import { newId } from '#kernel';
import { messageType } from '../outbox/message.ts';
import { type Prepared, runPrepared } from './prepared.ts';
import type { Tx } from './tx.ts';
import type { TaskKey } from './use-case.ts';

/** What an act leaves behind beside its effect. */
export interface TxRecord {
  readonly tx: Tx;
  readonly outcome: unknown;
}

/** What is the same for all acts of one transaction. */
export interface TxFrame {
  readonly useCase: string;
  readonly audited: boolean;
  readonly task?: TaskKey | undefined;
  /** Acts that were refused: they leave no request behind, and may be asked again. */
  readonly refused: readonly Tx[];
}

/**
 * Facts told, lines of the audit, outcomes of the requests and the end of the task: one statement, because each is a way to the
 * database and back on the path of every signature.
 */
export async function keepRecords(records: readonly TxRecord[], { useCase, audited, task, refused }: TxFrame): Promise<void> {
  const [{ manager, now }] = [...records.map(({ tx }) => tx), ...refused] as [Tx];
  const told = records.flatMap(({ tx }) => tx.messages.map((spec) => ({ ...spec, requestId: tx.requestId ?? null })));
  const audit = audited ? records.map(({ tx }) => tx) : [];
  const asked = records.filter(({ tx }) => tx.requestId);
  const withdrawn = refused.filter(({ requestId }) => requestId);
  if (!told.length && !audit.length && !asked.length && !withdrawn.length && !task) return;
  await runPrepared(manager, statement, [
    now,
    told.map(() => newId()),
    told.map(({ name }) => name),
    told.map(({ name }) => messageType(name).version),
    told.map(({ payload }) => JSON.stringify(payload)),
    told.map(({ requestId }) => requestId),
    useCase,
    audit.map(() => newId()),
    audit.map(({ actor }) => actor.key),
    audit.map(({ permission }) => permission),
    audit.map(({ action }) => action),
    audit.map(({ audit: { subject } }) => subject?.type ?? null),
    audit.map(({ audit: { subject } }) => subject?.id ?? null),
    audit.map(({ requestId }) => requestId ?? null),
    audit.map(({ audit: { details } }) => JSON.stringify(details)),
    asked.map(({ tx }) => tx.actor.key),
    asked.map(({ tx }) => tx.requestId),
    asked.map(({ outcome }) => JSON.stringify(outcome ?? null)),
    task?.messageId ?? null,
    task?.handler ?? null,
    withdrawn.map(({ actor }) => actor.key),
    withdrawn.map(({ requestId }) => requestId),
  ]);
}

const statement: Prepared = {
  name: 'keep records',
  text: `WITH facts AS (
    INSERT INTO outbox (id, name, version, payload, request_id, created_at)
    SELECT id, name, version, payload::jsonb, request_id, $1::timestamptz
    FROM unnest($2::uuid[], $3::text[], $4::int[], $5::text[], $6::text[]) AS m (id, name, version, payload, request_id)
  ), acts AS (
    INSERT INTO audit (id, at, actor, permission, action, use_case, subject_type, subject_id, request_id, details)
    SELECT id, $1, actor, permission, action, $7::text, subject_type, subject_id, request_id, details::jsonb
    FROM unnest($8::uuid[], $9::text[], $10::text[], $11::text[], $12::text[], $13::uuid[], $14::text[], $15::text[])
      AS a (id, actor, permission, action, subject_type, subject_id, request_id, details)
  ), answers AS (
    UPDATE request r SET outcome = o.outcome::jsonb
    FROM unnest($16::text[], $17::text[], $18::text[]) AS o (actor, request_id, outcome)
    WHERE r.actor = o.actor AND r.request_id = o.request_id
  ), done AS (
    UPDATE task SET status = 'done', ended_at = $1 WHERE message_id = $19::uuid AND handler = $20::text
  )
  DELETE FROM request r USING unnest($21::text[], $22::text[]) AS w (actor, request_id)
  WHERE r.actor = w.actor AND r.request_id = w.request_id`,
};
