import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Actor, DomainError } from '#kernel';
import { crashPoint, Logger, UseCases } from '#platform';
import { countPool, type PoolResult, resultText } from '#tally';
import { BudgetReader } from './budget.reader.ts';
import { CountFiles } from './count-files.ts';
import type { Count } from './count.store.ts';
import { EndCount, FailCount, NoteCountProgress, OpenBallotBox, TakeCount } from './use-cases/run-count.ts';

const counter = Actor.system('budget-count');

/**
 * Counts, one count at a time: takes it under a lease, counts pool by pool and says after each how far it is. A worker that dies leaves
 * nothing half done: another begins the count again, and gets the same bytes.
 */
@Injectable()
export class CountJob {
  constructor(
    private readonly useCases: UseCases,
    private readonly budgets: BudgetReader,
    private readonly files: CountFiles,
    private readonly logger: Logger,
  ) {}

  /** One count; false where none waits. */
  async turn(): Promise<boolean> {
    const { count } = await this.useCases.run(TakeCount, counter, {});
    if (!count) return false;
    try {
      const result = await this.count(count);
      if (result) await this.useCases.run(EndCount, counter, { countId: count.id, attempts: count.attempts, result });
    } catch (error) {
      const failure = error instanceof DomainError ? error.code : 'INTERNAL';
      this.logger.error({ count: count.id, err: error }, 'count failed');
      await this.useCases.run(FailCount, counter, { countId: count.id, attempts: count.attempts, failure });
    }
    return true;
  }

  /** The result in its one form; undefined where the count was stopped. */
  private async count(count: Count): Promise<string | undefined> {
    if (count.kind === 'official') await this.useCases.run(OpenBallotBox, counter, { budgetId: count.budgetId });
    const budget = await this.budgets.get(count.budgetId);
    const order = await this.files.order(budget);
    const pools =
      count.kind === 'official' ? await this.files.official(budget) : await this.files.trial(budget, count.seed!, count.sample!);
    const results: PoolResult[] = [];
    for (const pool of pools) {
      results.push(countPool(order, pool));
      crashPoint('count.after-pool');
      await setImmediate(); // requests of the same process go on
      const step = { countId: count.id, attempts: count.attempts, done: results.length, steps: pools.length };
      if (!(await this.useCases.run(NoteCountProgress, counter, step)).goesOn) return undefined;
    }
    return resultText(order, results);
  }
}
