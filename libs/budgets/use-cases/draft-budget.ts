import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, translatedText, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { BudgetActs, type BudgetNow } from '../budget-acts.ts';
import type { Budget } from '../budget.entity.ts';
import { BudgetStore } from '../budget.store.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import { isRegulationOpen } from '../domain/budget.ts';
import { checkRegulation, regulationHash } from '../domain/regulation.ts';
import { regulationInput } from '../regulation-input.ts';

const input = z.object({ communeId: z.uuid(), titles: translatedText(3, 150), regulation: regulationInput });
type Input = z.infer<typeof input>;

/** Begins a participatory budget with the draft of its regulation. */
@Injectable()
export class DraftBudget implements UseCase<Input, BudgetNow> {
  readonly action = budgetPolicy.draft;
  readonly input = input;

  constructor(private readonly budgets: BudgetStore) {}

  async execute(tx: Tx, { communeId, titles, regulation }: Input): Promise<BudgetNow> {
    const id = newId();
    tx.authorize(this.action, { communeId }, { type: 'budget', id });
    checkRegulation(regulation);
    const row = { id, communeId, status: 'draft', titles, regulation, createdBy: tx.actor.id, createdAt: tx.now };
    await this.budgets.insert(tx, row as Budget);
    return { id, status: 'draft' };
  }
}

const revision = z.object({ budgetId: z.uuid(), titles: translatedText(3, 150), regulation: regulationInput });

/** Changes the draft. Throws REGULATION_FROZEN once the council has adopted it. */
@Injectable()
export class ReviseRegulation implements UseCase<z.infer<typeof revision>, BudgetNow> {
  readonly action = budgetPolicy.draft;
  readonly input = revision;

  constructor(
    private readonly acts: BudgetActs,
    private readonly budgets: BudgetStore,
  ) {}

  async execute(tx: Tx, { budgetId, titles, regulation }: z.infer<typeof revision>): Promise<BudgetNow> {
    const { budget } = await this.acts.lock(tx, this.action, budgetId);
    if (!isRegulationOpen(budget.status)) throw new DomainError('REGULATION_FROZEN');
    checkRegulation(regulation);
    await this.budgets.update(tx, budgetId, { titles, regulation });
    return { id: budgetId, status: budget.status };
  }
}

const adoption = z.object({ budgetId: z.uuid(), adoptedOn: z.iso.date(), reference: typedText(3, 200) });

/** The council adopted the regulation: it is hashed, and nothing in it changes any more. */
@Injectable()
export class AdoptRegulation implements UseCase<z.infer<typeof adoption>, BudgetNow> {
  readonly action = budgetPolicy.adopt;
  readonly input = adoption;

  constructor(private readonly acts: BudgetActs) {}

  async execute(tx: Tx, { budgetId, adoptedOn, reference }: z.infer<typeof adoption>): Promise<BudgetNow> {
    const locked = await this.acts.lock(tx, this.action, budgetId);
    const hash = regulationHash(locked.budget.regulation);
    return this.acts.apply(tx, locked, 'adopt', {
      changes: { regulationHash: hash, adoptedOn, adoptionRef: reference },
      details: { regulationHash: hash, adoptedOn, reference },
    });
  }
}
