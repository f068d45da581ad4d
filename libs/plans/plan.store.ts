import { Injectable } from '@nestjs/common';
import { type Day, DomainError, newId, type Translated } from '#kernel';
import type { Tx } from '#platform';
import type { PlanLaw } from '#rulepacks';
import type { ActionState } from './domain/action.ts';
import { openStates } from './domain/action.ts';
import type { PlanFacts } from './domain/plan.ts';
import { Plan, PlanAction, PlanPart } from './plan.entity.ts';

/** One line of the public history of a plan, or of one of its actions. */
export interface NewLine {
  readonly planId: string;
  readonly actionId?: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly reasons?: Translated | null;
  readonly details?: object;
}

@Injectable()
export class PlanStore {
  async communeOf(tx: Tx, planId: string): Promise<string> {
    const row = await tx.manager.findOne(Plan, { select: { communeId: true }, where: { id: planId } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row.communeId;
  }

  /** The plan of an action. Throws NOT_FOUND. */
  async planOf(tx: Tx, actionId: string): Promise<string> {
    const row = await tx.manager.findOne(PlanAction, { select: { planId: true }, where: { id: actionId } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row.planId;
  }

  async lock(tx: Tx, id: string): Promise<Plan> {
    const row = await tx.manager.findOne(Plan, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async lockAction(tx: Tx, id: string): Promise<PlanAction> {
    const row = await tx.manager.findOne(PlanAction, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async insert(tx: Tx, row: Plan): Promise<void> {
    await tx.manager.insert(Plan, row);
  }

  async update(tx: Tx, id: string, changes: Partial<Plan>): Promise<void> {
    await tx.manager.update(Plan, { id }, changes);
  }

  /** Throws PLAN_CODE_TAKEN. */
  async savePart(tx: Tx, row: PlanPart): Promise<void> {
    if (await tx.manager.existsBy(PlanPart, { planId: row.planId, code: row.code }))
      throw new DomainError('PLAN_CODE_TAKEN', { code: row.code }, 'code');
    await tx.manager.insert(PlanPart, row);
  }

  async part(tx: Tx, planId: string, id: string): Promise<PlanPart> {
    const row = await tx.manager.findOneBy(PlanPart, { id, planId });
    if (!row) throw new DomainError('PLAN_PART_UNKNOWN', {}, 'partId');
    return row;
  }

  async updateAction(tx: Tx, id: string, changes: Partial<PlanAction>): Promise<void> {
    await tx.manager.update(PlanAction, { id }, changes);
  }

  async facts(tx: Tx, { id, fromYear }: Plan, law: PlanLaw, today: Day): Promise<PlanFacts> {
    const years = Array.from({ length: law.costedYears.value }, (_, n) => fromYear + n);
    const [row] = await tx.manager.query(
      `SELECT (SELECT count(*)::int FROM plan_action WHERE plan_id = $1 AND status <> 'cancelled') AS actions,
         (SELECT count(*)::int FROM unnest($2::int[]) AS y (year) WHERE NOT EXISTS (
           SELECT 1 FROM plan_cost c JOIN plan_action a ON a.id = c.action_id WHERE a.plan_id = $1 AND c.year = y.year AND c.planned > 0)) AS "yearsWithoutCost"`,
      [id, years],
    );
    const yearOfPlan = Number(today.slice(0, 4)) - fromYear + 1;
    return { ...row, asksVisa: law.visaDays.value !== null, yearOfPlan, updateFromYear: law.updateFromYear.value };
  }

  /** Last days of the actions that are still open. */
  async openEnds(tx: Tx, planId: string): Promise<Day[]> {
    const rows: { day: Day }[] = await tx.manager.query(
      `SELECT DISTINCT to_char(ends_on, 'YYYY-MM-DD') AS day FROM plan_action WHERE plan_id = $1 AND ends_on IS NOT NULL AND status = ANY ($2)`,
      [planId, openStates],
    );
    return rows.map(({ day }) => day);
  }

  /** Titles of the open actions that end on a day; the first few, and how many there are. */
  async endingOn(tx: Tx, planId: string, day: Day): Promise<{ count: number; titles: Translated[] }> {
    const [row] = await tx.manager.query(
      `SELECT count(*)::int AS count, coalesce((array_agg(titles ORDER BY code))[1:5], '{}') AS titles
       FROM plan_action WHERE plan_id = $1 AND ends_on = $2 AND status = ANY ($3)`,
      [planId, day, openStates],
    );
    return row;
  }

  async addLines(tx: Tx, lines: readonly NewLine[]): Promise<void> {
    if (!lines.length) return;
    const rows = lines.map(({ planId, actionId = null, event, from, to, reasons = null, details = {} }) => ({
      ...{ id: newId(), plan_id: planId, action_id: actionId, event, from_status: from, to_status: to, reasons, details },
    }));
    await tx.manager.query(
      `INSERT INTO plan_event (id, plan_id, action_id, at, event, from_status, to_status, actor_role, reasons, details)
       SELECT id, plan_id, action_id, $2, event, from_status, to_status, $3, reasons, details FROM jsonb_to_recordset($1::jsonb)
         AS r (id uuid, plan_id uuid, action_id uuid, event text, from_status text, to_status text, reasons jsonb, details jsonb)`,
      [JSON.stringify(rows), tx.now, tx.permission ?? 'system'],
    );
  }

  /** Keeps a version as the council adopted it: axes, programmes, actions and money, with their fingerprint. */
  async addVersion(tx: Tx, planId: string, version: number, adoptedOn: Day, deliberationId: string): Promise<void> {
    await tx.manager.query(
      `INSERT INTO plan_version (plan_id, version, adopted_on, deliberation_id, sha256, content)
       SELECT $1, $2, $3, $4, encode(sha256(convert_to(c.content::text, 'UTF8')), 'hex'), c.content FROM (SELECT jsonb_build_object(
         'parts', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'parentId', parent_id, 'code', code, 'titles', titles) ORDER BY code), '[]')
           FROM plan_part WHERE plan_id = $1),
         'actions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'partId', a.part_id, 'code', a.code, 'titles', a.titles, 'owner', a.owner,
             'startsOn', a.starts_on, 'endsOn', a.ends_on, 'territoryId', a.territory_id, 'sdgs', a.sdgs, 'costs',
             (SELECT coalesce(jsonb_agg(jsonb_build_object('year', year, 'source', source, 'planned', planned) ORDER BY year, source), '[]')
              FROM plan_cost WHERE action_id = a.id)) ORDER BY a.code), '[]')
           FROM plan_action a WHERE a.plan_id = $1 AND a.status <> 'cancelled')) AS content) c`,
      [planId, version, adoptedOn, deliberationId],
    );
  }
}

/** What the history tells of an action that moved. */
export const actionLine = (
  action: Pick<PlanAction, 'id' | 'planId' | 'status'>,
  event: string,
  to: ActionState,
  reasons?: Translated | null,
): NewLine => ({
  planId: action.planId,
  actionId: action.id,
  event,
  from: action.status,
  to,
  reasons,
});
