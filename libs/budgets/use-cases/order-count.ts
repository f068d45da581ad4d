import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { BudgetActs } from '../budget-acts.ts';
import { budgetPolicy } from '../budgets.policy.ts';
import { CountStore } from '../count.store.ts';

const rehearsal = z.object({
  budgetId: z.uuid(),
  sample: z.number().int().min(1).max(100_000),
  seed: z.string().min(8).max(100).optional(),
});

/** A trial of the count on made-up ballots, before or during the vote; it touches nobody's ballot. Throws COUNT_UNDER_WAY. */
@Injectable()
export class RehearseCount implements UseCase<z.infer<typeof rehearsal>, { id: string }> {
  readonly action = budgetPolicy.count;
  readonly input = rehearsal;

  constructor(
    private readonly acts: BudgetActs,
    private readonly counts: CountStore,
  ) {}

  async execute(tx: Tx, { budgetId, sample, seed }: z.infer<typeof rehearsal>): Promise<{ id: string }> {
    const { budget } = await this.acts.lock(tx, this.action, budgetId);
    if (!budget.orderSeed) throw new DomainError('BUDGET_STATE_FORBIDS', { state: budget.status, event: 'rehearse' });
    return { id: await this.counts.queue(tx, budget, 'rehearsal', seed ?? randomBytes(16).toString('hex'), sample) };
  }
}

const ofCount = z.object({ countId: z.uuid() });

/** Stops a count that waits or runs. Throws COUNT_NOT_RUNNING. */
@Injectable()
export class CancelCount implements UseCase<z.infer<typeof ofCount>, { id: string }> {
  readonly action = budgetPolicy.count;
  readonly input = ofCount;

  constructor(
    private readonly acts: BudgetActs,
    private readonly counts: CountStore,
  ) {}

  async execute(tx: Tx, { countId }: z.infer<typeof ofCount>): Promise<{ id: string }> {
    const count = await this.counts.lock(tx, countId);
    await this.acts.authorizeOnly(tx, this.action, count.budgetId);
    if (count.status !== 'queued' && count.status !== 'running') throw new DomainError('COUNT_NOT_RUNNING');
    await this.counts.end(tx, countId, 'cancelled');
    return { id: countId };
  }
}

/** Starts a stopped or failed count again, as it was. Throws COUNT_UNDER_WAY. */
@Injectable()
export class RetryCount implements UseCase<z.infer<typeof ofCount>, { id: string }> {
  readonly action = budgetPolicy.count;
  readonly input = ofCount;

  constructor(
    private readonly acts: BudgetActs,
    private readonly counts: CountStore,
  ) {}

  async execute(tx: Tx, { countId }: z.infer<typeof ofCount>): Promise<{ id: string }> {
    const count = await this.counts.lock(tx, countId);
    await this.acts.authorizeOnly(tx, this.action, count.budgetId);
    if (count.status !== 'failed' && count.status !== 'cancelled') throw new DomainError('COUNT_UNDER_WAY');
    await this.counts.end(tx, countId, 'queued');
    return { id: countId };
  }
}
