import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError, newId, type Translated } from '#kernel';
import type { Tx } from '#platform';
import { Budget } from './budget.entity.ts';
import { BudgetProject } from './budget-project.entity.ts';
import type { BudgetFacts } from './domain/budget.ts';
import type { ProjectState } from './domain/project.ts';

export interface BudgetLine {
  readonly budgetId: string;
  readonly projectId?: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly reasons?: Translated;
  readonly details?: object;
}

/** Writes budgets and their projects; each is decided under its lock, the budget first. */
@Injectable()
export class BudgetStore {
  async communeOf(tx: Tx, id: string): Promise<string> {
    const row = await tx.manager.findOne(Budget, { select: { id: true, communeId: true }, where: { id } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row.communeId;
  }

  async lock(tx: Tx, id: string): Promise<Budget> {
    const row = await tx.manager.findOne(Budget, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Holds the phase still without making voters wait for each other. */
  async holdOpen(tx: Tx, id: string): Promise<Budget> {
    const row = await tx.manager.findOne(Budget, { where: { id }, lock: { mode: 'for_key_share' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async insert(tx: Tx, row: Budget): Promise<void> {
    await tx.manager.insert(Budget, row as never);
  }

  async update(tx: Tx, id: string, changes: Partial<Budget>): Promise<void> {
    await tx.manager.update(Budget, { id }, changes as never);
  }

  async addLine(tx: Tx, { budgetId, projectId, event, from, to, reasons, details }: BudgetLine): Promise<void> {
    await tx.manager.query(
      `INSERT INTO budget_event (id, budget_id, project_id, at, event, from_status, to_status, actor_role, reasons, details)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [newId(), budgetId, projectId ?? null, tx.now, event, from, to, tx.permission ?? 'system', reasons ?? null, details ?? {}],
    );
  }

  /** What the guards of the process ask, counted under its lock. */
  async facts(tx: Tx, { id, status, regulation }: Budget): Promise<BudgetFacts> {
    const [row] = await tx.manager.query(
      `SELECT count(*) FILTER (WHERE status = 'submitted' OR status = 'admissible' AND $2 OR appeal ->> 'granted' IS NULL AND appeal IS NOT NULL)::int
           AS undecided,
         count(*) FILTER (WHERE status = 'feasible')::int AS feasible,
         (SELECT count(*) FROM budget_objection WHERE budget_id = $1 AND upheld IS NULL)::int AS "openObjections"
       FROM budget_project WHERE budget_id = $1`,
      [id, status === 'feasibility'],
    );
    return { ...row, quorumOfProjects: regulation.quorumOfProjects };
  }

  /** The next short number of a budget; its lock is held. */
  async nextNumber(tx: Tx, budgetId: string): Promise<number> {
    const [row] = await tx.manager.query('SELECT 1 + coalesce(max(number), 0)::int AS n FROM budget_project WHERE budget_id = $1', [
      budgetId,
    ]);
    return row.n;
  }

  async insertProject(tx: Tx, row: BudgetProject): Promise<void> {
    await tx.manager.insert(BudgetProject, row as never);
  }

  async lockProject(tx: Tx, id: string): Promise<BudgetProject> {
    const row = await tx.manager.findOne(BudgetProject, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  projects(tx: Tx, budgetId: string, states?: readonly ProjectState[]): Promise<BudgetProject[]> {
    return tx.manager.find(BudgetProject, {
      where: { budgetId, ...(states ? { status: In([...states]) } : {}) },
      order: { number: 'ASC' },
    });
  }

  async updateProject(tx: Tx, id: string, changes: Partial<BudgetProject>): Promise<void> {
    await tx.manager.update(BudgetProject, { id }, changes as never);
  }

  /** Returns the id of the line. */
  async addSpending(tx: Tx, project: BudgetProject, note: Translated, photos: readonly string[]): Promise<string> {
    const id = newId();
    await tx.manager.query(
      `INSERT INTO budget_spending (id, project_id, at, planned_cents, committed_cents, paid_cents, note, photos)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, project.id, tx.now, project.plannedCents, project.committedCents, project.paidCents, note, photos],
    );
    return id;
  }

  async addObjection(tx: Tx, budgetId: string, grounds: string): Promise<string> {
    const id = newId();
    await tx.manager.query('INSERT INTO budget_objection (id, budget_id, person_id, grounds, filed_at) VALUES ($1, $2, $3, $4, $5)', [
      id,
      budgetId,
      tx.actor.id,
      grounds,
      tx.now,
    ]);
    return id;
  }

  /** Decides an open objection; returns its budget. Throws NOT_FOUND. */
  async decideObjection(tx: Tx, id: string, upheld: boolean, reasons: Translated): Promise<string> {
    const [rows] = await tx.manager.query(
      'UPDATE budget_objection SET upheld = $2, reasons = $3, decided_at = $4 WHERE id = $1 AND upheld IS NULL RETURNING budget_id AS id',
      [id, upheld, reasons, tx.now],
    );
    if (!rows.length) throw new DomainError('NOT_FOUND');
    return rows[0].id;
  }

  async budgetOfObjection(tx: Tx, id: string): Promise<string> {
    const [row] = await tx.manager.query('SELECT budget_id AS id FROM budget_objection WHERE id = $1', [id]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row.id;
  }
}
