import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, translatedText } from '#kernel';
import { Files, type Tx, type UseCase } from '#platform';
import { BudgetChain } from '../budget-chain.ts';
import { BudgetActs, type ProjectNow } from '../budget-acts.ts';
import type { BudgetProject } from '../budget-project.entity.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetPolicy } from '../budgets.policy.ts';

const amount = z.number().int().min(0).max(1e14);
const delivery = z.object({
  projectId: z.uuid(),
  plannedCents: amount,
  committedCents: amount,
  paidCents: amount,
  note: translatedText(3, 2000),
  photoIds: z.array(z.uuid()).max(12).default([]),
  isDelivered: z.boolean().default(false),
});
type Delivery = z.output<typeof delivery>;

/** What became of a funded project: the money as it stands now, a note, photos. The first entry starts it; the last delivers it. */
@Injectable()
export class RecordDelivery implements UseCase<Delivery, ProjectNow> {
  readonly action = budgetPolicy.deliver;
  readonly input = delivery as z.ZodType<Delivery>;

  constructor(
    private readonly acts: BudgetActs,
    private readonly budgets: BudgetStore,
    private readonly files: Files,
    private readonly chain: BudgetChain,
  ) {}

  async execute(tx: Tx, { projectId, note, photoIds, isDelivered, ...money }: Delivery): Promise<ProjectNow> {
    const { project, budget } = await this.acts.lockProject(tx, this.action, projectId);
    if (money.paidCents > money.committedCents) throw new DomainError('DELIVERY_BEYOND_PLAN', {}, 'paidCents');
    for (const photo of photoIds) await this.files.attach(tx, photo, { type: 'budget-project', id: projectId });
    const started = project.status === 'funded' ? await this.acts.applyToProject(tx, project, 'start') : undefined;
    const row: BudgetProject = { ...project, ...money, status: started?.status ?? project.status };
    if (row.status !== 'in-progress') throw new DomainError('PROJECT_STATE_FORBIDS', { state: row.status, event: 'deliver' });
    await this.budgets.updateProject(tx, projectId, money);
    const lineId = await this.budgets.addSpending(tx, row, note, photoIds);
    await this.chain.spent(tx, { projectId, lineId, isShown: photoIds.length > 0, communeId: budget.communeId });
    return isDelivered ? this.acts.applyToProject(tx, row, 'deliver') : { id: projectId, status: row.status };
  }
}

const giving = z.object({ projectId: z.uuid(), reasons: translatedText(20, 5000) });

interface Abandoned extends ProjectNow {
  /** The project of the reserve that takes its place; null where none fits the money that is free. */
  readonly promoted: ProjectNow | null;
}

/** A funded project is given up, with reasons: the first of the reserve of its envelope that fits the free money is funded. */
@Injectable()
export class AbandonProject implements UseCase<z.infer<typeof giving>, Abandoned> {
  readonly action = budgetPolicy.deliver;
  readonly input = giving;

  constructor(
    private readonly acts: BudgetActs,
    private readonly budgets: BudgetStore,
  ) {}

  async execute(tx: Tx, { projectId, reasons }: z.infer<typeof giving>): Promise<Abandoned> {
    const { budget } = await this.acts.lockProject(tx, this.action, projectId);
    const locked = await this.acts.lock(tx, this.action, budget.id);
    const project = await this.budgets.lockProject(tx, projectId);
    const now = await this.acts.applyToProject(tx, project, 'abandon', { changes: { plannedCents: project.paidCents }, reasons });
    const promoted = await this.promote(
      tx,
      locked.budget.regulation.envelopes.find(({ id }) => id === project.envelopeId)!,
      budget.id,
    );
    return { ...now, promoted };
  }

  private async promote(tx: Tx, envelope: { id: string; budget: number }, budgetId: string): Promise<ProjectNow | null> {
    const all = (await this.budgets.projects(tx, budgetId)).filter(({ envelopeId }) => envelopeId === envelope.id);
    const free = all.reduce((left, { plannedCents }) => left - plannedCents, envelope.budget);
    const reserve = all.filter(({ status }) => status === 'reserve').sort((a, b) => a.reservePlace! - b.reservePlace!);
    const next = reserve.find(({ priceCents }) => priceCents! <= free);
    return next ? this.acts.applyToProject(tx, next, 'promote', { changes: { plannedCents: next.priceCents! } }) : null;
  }
}
