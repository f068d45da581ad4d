import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Day, Translated } from '#kernel';
import type { PlanFigures } from './plan.reader.ts';

export interface PlanLine {
  readonly id: string;
  readonly at: Date;
  readonly event: string;
  readonly fromStatus: string;
  readonly toStatus: string;
  readonly actorRole: string;
  readonly reasons: Translated | null;
}

export interface ActionReport {
  readonly id: string;
  readonly actionId: string;
  readonly at: Date;
  readonly status: string;
  readonly progress: number;
  readonly note: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly fileIds: string[];
}

export interface ActionPayment {
  readonly id: string;
  readonly actionId: string;
  readonly at: Date;
  readonly year: number;
  readonly source: string;
  readonly amount: number;
  readonly paidOn: Day;
  readonly note: Translated;
  readonly fileIds: string[];
}

export interface Reading {
  readonly id: string;
  readonly indicatorId: string;
  readonly value: number;
  readonly measuredOn: Day;
  readonly source: string;
  readonly fileIds: string[];
}

export interface Indicator {
  readonly id: string;
  readonly titles: Translated;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly targetOn: Day;
}

export interface PlanVersionView {
  readonly planId: string;
  readonly version: number;
  readonly adoptedOn: Day;
  readonly sha256: string;
  readonly content: object;
}

export interface Evaluation {
  readonly id: string;
  readonly year: number;
  readonly report: Translated;
  readonly figures: PlanFigures;
  readonly publishedOn: Day;
  readonly fileIds: string[];
}

const line = `id, at, event, from_status AS "fromStatus", to_status AS "toStatus", actor_role AS "actorRole", reasons`;
const report = `id, action_id AS "actionId", at, status, progress, note, latitude, longitude, photos AS "fileIds"`;
const payment = `id, action_id AS "actionId", at, year, source, amount::float8 AS amount, to_char(paid_on, 'YYYY-MM-DD') AS "paidOn", note, files AS "fileIds"`;

/** What is kept of plans and actions; the caller has read the plan as the actor may. */
@Injectable()
export class PlanRecordsReader {
  constructor(private readonly dataSource: DataSource) {}

  history(planId: string): Promise<PlanLine[]> {
    return this.dataSource.query(`SELECT ${line} FROM plan_event WHERE plan_id = $1 AND action_id IS NULL ORDER BY at, id`, [planId]);
  }

  actionHistory(actionId: string): Promise<PlanLine[]> {
    return this.dataSource.query(`SELECT ${line} FROM plan_event WHERE action_id = $1 ORDER BY at, id`, [actionId]);
  }

  reports(actionId: string): Promise<ActionReport[]> {
    return this.dataSource.query(`SELECT ${report} FROM plan_report WHERE action_id = $1 ORDER BY at, id`, [actionId]);
  }

  reportsByIds(ids: readonly string[]): Promise<ActionReport[]> {
    return this.dataSource.query(`SELECT ${report} FROM plan_report WHERE id = ANY ($1::uuid[])`, [ids]);
  }

  payments(actionId: string): Promise<ActionPayment[]> {
    return this.dataSource.query(`SELECT ${payment} FROM plan_payment WHERE action_id = $1 ORDER BY at, id`, [actionId]);
  }

  paymentsByIds(ids: readonly string[]): Promise<ActionPayment[]> {
    return this.dataSource.query(`SELECT ${payment} FROM plan_payment WHERE id = ANY ($1::uuid[])`, [ids]);
  }

  indicators(actionId: string): Promise<Indicator[]> {
    return this.dataSource.query(
      `SELECT id, titles, unit, baseline, target, to_char(target_on, 'YYYY-MM-DD') AS "targetOn" FROM plan_indicator
       WHERE action_id = $1 ORDER BY created_at, id`,
      [actionId],
    );
  }

  async readings(indicatorIds: readonly string[]): Promise<Map<string, Reading[]>> {
    const rows: Reading[] = await this.dataSource.query(
      `SELECT id, indicator_id AS "indicatorId", value, to_char(measured_on, 'YYYY-MM-DD') AS "measuredOn", source, files AS "fileIds"
       FROM plan_reading WHERE indicator_id = ANY ($1::uuid[]) ORDER BY measured_on, id`,
      [indicatorIds],
    );
    return Map.groupBy(rows, ({ indicatorId }) => indicatorId);
  }

  versions(planId: string): Promise<PlanVersionView[]> {
    return this.dataSource.query(
      `SELECT plan_id AS "planId", version, to_char(adopted_on, 'YYYY-MM-DD') AS "adoptedOn", sha256, content FROM plan_version
       WHERE plan_id = $1 ORDER BY version`,
      [planId],
    );
  }

  evaluations(planId: string): Promise<Evaluation[]> {
    return this.dataSource.query(
      `SELECT id, year, report, figures, to_char(published_on, 'YYYY-MM-DD') AS "publishedOn", files AS "fileIds" FROM plan_evaluation
       WHERE plan_id = $1 ORDER BY year`,
      [planId],
    );
  }
}
