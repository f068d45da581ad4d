import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { type Actor, DomainError, type Page, type PageRequest, toPage, type Translated } from '#kernel';
import { Budget } from './budget.entity.ts';
import { BudgetProject } from './budget-project.entity.ts';
import type { BallotProject } from './domain/ballot.ts';
import { regulationHash } from './domain/regulation.ts';

export const toBallotProject = ({ number, envelopeId, priceCents }: BudgetProject): BallotProject => ({
  number,
  envelopeId,
  price: priceCents!,
});

const staff = ['clerk', 'secretary', 'bureau-member', 'council-president', 'administrator', 'auditor'] as const;

const onBallot = ['on-ballot', 'winner', 'reserve', 'not-selected', 'funded', 'in-progress', 'delivered', 'abandoned'] as const;

const spendingColumns = `id, at, planned_cents::float8 AS "plannedCents", committed_cents::float8 AS "committedCents",
  paid_cents::float8 AS "paidCents", note, photos`;

/** Participatory budgets: everything is public but the draft of a regulation, which the staff of its commune sees. */
@Injectable()
export class BudgetReader {
  constructor(private readonly dataSource: DataSource) {}

  async page(actor: Actor, communeId: string | null | undefined, { first, after }: PageRequest): Promise<Page<Budget>> {
    const query = this.dataSource.manager.createQueryBuilder(Budget, 'b').where("(b.status <> 'draft' OR b.communeId = ANY (:own))", {
      own: actor.communesAs([...staff]),
    });
    if (communeId) query.andWhere('b.communeId = :communeId', { communeId });
    if (after) query.andWhere('(b.createdAt, b.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('b.createdAt', 'DESC')
      .addOrderBy('b.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  /** For screens; null where there is none the actor may know of. */
  async find(actor: Actor, id: string): Promise<Budget | null> {
    const row = await this.dataSource.manager.findOneBy(Budget, { id });
    const isOwn = row !== null && actor.communesAs(['clerk', 'secretary', 'bureau-member', 'administrator']).includes(row.communeId);
    return row && (row.status !== 'draft' || isOwn) ? row : null;
  }

  /** Throws NOT_FOUND; also where the regulation is not the one that was adopted. */
  async get(id: string): Promise<Budget> {
    const row = await this.dataSource.manager.findOneBy(Budget, { id });
    if (!row) throw new DomainError('NOT_FOUND');
    if (row.regulationHash && row.regulationHash !== regulationHash(row.regulation)) throw new DomainError('BALLOT_BOX_ALTERED');
    return row;
  }

  projects(budgetId: string): Promise<BudgetProject[]> {
    return this.dataSource.manager.find(BudgetProject, { where: { budgetId }, order: { number: 'ASC' } });
  }

  /** An idea with the budget in which it stands. */
  async findIdea(id: string): Promise<Idea | undefined> {
    const [row] = await this.dataSource.query(
      `SELECT p.author_id AS "authorId", p.titles, p.bodies, b.commune_id AS "communeId", b.titles AS "budgetTitles"
       FROM budget_project p JOIN budget b ON b.id = p.budget_id WHERE p.id = $1`,
      [id],
    );
    return row;
  }

  /** Those the ballot prints, whatever became of them since. */
  onBallot(budgetId: string): Promise<BudgetProject[]> {
    return this.dataSource.manager.find(BudgetProject, { where: { budgetId, status: In([...onBallot]) }, order: { number: 'ASC' } });
  }

  async ballotProjects(budgetId: string): Promise<BallotProject[]> {
    return (await this.onBallot(budgetId)).map(toBallotProject);
  }

  /** Some budgets as the actor may know of them. */
  async known(actor: Actor, ids: readonly string[]): Promise<Budget[]> {
    const own = actor.communesAs(['clerk', 'secretary', 'bureau-member', 'administrator']);
    const rows = await this.dataSource.manager.findBy(Budget, { id: In([...ids]) });
    return rows.filter(({ status, communeId }) => status !== 'draft' || own.includes(communeId));
  }

  projectsByIds(ids: readonly string[]): Promise<BudgetProject[]> {
    return this.dataSource.manager.findBy(BudgetProject, { id: In([...ids]) });
  }

  /** Some lines of spending, each with its project. */
  spendingByIds(ids: readonly string[]): Promise<(Spending & { readonly projectId: string })[]> {
    return this.dataSource.query(`SELECT project_id AS "projectId", ${spendingColumns} FROM budget_spending WHERE id = ANY ($1::uuid[])`, [
      ids,
    ]);
  }

  history(budgetId: string): Promise<BudgetHistoryLine[]> {
    return this.dataSource.query(
      `SELECT id, project_id AS "projectId", at, event, from_status AS "fromStatus", to_status AS "toStatus", actor_role AS "actorRole", reasons
       FROM budget_event WHERE budget_id = $1 ORDER BY at, id`,
      [budgetId],
    );
  }

  async isStaffOf(actor: Actor, budgetId: string): Promise<boolean> {
    const communes = actor.communesAs([...staff]);
    return communes.length > 0 && communes.includes((await this.get(budgetId)).communeId);
  }

  /** The actor's own objections; all of them for the staff of the commune. */
  objections(actor: Actor, { id, communeId }: Budget): Promise<Objection[]> {
    const isStaff = actor.communesAs([...staff]).includes(communeId);
    if (!isStaff && !actor.personId) return Promise.resolve([]);
    return this.dataSource.query(
      `SELECT id, filed_at AS "filedAt", grounds, person_id IS NOT DISTINCT FROM $2::uuid AS "isMine", upheld, reasons FROM budget_objection
       WHERE budget_id = $1 AND ($3 OR person_id = $2::uuid) ORDER BY filed_at, id`,
      [id, actor.personId ?? null, isStaff],
    );
  }

  spending(projectId: string): Promise<Spending[]> {
    return this.dataSource.query(`SELECT ${spendingColumns} FROM budget_spending WHERE project_id = $1 ORDER BY at, id`, [projectId]);
  }
}

export interface Idea {
  readonly authorId: string | null;
  readonly communeId: string;
  readonly titles: Translated;
  readonly bodies: Translated;
  readonly budgetTitles: Translated;
}

export interface BudgetHistoryLine {
  readonly id: string;
  readonly projectId: string | null;
  readonly at: Date;
  readonly event: string;
  readonly fromStatus: string;
  readonly toStatus: string;
  readonly actorRole: string;
  readonly reasons: Record<string, string> | null;
}

export interface Objection {
  readonly id: string;
  readonly filedAt: Date;
  readonly grounds: string;
  readonly isMine: boolean;
  readonly upheld: boolean | null;
  readonly reasons: Record<string, string> | null;
}

export interface Spending {
  readonly id: string;
  readonly at: Date;
  readonly plannedCents: number;
  readonly committedCents: number;
  readonly paidCents: number;
  readonly note: Record<string, string>;
  readonly photos: string[];
}
