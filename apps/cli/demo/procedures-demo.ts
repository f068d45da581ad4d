import { Injectable } from '@nestjs/common';
import { BudgetDemo } from './budget-demo.ts';
import { budgetStories } from './budget-stories.ts';
import { CharterDemo } from './charter-demo.ts';
import { PlanDemo } from './plan-demo.ts';
import { planStories } from './plan-stories.ts';
import type { Timeline } from './timeline.ts';

/** Tells the procedures beside petitions: budgets, charters, action plans. */
@Injectable()
export class ProceduresDemo {
  constructor(
    private readonly budgets: BudgetDemo,
    private readonly charters: CharterDemo,
    private readonly plans: PlanDemo,
  ) {}

  async tell(timeline: Timeline, sitting: Set<string>): Promise<void> {
    for (const story of budgetStories) await this.budgets.tell(timeline, story);
    await this.charters.tell(timeline, sitting);
    for (const story of planStories) await this.plans.tell(timeline, story);
  }
}
