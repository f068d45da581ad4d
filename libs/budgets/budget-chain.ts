import { Injectable } from '@nestjs/common';
import { Chain, type ChainMoney, ChainNodes, type NodeFacts } from '#chain';
import type { Actor } from '#kernel';
import { ModeratedTexts } from '#moderation';
import type { Tx } from '#platform';
import { ideaText } from './idea-moderation.ts';
import type { BudgetProject } from './budget-project.entity.ts';
import { BudgetReader, type Spending } from './budget.reader.ts';
import type { Budget } from './budget.entity.ts';

interface Spent {
  readonly projectId: string;
  readonly lineId: string;
  readonly isShown: boolean;
  readonly communeId: string;
}

type Money = Pick<Spending, 'plannedCents' | 'committedCents' | 'paidCents'>;

/** What participatory budgets say of themselves, their projects, what was paid and what is shown, for the chain of effect. */
@Injectable()
export class BudgetChain {
  constructor(
    nodes: ChainNodes,
    private readonly chain: Chain,
    private readonly budgets: BudgetReader,
    private readonly texts: ModeratedTexts,
  ) {
    nodes.register('budget', async (actor, ids) => (await this.budgets.known(actor, ids)).map(ofBudget));
    nodes.register('budget-project', (actor, ids) => this.projects(actor, ids));
    nodes.register('project-payment', (actor, ids) => this.lines(actor, ids, 'paid'));
    nodes.register('project-evidence', (actor, ids) => this.lines(actor, ids, 'shown'));
  }

  /** Links a line of delivery: its money to the project, and its photos to the money. The caller has authorised the act. */
  async spent(tx: Tx, { projectId, lineId, isShown, communeId: territoryId }: Spent): Promise<void> {
    const money = { kind: 'project-payment', id: lineId } as const;
    await this.chain.link(tx, { from: { kind: 'budget-project', id: projectId }, to: money, relation: 'paid-by', territoryId });
    if (isShown)
      await this.chain.link(tx, { from: money, to: { kind: 'project-evidence', id: lineId }, relation: 'shown-by', territoryId });
  }

  private async projects(actor: Actor, ids: readonly string[]): Promise<NodeFacts[]> {
    const [known, hidden] = await Promise.all([this.known(actor, ids), this.texts.hidden(ideaText, ids)]);
    return [...known.values()].map(({ project, budget }) => ({
      ...placeOf(project, budget),
      ...(hidden.has(project.id) && { titles: this.texts.placeholder(hidden.get(project.id)!) }),
      id: project.id,
      state: project.status,
      stateKey: `budget-project.status.${project.status}`,
      since: project.createdAt,
      money: moneyOf(project, budget),
    }));
  }

  private async lines(actor: Actor, ids: readonly string[], as: 'paid' | 'shown'): Promise<NodeFacts[]> {
    const lines = await this.budgets.spendingByIds(ids);
    const known = await this.known(
      actor,
      lines.map(({ projectId }) => projectId),
    );
    return lines.flatMap(({ projectId, ...line }) => {
      const of = known.get(projectId);
      if (!of) return [];
      const place = placeOf(of.project, of.budget);
      const said = as === 'paid' ? { money: moneyOf(line, of.budget) } : { fileIds: line.photos };
      return [{ ...place, id: line.id, titles: line.note, state: as, stateKey: `project-line.${as}`, since: line.at, ...said }];
    });
  }

  private async known(actor: Actor, ids: readonly string[]): Promise<Map<string, { project: BudgetProject; budget: Budget }>> {
    const projects = await this.budgets.projectsByIds(ids);
    const budgets = await this.budgets.known(actor, [...new Set(projects.map(({ budgetId }) => budgetId))]);
    const byId = new Map(budgets.map((budget) => [budget.id, budget]));
    const known = projects.filter(({ budgetId }) => byId.has(budgetId));
    return new Map(known.map((project) => [project.id, { project, budget: byId.get(project.budgetId)! }]));
  }
}

const ofBudget = ({ id, titles, status, communeId, createdAt }: Budget): NodeFacts => ({
  id,
  titles,
  state: status,
  stateKey: `budget.status.${status}`,
  since: createdAt,
  territoryId: communeId,
  address: ['budgets', id],
  isPublic: status !== 'draft',
});

const placeOf = ({ titles, number }: BudgetProject, { id, communeId, status }: Budget) => ({
  titles,
  territoryId: communeId,
  address: ['budgets', id, 'projects', String(number)],
  isPublic: status !== 'draft',
});

const moneyOf = ({ plannedCents, committedCents, paidCents }: Money, { regulation }: Budget): ChainMoney => ({
  currency: regulation.currency,
  planned: plannedCents,
  committed: committedCents,
  paid: paidCents,
});
