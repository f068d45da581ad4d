import { Injectable } from '@nestjs/common';
import type { Calendar } from '#kernel';
import { TerritoryReader } from '#territory';
import { BudgetReader } from './budget.reader.ts';

/**
 * The clock by which a vote opens and closes. Read once, before the first voter's transaction: voters who hold a connection each must
 * never wait for another one.
 */
@Injectable()
export class VoteCalendars {
  private readonly known = new Map<string, Calendar>();

  constructor(
    private readonly budgets: BudgetReader,
    private readonly territories: TerritoryReader,
  ) {}

  async of(budgetId: string): Promise<Calendar> {
    const found = this.known.get(budgetId) ?? (await this.territories.calendarOf((await this.budgets.get(budgetId)).communeId));
    this.known.set(budgetId, found);
    return found;
  }
}
