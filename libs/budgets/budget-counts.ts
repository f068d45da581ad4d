import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#kernel';
import { countPool, resultText } from '#tally';
import { BallotBoxStore } from './ballot-box.store.ts';
import type { Budget } from './budget.entity.ts';
import { BudgetReader } from './budget.reader.ts';
import { isLateHidden, shownPools } from './bundle.ts';
import { CountFiles } from './count-files.ts';
import { type Count, CountStore } from './count.store.ts';
import { areBallotsPublished } from './domain/budget.ts';
import { poolsOf } from './domain/pools.ts';
import { seededOrder } from './domain/seeded-order.ts';
import { VoterMarkStore } from './voter-mark.store.ts';

/** What everybody may see of counts and results. */
@Injectable()
export class BudgetCounts {
  constructor(
    private readonly counts: CountStore,
    private readonly boxes: BallotBoxStore,
    private readonly marks: VoterMarkStore,
    private readonly budgets: BudgetReader,
    private readonly files: CountFiles,
  ) {}

  ofBudget(id: string): Promise<Count[]> {
    return this.counts.ofBudget(id);
  }

  /** The result with all explanations, as data; without the envelopes that are published late, until they are. */
  async shownResult(budget: Budget): Promise<string | null> {
    const counted = areBallotsPublished(budget.status) ? await this.counts.officialResult(budget.id) : null;
    if (!counted) return null;
    const all = await this.files.official(budget);
    const shown = shownPools(budget, all);
    if (shown.length === all.length) return counted.result;
    const order = await this.files.order(budget);
    return resultText(
      order,
      shown.map((pool) => countPool(order, pool)),
    );
  }

  /** Numbers of the projects in the order drawn; null before the ballot is published. */
  async ballotOrder({ id, orderSeed }: Budget): Promise<number[] | null> {
    if (!orderSeed) return null;
    const numbers = (await this.budgets.onBallot(id)).map(({ number }) => String(number));
    return seededOrder(orderSeed, numbers).map(Number);
  }

  /**
   * Published ballots of an envelope, by the beginning of their ids: a voter who looks for the own ballot tells nobody which of many it
   * is. Throws NOT_FOUND before they are published.
   */
  async ballots(actor: Actor, budgetId: string, envelopeId: string, beginning: string) {
    const budget = await this.budgets.find(actor, budgetId);
    if (!budget || !areBallotsPublished(budget.status) || !/^[0-9a-f]{0,4}$/.test(beginning)) throw new DomainError('NOT_FOUND');
    const counts = await this.boxes.openedCounts(budgetId);
    const pool = poolsOf(budget.regulation, counts).find(({ envelopeIds }) => envelopeIds.includes(envelopeId));
    if (!pool || isLateHidden(budget, pool)) throw new DomainError('NOT_FOUND');
    return { count: counts.get(envelopeId) ?? 0, items: await this.boxes.beginning(budgetId, envelopeId, beginning) };
  }

  async hasVoted({ personId }: Actor, budgetId: string): Promise<boolean | null> {
    return personId ? this.marks.hasVoted(budgetId, personId) : null;
  }
}
