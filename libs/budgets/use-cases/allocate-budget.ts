import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Chain } from '#chain';
import { Agenda, outcomes } from '#councils';
import { dayOf, translatedText } from '#kernel';
import { FourEyes, message, type Tx, type UseCase } from '#platform';
import type { Budget } from '../budget.entity.ts';
import { BudgetActs, type BudgetNow } from '../budget-acts.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetMessages } from '../budgets.messages.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import { budgetMachine, noFacts } from '../domain/budget.ts';

const votes = z.object({ for: z.number().int().min(0), against: z.number().int().min(0), abstaining: z.number().int().min(0) });
const decided = z.object({ outcome: z.enum(outcomes), reasons: translatedText(10, 5000), votes });
const allocation = decided.extend({ budgetId: z.uuid() });
type Allocation = z.infer<typeof allocation>;

/** What a deliberation means for the process. A partial adoption funds the winners too; which ones differ is in its reasons. */
const eventOf = { adopted: 'allocate', 'partly-adopted': 'allocate', refused: 'refuse', postponed: 'postpone' } as const;

/**
 * The secretary writes down what the sitting council decided on the money; nothing changes before another confirms it. Throws
 * COUNCIL_NOT_SITTING, ACT_WAITS_ALREADY.
 */
@Injectable()
export class ProposeAllocation implements UseCase<Allocation, { actId: string }> {
  readonly action = budgetPolicy.proposeAllocation;
  readonly input = allocation;

  constructor(
    private readonly acts: BudgetActs,
    private readonly agenda: Agenda,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { budgetId, ...decision }: Allocation): Promise<{ actId: string }> {
    const { budget, calendar } = await this.acts.lock(tx, this.action, budgetId);
    budgetMachine.next(budget.status, eventOf[decision.outcome], noFacts);
    await this.agenda.lockSitting(tx, budgetId);
    const subject = { type: 'budget', id: budgetId };
    const act = { action: budgetPolicy.confirmAllocation, subject, communeId: budget.communeId };
    const payload = { ...decision, decidedOn: dayOf(tx.now, calendar.timeZone) };
    const actId = await this.fourEyes.propose(tx, { ...act, payload });
    tx.emit(message(budgetMessages['allocation-proposed'], { subjectId: budgetId, params: { title: budget.titles } }));
    return { actId };
  }
}

const confirming = z.object({ actId: z.uuid() });
const frozen = decided.extend({ decidedOn: z.iso.date() });

/**
 * Another person confirms it while the council still sits, as of the day on which it was written down. Where the council allocates the
 * money, every winner is funded with its price as the plan.
 */
@Injectable()
export class ConfirmAllocation implements UseCase<z.infer<typeof confirming>, BudgetNow> {
  readonly action = budgetPolicy.confirmAllocation;
  readonly input = confirming;

  constructor(
    private readonly acts: BudgetActs,
    private readonly budgets: BudgetStore,
    private readonly agenda: Agenda,
    private readonly fourEyes: FourEyes,
    private readonly chain: Chain,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<BudgetNow> {
    const { subject, payload } = await this.fourEyes.confirm(tx, actId, frozen);
    const { decidedOn, ...decision } = payload;
    const locked = await this.acts.lock(tx, this.action, subject.id);
    const event = eventOf[decision.outcome];
    const { outcome, reasons, votes: cast } = decision;
    const now = await this.acts.apply(tx, locked, event, { reasons, details: { outcome, votes: cast, decidedOn } });
    await this.agenda.deliberate(tx, subject.id, decision, decidedOn);
    if (event === 'allocate') await this.fund(tx, locked.budget);
    return now;
  }

  private async fund(tx: Tx, { id, communeId: territoryId }: Budget): Promise<void> {
    const winners = await this.budgets.projects(tx, id, ['winner']);
    for (const project of winners) await this.acts.applyToProject(tx, project, 'fund', { changes: { plannedCents: project.priceCents! } });
    const carried = { origin: { kind: 'budget', id }, territoryId } as const;
    await this.chain.carryOut(
      tx,
      winners.map((project) => ({ ...carried, by: { kind: 'budget-project', id: project.id } as const })),
    );
  }
}
