import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, translatedText, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { BudgetActs, type ProjectNow } from '../budget-acts.ts';
import type { Budget } from '../budget.entity.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import type { BudgetState } from '../domain/budget.ts';
import { cents } from '../regulation-input.ts';

/** The phase in which a decision on a project is taken. Throws BUDGET_STATE_FORBIDS. */
function duringPhase({ status }: Budget, event: string, ...phases: readonly BudgetState[]): void {
  if (!phases.includes(status)) throw new DomainError('BUDGET_STATE_FORBIDS', { state: status, event });
}

const reasons = translatedText(20, 5000);
const admissibility = z.discriminatedUnion('verdict', [
  z.object({ projectId: z.uuid(), verdict: z.literal('admit') }),
  z.object({ projectId: z.uuid(), verdict: z.literal('refuse'), reasons }),
]);

/** Competence of the commune, public interest, not funded already: admitted, or refused with reasons. */
@Injectable()
export class JudgeAdmissibility implements UseCase<z.infer<typeof admissibility>, ProjectNow> {
  readonly action = budgetPolicy.judge;
  readonly input = admissibility;

  constructor(private readonly acts: BudgetActs) {}

  async execute(tx: Tx, given: z.infer<typeof admissibility>): Promise<ProjectNow> {
    const { project, budget } = await this.acts.lockProject(tx, this.action, given.projectId);
    duringPhase(budget, given.verdict, 'admissibility', 'feasibility');
    if (given.verdict === 'admit') return this.acts.applyToProject(tx, project, 'admit');
    return this.acts.applyToProject(tx, project, 'refuse', { changes: { reasons: given.reasons }, reasons: given.reasons });
  }
}

const feasibility = z.discriminatedUnion('verdict', [
  z.object({ projectId: z.uuid(), verdict: z.literal('feasible'), priceCents: cents }),
  z.object({ projectId: z.uuid(), verdict: z.literal('unfeasible'), reasons }),
]);

/** The technical service gives a price, or the reasons why it cannot be built; one of the two, always. */
@Injectable()
export class JudgeFeasibility implements UseCase<z.infer<typeof feasibility>, ProjectNow> {
  readonly action = budgetPolicy.assess;
  readonly input = feasibility;

  constructor(private readonly acts: BudgetActs) {}

  async execute(tx: Tx, given: z.infer<typeof feasibility>): Promise<ProjectNow> {
    const { project, budget } = await this.acts.lockProject(tx, this.action, given.projectId);
    duringPhase(budget, given.verdict, 'feasibility');
    if (given.verdict === 'unfeasible') {
      return this.acts.applyToProject(tx, project, 'declareUnfeasible', { changes: { reasons: given.reasons }, reasons: given.reasons });
    }
    const { priceCents } = given;
    const most = budget.regulation.envelopes.find(({ id }) => id === project.envelopeId)!.budget;
    if (priceCents > most) throw new DomainError('PROJECT_TOO_DEAR', { most: most / 100 }, 'priceCents');
    return this.acts.applyToProject(tx, project, 'declareFeasible', { changes: { priceCents }, details: { priceCents } });
  }
}

const merging = z.object({ projectId: z.uuid(), intoId: z.uuid() });

/** An officer proposes that a project be done as part of another; nothing happens before its author agrees. */
@Injectable()
export class ProposeMerge implements UseCase<z.infer<typeof merging>, ProjectNow> {
  readonly action = budgetPolicy.judge;
  readonly input = merging;

  constructor(
    private readonly acts: BudgetActs,
    private readonly budgets: BudgetStore,
  ) {}

  async execute(tx: Tx, { projectId, intoId }: z.infer<typeof merging>): Promise<ProjectNow> {
    const { project, budget } = await this.acts.lockProject(tx, this.action, projectId);
    duringPhase(budget, 'merge', 'admissibility', 'feasibility');
    const others = await this.budgets.projects(tx, budget.id, ['admissible', 'feasible']);
    const into = others.find(({ id }) => id === intoId && id !== projectId);
    if (!into || into.envelopeId !== project.envelopeId) throw new DomainError('MERGE_TARGET_WRONG', {}, 'intoId');
    await this.budgets.updateProject(tx, projectId, { mergeInto: intoId });
    tx.note({ mergeInto: intoId });
    return { id: projectId, status: project.status };
  }
}

const ofProject = z.object({ projectId: z.uuid() });

/** The author agrees: the project goes on as part of the other, which keeps its own author. */
@Injectable()
export class ConsentToMerge implements UseCase<z.infer<typeof ofProject>, ProjectNow> {
  readonly action = budgetPolicy.consent;
  readonly input = ofProject;

  constructor(private readonly acts: BudgetActs) {}

  async execute(tx: Tx, { projectId }: z.infer<typeof ofProject>): Promise<ProjectNow> {
    const { project, budget } = await this.acts.lockProject(tx, this.action, projectId);
    duringPhase(budget, 'merge', 'admissibility', 'feasibility');
    if (!project.mergeInto) throw new DomainError('MERGE_NOT_PROPOSED');
    return this.acts.applyToProject(tx, project, 'merge', { details: { into: project.mergeInto } });
  }
}

const appealing = z.object({ projectId: z.uuid(), grounds: typedText(20, 5000) });

/** The author appeals, once, before the ballot is published. */
@Injectable()
export class AppealProject implements UseCase<z.infer<typeof appealing>, ProjectNow> {
  readonly action = budgetPolicy.appeal;
  readonly input = appealing;

  constructor(
    private readonly acts: BudgetActs,
    private readonly budgets: BudgetStore,
  ) {}

  async execute(tx: Tx, { projectId, grounds }: z.infer<typeof appealing>): Promise<ProjectNow> {
    const { project, budget } = await this.acts.lockProject(tx, this.action, projectId);
    duringPhase(budget, 'appeal', 'admissibility', 'feasibility');
    if (project.status !== 'inadmissible' && project.status !== 'unfeasible') {
      throw new DomainError('PROJECT_STATE_FORBIDS', { state: project.status, event: 'appeal' });
    }
    if (project.appeal) throw new DomainError('APPEAL_TWICE');
    await this.budgets.updateProject(tx, projectId, { appeal: { grounds, filedAt: tx.now.toISOString() } });
    const line = { budgetId: budget.id, projectId, event: 'appeal', from: project.status, to: project.status };
    await this.budgets.addLine(tx, line);
    return { id: projectId, status: project.status };
  }
}

const deciding = z.object({ projectId: z.uuid(), granted: z.boolean(), reasons });

/** The bureau decides an appeal: granted, the project is admissible again and its feasibility is judged. */
@Injectable()
export class DecideProjectAppeal implements UseCase<z.infer<typeof deciding>, ProjectNow> {
  readonly action = budgetPolicy.decideAppeal;
  readonly input = deciding;

  constructor(
    private readonly acts: BudgetActs,
    private readonly budgets: BudgetStore,
  ) {}

  async execute(tx: Tx, { projectId, granted, reasons: why }: z.infer<typeof deciding>): Promise<ProjectNow> {
    const { project, budget } = await this.acts.lockProject(tx, this.action, projectId);
    duringPhase(budget, 'decideAppeal', 'admissibility', 'feasibility');
    if (!project.appeal || project.appeal.granted !== undefined) {
      throw new DomainError('PROJECT_STATE_FORBIDS', { state: project.status, event: 'decideAppeal' });
    }
    const changes = { appeal: { ...project.appeal, granted, reasons: why } };
    if (granted) return this.acts.applyToProject(tx, project, 'grantAppeal', { changes, reasons: why });
    await this.budgets.updateProject(tx, projectId, changes);
    const line = { budgetId: budget.id, projectId, event: 'denyAppeal', from: project.status, to: project.status, reasons: why };
    await this.budgets.addLine(tx, line);
    return { id: projectId, status: project.status };
  }
}
