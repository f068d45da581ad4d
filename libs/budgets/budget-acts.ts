import { Injectable } from '@nestjs/common';
import type { Calendar, Translated } from '#kernel';
import { DeadlineStore, message, type Tx } from '#platform';
import { TerritoryReader } from '#territory';
import type { Budget } from './budget.entity.ts';
import type { BudgetProject } from './budget-project.entity.ts';
import { BudgetStore } from './budget.store.ts';
import { budgetMessages } from './budgets.messages.ts';
import { type BudgetEvent, budgetMachine, type BudgetState } from './domain/budget.ts';
import { phaseDeadlines } from './domain/phase-dates.ts';
import { type ProjectEvent, projectMachine, type ProjectState } from './domain/project.ts';

/** A budget under its lock, with the calendar of its commune. */
export interface LockedBudget {
  readonly budget: Budget;
  readonly calendar: Calendar;
}

export interface BudgetNow {
  readonly id: string;
  readonly status: BudgetState;
}

export interface ProjectNow {
  readonly id: string;
  readonly status: ProjectState;
}

interface Change<Row> {
  readonly changes?: Partial<Row>;
  readonly reasons?: Translated;
  readonly details?: object;
}

/** What all acts share: lock, policy, table, dates, history. */
@Injectable()
export class BudgetActs {
  constructor(
    private readonly budgets: BudgetStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  /** The calendar is read before the lock, on another connection, as in every procedure. Throws NOT_FOUND or FORBIDDEN. */
  async lock(tx: Tx, action: string, budgetId: string): Promise<LockedBudget> {
    const calendar = await this.territories.calendarOf(await this.budgets.communeOf(tx, budgetId), tx);
    const budget = await this.budgets.lock(tx, budgetId);
    tx.authorize(action, budget, { type: 'budget', id: budgetId });
    return { budget, calendar };
  }

  /** For an act beside the phase: the budget holds still, nobody waits. */
  async authorizeOnly(tx: Tx, action: string, budgetId: string): Promise<void> {
    tx.authorize(action, await this.budgets.holdOpen(tx, budgetId), { type: 'budget', id: budgetId });
  }

  async apply(tx: Tx, { budget, calendar }: LockedBudget, event: BudgetEvent, change: Change<Budget> = {}): Promise<BudgetNow> {
    const status = budgetMachine.next(budget.status, event, await this.budgets.facts(tx, budget));
    await this.budgets.update(tx, budget.id, { ...change.changes, status });
    const dates = phaseDeadlines(status, budget.regulation.phases, calendar);
    await this.deadlines.replace(tx, { type: 'budget', id: budget.id }, budget.communeId, dates);
    tx.note({ event, from: budget.status, to: status });
    await this.budgets.addLine(tx, { budgetId: budget.id, event, from: budget.status, to: status, ...told(change) });
    const fact = factOf[event];
    if (fact) tx.emit(message(budgetMessages[fact], { subjectId: budget.id, params: { title: budget.titles } }));
    return { id: budget.id, status };
  }

  /** A project and its budget, whose phase holds still. The policy sees both. */
  async lockProject(tx: Tx, action: string, projectId: string): Promise<{ project: BudgetProject; budget: Budget }> {
    const project = await this.budgets.lockProject(tx, projectId);
    const budget = await this.budgets.holdOpen(tx, project.budgetId);
    tx.authorize(action, { communeId: budget.communeId, authorId: project.authorId }, { type: 'budget-project', id: projectId });
    return { project, budget };
  }

  async applyToProject(tx: Tx, project: BudgetProject, event: ProjectEvent, change: Change<BudgetProject> = {}): Promise<ProjectNow> {
    const status = projectMachine.next(project.status, event, undefined);
    await this.budgets.updateProject(tx, project.id, { ...change.changes, status });
    const { id, budgetId } = project;
    await this.budgets.addLine(tx, { budgetId, projectId: id, event, from: project.status, to: status, ...told(change) });
    const fact = factOfProject[event];
    const params = { title: project.titles, ...(change.reasons && { reasons: change.reasons }) };
    if (fact) tx.emit(message(budgetMessages[fact], { subjectId: id, params }));
    return { id, status };
  }
}

const told = ({ reasons, details }: Change<unknown>) => ({ ...(reasons && { reasons }), ...(details && { details }) });

/** What is told of an act: of a phase to all who proposed, of a decision on an idea to its author. */
const factOf: Partial<Record<BudgetEvent, 'voting-opened' | 'result-provisional' | 'result-final'>> = {
  openVoting: 'voting-opened',
  settle: 'result-provisional',
  finalise: 'result-final',
};
const factOfProject: Partial<Record<ProjectEvent, 'idea-admitted' | 'idea-refused' | 'idea-feasible' | 'idea-unfeasible'>> = {
  admit: 'idea-admitted',
  grantAppeal: 'idea-admitted',
  refuse: 'idea-refused',
  declareFeasible: 'idea-feasible',
  declareUnfeasible: 'idea-unfeasible',
};
