import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { type Actor, type Day, fold, type Page, type PageRequest, staffRoles, toPage, type Translated } from '#kernel';
import { type ActionState, openStates } from './domain/action.ts';
import type { Cost } from './domain/costs.ts';
import { hiddenStates, isHidden } from './domain/plan.ts';
import { Plan, PlanAction, PlanDispute, PlanPart } from './plan.entity.ts';

export interface ActionFilter {
  readonly status?: readonly ActionState[] | null;
  readonly overdue?: boolean | null;
  readonly partId?: string | null;
  readonly territoryId?: string | null;
  readonly sdg?: number | null;
  readonly search?: string | null;
}

/** What a plan comes to, counted now. */
export interface PlanFigures {
  readonly actions: number;
  readonly overdue: number;
  readonly byStatus: readonly { readonly status: ActionState; readonly count: number }[];
  readonly money: readonly { readonly year: number; readonly planned: number; readonly committed: number; readonly paid: number }[];
}

const isOpen = `a.status IN (${openStates.map((state) => `'${state}'`).join(', ')})`;

/** Plans as an actor may see them: what is being prepared is the work of the staff of its commune, the rest is public. */
@Injectable()
export class PlanReader {
  constructor(private readonly dataSource: DataSource) {}

  async page(actor: Actor, communeId: string | null | undefined, { first, after }: PageRequest): Promise<Page<Plan>> {
    const query = this.dataSource.manager
      .createQueryBuilder(Plan, 'p')
      .where('(p.version > 0 OR p.status <> ALL (:hidden) OR p.communeId = ANY (:own))', {
        hidden: hiddenStates,
        own: actor.communesAs(staffRoles),
      });
    if (communeId) query.andWhere('p.communeId = :communeId', { communeId });
    if (after) query.andWhere('(p.createdAt, p.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('p.createdAt', 'DESC')
      .addOrderBy('p.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  /** Those of some plans that the actor may know of. */
  async known(actor: Actor, ids: readonly string[]): Promise<Plan[]> {
    const own = actor.communesAs(staffRoles);
    const rows = await this.dataSource.manager.findBy(Plan, { id: In([...ids]) });
    return rows.filter(({ status, version, communeId }) => !isHidden(status, version) || own.includes(communeId));
  }

  async find(actor: Actor, id: string): Promise<Plan | null> {
    return (await this.known(actor, [id]))[0] ?? null;
  }

  /** Actions of a plan that the actor may know of, the latest first. */
  async actions(planId: string, filter: ActionFilter, today: Day, { first, after }: PageRequest): Promise<Page<PlanAction>> {
    const query = this.dataSource.manager.createQueryBuilder(PlanAction, 'a').where('a.planId = :planId', { planId });
    const { status, overdue, partId, territoryId, sdg, search } = filter;
    if (status) query.andWhere('a.status = ANY (:status)', { status });
    if (overdue) query.andWhere(`a.endsOn < :today AND ${isOpen}`, { today });
    if (partId) query.andWhere('(a.partId = :partId OR a.partId IN (SELECT id FROM plan_part WHERE parent_id = :partId))', { partId });
    if (territoryId) query.andWhere('a.territoryId = :territoryId', { territoryId });
    if (sdg) query.andWhere(':sdg = ANY (a.sdgs)', { sdg });
    if (search) query.andWhere('position(:search in a.searchText) > 0', { search: fold(search) });
    if (after) query.andWhere('(a.createdAt, a.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('a.createdAt', 'DESC')
      .addOrderBy('a.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  actionsByIds(ids: readonly string[]): Promise<PlanAction[]> {
    return this.dataSource.manager.findBy(PlanAction, { id: In([...ids]) });
  }

  parts(planId: string): Promise<PlanPart[]> {
    return this.dataSource.manager.find(PlanPart, { where: { planId }, order: { code: 'ASC' } });
  }

  partsByIds(ids: string[]): Promise<PlanPart[]> {
    return this.dataSource.manager.findBy(PlanPart, { id: In(ids) });
  }

  async costs(actionIds: readonly string[]): Promise<Map<string, Cost[]>> {
    const rows: (Cost & { actionId: string })[] = await this.dataSource.query(
      `SELECT action_id AS "actionId", year, source, planned::float8, committed::float8, paid::float8
       FROM plan_cost WHERE action_id = ANY ($1::uuid[]) ORDER BY year, source`,
      [actionIds],
    );
    return Map.groupBy(rows, ({ actionId }) => actionId);
  }

  /** Counts and sums of a plan as they are now. */
  async figures(planId: string, today: Day, manager: EntityManager = this.dataSource.manager): Promise<PlanFigures> {
    const byStatus: { status: ActionState; count: number; overdue: number }[] = await manager.query(
      `SELECT a.status, count(*)::int AS count, count(*) FILTER (WHERE a.ends_on < $2 AND ${isOpen})::int AS overdue
       FROM plan_action a WHERE a.plan_id = $1 GROUP BY a.status ORDER BY a.status`,
      [planId, today],
    );
    const money = await manager.query(
      `SELECT c.year, sum(c.planned)::float8 AS planned, sum(c.committed)::float8 AS committed, sum(c.paid)::float8 AS paid
       FROM plan_cost c JOIN plan_action a ON a.id = c.action_id WHERE a.plan_id = $1 AND a.status <> 'cancelled' GROUP BY c.year ORDER BY c.year`,
      [planId],
    );
    const sum = (of: 'count' | 'overdue') => byStatus.reduce((total, row) => total + row[of], 0);
    return { actions: sum('count'), overdue: sum('overdue'), byStatus: byStatus.map(({ status, count }) => ({ status, count })), money };
  }

  disputes(actionIds: readonly string[]): Promise<PlanDispute[]> {
    return this.dataSource.manager.find(PlanDispute, { where: { actionId: In([...actionIds]) }, order: { filedAt: 'ASC', id: 'ASC' } });
  }

  async dispute(id: string): Promise<(PlanDispute & { communeId: string; actionTitles: Translated }) | undefined> {
    const dispute = await this.dataSource.manager.findOneBy(PlanDispute, { id });
    if (!dispute) return undefined;
    const [row] = await this.dataSource.query(
      'SELECT p.commune_id AS "communeId", a.titles AS "actionTitles" FROM plan_action a JOIN plan p ON p.id = a.plan_id WHERE a.id = $1',
      [dispute.actionId],
    );
    return { ...dispute, ...row };
  }

  /** Disputes that wait for an answer in some communes, the one due first first. */
  async unanswered(communeIds: readonly string[], first: number): Promise<PlanDispute[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT d.id FROM plan_dispute d JOIN plan_action a ON a.id = d.action_id JOIN plan p ON p.id = a.plan_id
       WHERE d.answered_at IS NULL AND p.commune_id = ANY ($1::uuid[]) ORDER BY d.answer_due_on, d.id LIMIT $2`,
      [communeIds, first],
    );
    const found = await this.dataSource.manager.findBy(PlanDispute, { id: In(rows.map(({ id }) => id)) });
    return rows.flatMap(({ id }) => found.find((one) => one.id === id) ?? []);
  }
}
