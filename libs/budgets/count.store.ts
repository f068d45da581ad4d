import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError, newId } from '#kernel';
import type { Tx } from '#platform';
import type { Budget } from './budget.entity.ts';

export type CountKind = 'official' | 'rehearsal';

/** A count as a job: what is done of it, and by when its worker must have said that it lives. */
export interface Count {
  readonly id: string;
  readonly budgetId: string;
  readonly kind: CountKind;
  readonly status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly seed: string | null;
  readonly sample: number | null;
  readonly stepsDone: number;
  readonly steps: number;
  readonly attempts: number;
  readonly resultHash: string | null;
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

const columns = `id, budget_id AS "budgetId", kind, status, seed, sample, steps_done AS "stepsDone", steps, attempts,
  result_hash AS "resultHash", failure, created_at AS "createdAt", ended_at AS "endedAt"`;

/** A worker that says nothing for so long is dead, and another takes its count. */
const leaseMs = 300_000;

@Injectable()
export class CountStore {
  constructor(private readonly dataSource: DataSource) {}

  queueOfficial(tx: Tx, budget: Budget): Promise<string> {
    return this.queue(tx, budget, 'official', null, null);
  }

  /** One open count of a kind at a time. Throws COUNT_UNDER_WAY. */
  async queue(tx: Tx, { id: budgetId, regulation }: Budget, kind: CountKind, seed: string | null, sample: number | null): Promise<string> {
    const id = newId();
    const rows: unknown[] = await tx.manager.query(
      `INSERT INTO budget_count (id, budget_id, kind, status, seed, sample, steps, created_at) VALUES ($1, $2, $3, 'queued', $4, $5, $6, $7)
       ON CONFLICT (budget_id, kind) WHERE status IN ('queued', 'running') DO NOTHING RETURNING id`,
      [id, budgetId, kind, seed, sample, regulation.envelopes.length, tx.now],
    );
    if (!rows.length) throw new DomainError('COUNT_UNDER_WAY');
    return id;
  }

  async lock(tx: Tx, id: string): Promise<Count> {
    const [row] = await tx.manager.query(`SELECT ${columns} FROM budget_count WHERE id = $1 FOR UPDATE`, [id]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Takes the oldest count that waits, or whose worker died; another worker skips it. */
  async take(tx: Tx): Promise<Count | undefined> {
    const [rows] = await tx.manager.query(
      `UPDATE budget_count SET status = 'running', attempts = attempts + 1, steps_done = 0, lease_until = $2
       WHERE id = (SELECT id FROM budget_count WHERE status = 'queued' OR status = 'running' AND lease_until < $1
         ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING ${columns}`,
      [tx.now, new Date(tx.now.getTime() + leaseMs)],
    );
    return rows[0];
  }

  /** Notes progress and renews the lease; false where the count was stopped or taken by another meanwhile. */
  async progress(tx: Tx, { id, attempts }: Count, stepsDone: number, steps: number): Promise<boolean> {
    const [rows] = await tx.manager.query(
      `UPDATE budget_count SET steps_done = $3, steps = $4, lease_until = $5 WHERE id = $1 AND attempts = $2 AND status = 'running' RETURNING id`,
      [id, attempts, stepsDone, steps, new Date(tx.now.getTime() + leaseMs)],
    );
    return rows.length > 0;
  }

  async end(tx: Tx, id: string, status: 'done' | 'failed' | 'cancelled' | 'queued', more: Partial<CountEnd> = {}): Promise<void> {
    await tx.manager.query(
      `UPDATE budget_count SET status = $2, result = $3, result_hash = $4, failure = $5, ended_at = $6, lease_until = NULL WHERE id = $1`,
      [id, status, more.result ?? null, more.resultHash ?? null, more.failure ?? null, status === 'queued' ? null : tx.now],
    );
  }

  ofBudget(budgetId: string): Promise<Count[]> {
    return this.dataSource.query(`SELECT ${columns} FROM budget_count WHERE budget_id = $1 ORDER BY created_at, id`, [budgetId]);
  }

  /** The result of the last official count; null before. */
  async officialResult(budgetId: string): Promise<{ result: string; resultHash: string } | null> {
    const [row] = await this.dataSource.query(
      `SELECT result, result_hash AS "resultHash" FROM budget_count WHERE budget_id = $1 AND kind = 'official' AND status = 'done'
       ORDER BY created_at DESC LIMIT 1`,
      [budgetId],
    );
    return row ?? null;
  }
}

interface CountEnd {
  readonly result: string;
  readonly resultHash: string;
  readonly failure: string;
}
