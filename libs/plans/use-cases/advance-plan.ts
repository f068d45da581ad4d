import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Agenda, type Placed } from '#councils';
import { DomainError, translatedText, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { planSteps } from '../domain/plan.ts';
import { PlanActs, type PlanNow } from '../plan-acts.ts';
import { planPolicy } from '../plans.policy.ts';

const step = z.object({ planId: z.uuid(), step: z.enum(planSteps) });

/** Takes a plan one step further, by the table. */
@Injectable()
export class AdvancePlan implements UseCase<z.infer<typeof step>, PlanNow> {
  readonly action = planPolicy.prepare;
  readonly input = step;

  constructor(private readonly acts: PlanActs) {}

  async execute(tx: Tx, { planId, step: event }: z.infer<typeof step>): Promise<PlanNow> {
    return this.acts.apply(tx, await this.acts.lock(tx, this.action, planId), event);
  }
}

const placing = z.object({ planId: z.uuid() });

/** Puts a plan whose committees have it on the next agenda that is open. Throws NO_OPEN_AGENDA, ALREADY_ON_AN_AGENDA. */
@Injectable()
export class PlacePlan implements UseCase<z.infer<typeof placing>, PlanNow> {
  readonly action = planPolicy.place;
  readonly input = placing;

  constructor(
    private readonly acts: PlanActs,
    private readonly agenda: Agenda,
  ) {}

  async execute(tx: Tx, { planId }: z.infer<typeof placing>): Promise<PlanNow> {
    const { plan, calendar } = await this.acts.lock(tx, this.action, planId);
    if (plan.status !== 'committee-review') throw new DomainError('PLAN_STATE_FORBIDS', { state: plan.status, event: 'place' });
    const { communeId, titles } = plan;
    const placed: Placed = await this.agenda.place(tx, {
      ...{ communeId, titles, subjectType: 'plan', subjectId: planId },
      ...{ onlyOrdinary: false, timeZone: calendar.timeZone },
    });
    tx.note({ sessionDay: placed.startsOn });
    return { id: planId, status: plan.status };
  }
}

const visa = z.object({
  planId: z.uuid(),
  outcome: z.enum(['granted', 'refused']),
  reference: typedText(3, 200),
  givenOn: z.iso.date(),
  reasons: translatedText(10, 5000).nullish(),
});

/** Records that the authority gave its visa, or refused it with reasons: then the plan goes back to be written. */
@Injectable()
export class RecordVisa implements UseCase<z.infer<typeof visa>, PlanNow> {
  readonly action = planPolicy.recordVisa;
  readonly input = visa;

  constructor(private readonly acts: PlanActs) {}

  async execute(tx: Tx, { planId, outcome, reference, givenOn, reasons }: z.infer<typeof visa>): Promise<PlanNow> {
    const locked = await this.acts.lock(tx, this.action, planId);
    if (outcome === 'refused' && !reasons) throw new DomainError('INVALID_INPUT', {}, 'reasons');
    const changes = outcome === 'granted' ? { visaRef: reference, visaOn: givenOn } : {};
    const details = { reference, givenOn };
    return this.acts.apply(tx, locked, outcome === 'granted' ? 'grantVisa' : 'refuseVisa', {
      changes,
      reasons: reasons ?? undefined,
      details,
    });
  }
}
