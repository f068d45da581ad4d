import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { translatedText } from '#kernel';
import { Files, type Tx, type UseCase } from '#platform';
import { PlanActs, type PlanNow } from '../plan-acts.ts';
import { PlanReader } from '../plan.reader.ts';
import { PlanRecordsStore } from '../plan-records.store.ts';
import { planPolicy } from '../plans.policy.ts';

const input = z.object({
  planId: z.uuid(),
  year: z.number().int().min(2000).max(2099),
  report: translatedText(50, 50_000),
  fileIds: z.array(z.uuid()).max(6).default([]),
});
type Input = z.output<typeof input>;

/** Publishes the evaluation of a year, with the figures of the plan as they are at that moment; from then on neither changes. */
@Injectable()
export class PublishEvaluation implements UseCase<Input, PlanNow> {
  readonly action = planPolicy.evaluate;
  readonly input = input as z.ZodType<Input>;

  constructor(
    private readonly acts: PlanActs,
    private readonly records: PlanRecordsStore,
    private readonly files: Files,
    private readonly plans: PlanReader,
  ) {}

  async execute(tx: Tx, { planId, year, report, fileIds }: Input): Promise<PlanNow> {
    const locked = await this.acts.lock(tx, this.action, planId);
    const now = await this.acts.apply(tx, locked, 'publishEvaluation', { changes: { evaluatedOn: locked.today }, details: { year } });
    for (const file of fileIds) await this.files.attach(tx, file, { type: 'plan', id: planId });
    const figures = await this.plans.figures(planId, locked.today, tx.manager);
    await this.records.addEvaluation(tx, { planId, year, report, figures, fileIds, publishedOn: locked.today });
    return now;
  }
}
