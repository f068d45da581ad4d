import { Injectable } from '@nestjs/common';
import { type Day, DomainError, newId, type Translated } from '#kernel';
import type { Tx } from '#platform';
import type { ActionState } from './domain/action.ts';
import type { Source } from './domain/costs.ts';
import { PlanDispute } from './plan.entity.ts';

export interface NewReport {
  readonly actionId: string;
  readonly status: ActionState;
  readonly progress: number;
  readonly note: string | null;
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
  readonly photoIds: readonly string[];
}

export interface NewPayment {
  readonly actionId: string;
  readonly year: number;
  readonly source: Source;
  readonly amount: number;
  readonly paidOn: Day;
  readonly note: Translated;
  readonly fileIds: readonly string[];
}

export interface NewIndicator {
  readonly actionId: string;
  readonly titles: Translated;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly targetOn: Day;
}

export interface NewReading {
  readonly indicatorId: string;
  readonly value: number;
  readonly measuredOn: Day;
  readonly source: string;
  readonly fileIds: readonly string[];
}

/** What is kept of an action beside itself: reports, payments, indicators and their readings, disputes. */
@Injectable()
export class PlanRecordsStore {
  /** Returns the id of the report. */
  async addReport(tx: Tx, { actionId, status, progress, note, place, photoIds }: NewReport): Promise<string> {
    const id = newId();
    await tx.manager.query(
      `INSERT INTO plan_report (id, action_id, status, progress, note, latitude, longitude, photos, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, actionId, status, progress, note, place?.latitude ?? null, place?.longitude ?? null, photoIds, tx.now],
    );
    return id;
  }

  /** Keeps a payment and adds it to what is paid. Throws COST_BEYOND_COMMITMENT. */
  async addPayment(tx: Tx, { actionId, year, source, amount, paidOn, note, fileIds }: NewPayment): Promise<string> {
    const [, count] = await tx.manager.query(
      'UPDATE plan_cost SET paid = paid + $4 WHERE action_id = $1 AND year = $2 AND source = $3 AND paid + $4 <= committed',
      [actionId, year, source, amount],
    );
    if (!count) throw new DomainError('COST_BEYOND_COMMITMENT', { year, source }, 'amount');
    const id = newId();
    await tx.manager.query(
      'INSERT INTO plan_payment (id, action_id, year, source, amount, paid_on, note, files, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [id, actionId, year, source, amount, paidOn, note, fileIds, tx.now],
    );
    return id;
  }

  async addIndicator(tx: Tx, { actionId, titles, unit, baseline, target, targetOn }: NewIndicator): Promise<string> {
    const id = newId();
    await tx.manager.query(
      'INSERT INTO plan_indicator (id, action_id, titles, unit, baseline, target, target_on, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, actionId, titles, unit, baseline, target, targetOn, tx.now],
    );
    return id;
  }

  /** The action of an indicator. Throws NOT_FOUND. */
  async actionOfIndicator(tx: Tx, id: string): Promise<string> {
    const [row] = await tx.manager.query('SELECT action_id AS id FROM plan_indicator WHERE id = $1', [id]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row.id;
  }

  async addReading(tx: Tx, { indicatorId, value, measuredOn, source, fileIds }: NewReading): Promise<string> {
    const id = newId();
    await tx.manager.query(
      'INSERT INTO plan_reading (id, indicator_id, value, measured_on, source, files, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, indicatorId, value, measuredOn, source, fileIds, tx.now],
    );
    return id;
  }

  /** Throws DISPUTE_OPEN where the person waits for an answer on the same action. */
  async addDispute(tx: Tx, row: Omit<PlanDispute, 'filedAt' | 'answeredAt' | 'answer' | 'upheld'>): Promise<void> {
    const { actionId, personId } = row;
    const isOpen = await tx.manager
      .getRepository(PlanDispute)
      .createQueryBuilder('d')
      .where('d.actionId = :actionId AND d.personId = :personId AND d.answeredAt IS NULL', { actionId, personId })
      .getExists();
    if (isOpen) throw new DomainError('DISPUTE_OPEN');
    await tx.manager.insert(PlanDispute, { ...row, filedAt: tx.now, answeredAt: null, answer: null, upheld: null });
  }

  /** A dispute, not locked: its action is locked first. Throws NOT_FOUND. */
  async disputeOf(tx: Tx, id: string): Promise<PlanDispute> {
    const row = await tx.manager.findOneBy(PlanDispute, { id });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async lockDispute(tx: Tx, id: string): Promise<PlanDispute> {
    const row = await tx.manager.findOne(PlanDispute, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async answerDispute(tx: Tx, id: string, answer: Translated, upheld: boolean): Promise<void> {
    await tx.manager.update(PlanDispute, { id }, { answer, upheld, answeredAt: tx.now });
  }

  /** Keeps the evaluation of a year with the figures as they are now. Throws PLAN_CODE_TAKEN for a year that has one. */
  async addEvaluation(
    tx: Tx,
    row: { planId: string; year: number; report: Translated; figures: object; fileIds: readonly string[]; publishedOn: Day },
  ): Promise<string> {
    const id = newId();
    const inserted: unknown[] = await tx.manager.query(
      `INSERT INTO plan_evaluation (id, plan_id, year, report, figures, files, published_on) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT uq_plan_evaluation_year DO NOTHING RETURNING id`,
      [id, row.planId, row.year, row.report, row.figures, row.fileIds, row.publishedOn],
    );
    if (!inserted.length) throw new DomainError('PLAN_CODE_TAKEN', { code: row.year }, 'year');
    return id;
  }
}
