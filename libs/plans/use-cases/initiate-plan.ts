import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { planLawsOf } from '#rulepacks';
import { TerritoryReader } from '#territory';
import { PlanActs, type PlanNow } from '../plan-acts.ts';
import type { Plan } from '../plan.entity.ts';
import { PlanStore } from '../plan.store.ts';
import { planPolicy } from '../plans.policy.ts';

const year = z.number().int().min(2000).max(2099);
const initiating = z.object({
  communeId: z.uuid(),
  /** `pac`, `papc`, or another kind that the country knows. */
  kind: z.string().max(40),
  titles: translatedText(3, 200),
  fromYear: year,
  toYear: year,
  currency: z.string().regex(/^[A-Z]{3}$/),
  meetingOn: z.iso.date().nullish(),
});
type Initiating = z.output<typeof initiating>;

/** Begins an action plan. Throws PLAN_KIND_UNKNOWN, PLAN_PERIOD_WRONG. */
@Injectable()
export class InitiatePlan implements UseCase<Initiating, PlanNow> {
  readonly action = planPolicy.prepare;
  readonly input = initiating;

  constructor(
    private readonly plans: PlanStore,
    private readonly territories: TerritoryReader,
  ) {}

  async execute(tx: Tx, { communeId, kind, meetingOn, ...said }: Initiating): Promise<PlanNow> {
    const id = newId();
    tx.authorize(this.action, { communeId }, { type: 'plan', id });
    const { countryCode } = await this.territories.get(communeId);
    const law = planLawsOf(countryCode).find((one) => one.kind === kind);
    if (!law) throw new DomainError('PLAN_KIND_UNKNOWN', { kind }, 'kind');
    const { value: years } = law.years;
    const length = said.toYear - said.fromYear + 1;
    if (length < 1 || length > 21 || (years !== null && length !== years))
      throw new DomainError('PLAN_PERIOD_WRONG', { years: years ?? 0 }, 'toYear');
    const empty = { diagnosis: null, priorities: null, adoptedOn: null, evaluatedOn: null, calledUntil: null, visaRef: null, visaOn: null };
    const row: Plan = {
      ...empty,
      ...said,
      id,
      communeId,
      lawId: law.id,
      status: 'initiated',
      version: 0,
      meetingOn: meetingOn ?? null,
      createdAt: tx.now,
    };
    await this.plans.insert(tx, row);
    await this.plans.addLines(tx, [{ planId: id, event: 'initiate', from: 'initiated', to: 'initiated' }]);
    return { id, status: 'initiated' };
  }
}

const writing = z.object({
  planId: z.uuid(),
  titles: translatedText(3, 200).nullish(),
  diagnosis: translatedText(10, 50_000).nullish(),
  priorities: translatedText(10, 20_000).nullish(),
  meetingOn: z.iso.date().nullish(),
});

/** Writes what a plan says of itself; what is not given stays as it is. */
@Injectable()
export class WritePlan implements UseCase<z.infer<typeof writing>, PlanNow> {
  readonly action = planPolicy.prepare;
  readonly input = writing;

  constructor(
    private readonly acts: PlanActs,
    private readonly plans: PlanStore,
  ) {}

  async execute(tx: Tx, { planId, ...said }: z.infer<typeof writing>): Promise<PlanNow> {
    const { plan } = await this.acts.lock(tx, this.action, planId);
    const { status } = plan;
    if (['adopted', 'visa-pending', 'in-execution', 'yearly-evaluation', 'closed'].includes(status))
      throw new DomainError('PLAN_STATE_FORBIDS', { state: status, event: 'write' });
    const changes = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined));
    if (Object.keys(changes).length) await this.plans.update(tx, planId, changes);
    tx.note({ written: Object.keys(changes) });
    return { id: planId, status };
  }
}
