import { Injectable } from '@nestjs/common';
import { type CountOrder, type PoolFile } from '#tally';
import { BallotBoxStore } from './ballot-box.store.ts';
import type { Budget } from './budget.entity.ts';
import { BudgetReader, toBallotProject } from './budget.reader.ts';
import { poolsOf } from './domain/pools.ts';
import { seededOrder } from './domain/seeded-order.ts';
import { trialBallots } from './domain/trial.ts';
import { pbOf } from './pb-files.ts';
import { regulationHash } from './domain/regulation.ts';

export interface CountFile extends PoolFile {
  readonly ballots: number;
  /** Too few ballots to be shown before the final result. */
  readonly isLate: boolean;
}

/** What a count is made of: its order, and a file of ballots for each pool of envelopes. */
@Injectable()
export class CountFiles {
  constructor(
    private readonly budgets: BudgetReader,
    private readonly boxes: BallotBoxStore,
  ) {}

  async order(budget: Budget): Promise<CountOrder> {
    const { rule, ties } = budget.regulation;
    const references = (await this.budgets.onBallot(budget.id)).map(({ reference }) => reference);
    const lot = ties === 'official-then-lot' ? { lot: seededOrder(budget.orderSeed!, references) } : ties;
    return { regulationHash: regulationHash(budget.regulation), rule, ties: lot };
  }

  /** The opened ballots. */
  async official(budget: Budget): Promise<CountFile[]> {
    const projects = await this.budgets.onBallot(budget.id);
    const pools = poolsOf(budget.regulation, await this.boxes.openedCounts(budget.id));
    const files = pools.map(async ({ envelopeIds, ballots, isLate }): Promise<CountFile> => {
      const opened = await this.boxes.opened(budget.id, envelopeIds);
      return { envelopes: envelopeIds, pb: pbOf(budget, envelopeIds, projects, opened), ballots, isLate };
    });
    return Promise.all(files);
  }

  /** Ballots made up from a seed: nobody's vote is looked at before the box is open. */
  async trial(budget: Budget, seed: string, sample: number): Promise<CountFile[]> {
    const projects = await this.budgets.onBallot(budget.id);
    return budget.regulation.envelopes.map(({ id }) => {
      const made = trialBallots(budget.regulation, projects.map(toBallotProject), id, seed, sample);
      const ballots = made.map((one, place) => ({ ...one, id: `trial-${place + 1}` }));
      return { envelopes: [id], pb: pbOf(budget, [id], projects, ballots), ballots: sample, isLate: false };
    });
  }
}
