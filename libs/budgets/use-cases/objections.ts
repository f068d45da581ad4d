import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, translatedText, typedText } from '#kernel';
import { message, type Tx, type UseCase } from '#platform';
import { BudgetActs } from '../budget-acts.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetMessages } from '../budgets.messages.ts';
import { budgetPolicy } from '../budgets.policy.ts';

const filing = z.object({ budgetId: z.uuid(), grounds: typedText(20, 5000) });

/** Somebody objects to the provisional result. */
@Injectable()
export class ObjectToResult implements UseCase<z.infer<typeof filing>, { id: string }> {
  readonly action = budgetPolicy.object;
  readonly input = filing;

  constructor(
    private readonly acts: BudgetActs,
    private readonly budgets: BudgetStore,
  ) {}

  async execute(tx: Tx, { budgetId, grounds }: z.infer<typeof filing>): Promise<{ id: string }> {
    const { budget } = await this.acts.lock(tx, this.action, budgetId);
    if (budget.status !== 'results-provisional') throw new DomainError('BUDGET_STATE_FORBIDS', { state: budget.status, event: 'object' });
    const id = await this.budgets.addObjection(tx, budgetId, grounds);
    tx.emit(message(budgetMessages['objection-filed'], { subjectId: budgetId, params: { title: budget.titles } }));
    return { id };
  }
}

const deciding = z.object({ objectionId: z.uuid(), upheld: z.boolean(), reasons: translatedText(20, 5000) });

/** The bureau decides with reasons; what an upheld objection asks for (a new count) is an act of its own. */
@Injectable()
export class DecideObjection implements UseCase<z.infer<typeof deciding>, { id: string }> {
  readonly action = budgetPolicy.decideObjection;
  readonly input = deciding;

  constructor(
    private readonly acts: BudgetActs,
    private readonly budgets: BudgetStore,
  ) {}

  async execute(tx: Tx, { objectionId, upheld, reasons }: z.infer<typeof deciding>): Promise<{ id: string }> {
    const { budget } = await this.acts.lock(tx, this.action, await this.budgets.budgetOfObjection(tx, objectionId));
    await this.budgets.decideObjection(tx, objectionId, upheld, reasons);
    const line = {
      budgetId: budget.id,
      event: upheld ? 'upholdObjection' : 'denyObjection',
      from: budget.status,
      to: budget.status,
      reasons,
    };
    await this.budgets.addLine(tx, line);
    const params = { title: budget.titles, reasons };
    tx.emit(message(budgetMessages['objection-decided'], { subjectId: objectionId, params }));
    return { id: objectionId };
  }
}
