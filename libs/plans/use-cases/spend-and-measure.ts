import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Chain } from '#chain';
import { translatedText, typedText } from '#kernel';
import { Files, type Tx, type UseCase } from '#platform';
import { mostMoney, sources } from '../domain/costs.ts';
import { PlanActs } from '../plan-acts.ts';
import { PlanRecordsStore } from '../plan-records.store.ts';
import { planPolicy } from '../plans.policy.ts';

const fileIds = z.array(z.uuid()).max(6).default([]);
const payment = z.object({
  actionId: z.uuid(),
  year: z.number().int().min(2000).max(2099),
  source: z.enum(sources),
  amount: z.number().int().min(1).max(mostMoney),
  paidOn: z.iso.date(),
  note: translatedText(3, 500),
  fileIds,
});
type Payment = z.output<typeof payment>;

/** Records what was paid for an action, within what was committed for the year and the source. Throws COST_BEYOND_COMMITMENT. */
@Injectable()
export class RecordPayment implements UseCase<Payment, { id: string }> {
  readonly action = planPolicy.manage;
  readonly input = payment as z.ZodType<Payment>;

  constructor(
    private readonly acts: PlanActs,
    private readonly records: PlanRecordsStore,
    private readonly files: Files,
    private readonly chain: Chain,
  ) {}

  async execute(tx: Tx, given: Payment): Promise<{ id: string }> {
    const { plan, action } = await this.acts.lockAction(tx, this.action, given.actionId);
    for (const file of given.fileIds) await this.files.attach(tx, file, { type: 'plan-action', id: action.id });
    const id = await this.records.addPayment(tx, given);
    const ends = { from: { kind: 'plan-action', id: action.id }, to: { kind: 'action-payment', id } } as const;
    await this.chain.link(tx, { ...ends, relation: 'paid-by', territoryId: plan.communeId });
    tx.note({ amount: given.amount, year: given.year, source: given.source });
    return { id };
  }
}

const figure = z.number().min(-1e12).max(1e12);
const indicator = z.object({
  actionId: z.uuid(),
  titles: translatedText(3, 200),
  unit: typedText(1, 40),
  baseline: figure,
  target: figure,
  targetOn: z.iso.date(),
});

/** Adds an indicator to an action: from where to where, until when. */
@Injectable()
export class AddIndicator implements UseCase<z.infer<typeof indicator>, { id: string }> {
  readonly action = planPolicy.manage;
  readonly input = indicator;

  constructor(
    private readonly acts: PlanActs,
    private readonly records: PlanRecordsStore,
  ) {}

  async execute(tx: Tx, given: z.infer<typeof indicator>): Promise<{ id: string }> {
    await this.acts.lockAction(tx, this.action, given.actionId);
    return { id: await this.records.addIndicator(tx, given) };
  }
}

const reading = z.object({ indicatorId: z.uuid(), value: figure, measuredOn: z.iso.date(), source: typedText(3, 300), fileIds });
type Reading = z.output<typeof reading>;

/** Keeps a measured value with its source, and what proves it. */
@Injectable()
export class MeasureIndicator implements UseCase<Reading, { id: string }> {
  readonly action = planPolicy.manage;
  readonly input = reading as z.ZodType<Reading>;

  constructor(
    private readonly acts: PlanActs,
    private readonly records: PlanRecordsStore,
    private readonly files: Files,
  ) {}

  async execute(tx: Tx, given: Reading): Promise<{ id: string }> {
    const actionId = await this.records.actionOfIndicator(tx, given.indicatorId);
    await this.acts.lockAction(tx, this.action, actionId);
    for (const file of given.fileIds) await this.files.attach(tx, file, { type: 'plan-action', id: actionId });
    return { id: await this.records.addReading(tx, given) };
  }
}
