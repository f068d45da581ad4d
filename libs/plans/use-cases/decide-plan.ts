import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Agenda, outcomes } from '#councils';
import { addDays, dayOf, translatedText } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { noFacts, planMachine } from '../domain/plan.ts';
import { PlanActs, type PlanNow } from '../plan-acts.ts';
import { PlanStore } from '../plan.store.ts';
import { planMessages } from '../plans.messages.ts';
import { planPolicy } from '../plans.policy.ts';

const votes = z.object({ for: z.number().int().min(0), against: z.number().int().min(0), abstaining: z.number().int().min(0) });
const decided = z.object({ outcome: z.enum(outcomes), reasons: translatedText(10, 5000), votes });
const proposing = decided.extend({ planId: z.uuid() });
type Proposing = z.infer<typeof proposing>;

/** The secretary writes down what the sitting council decided on a plan; nothing changes before another confirms it. Throws COUNCIL_NOT_SITTING, ACT_WAITS_ALREADY. */
@Injectable()
export class ProposePlanDecision implements UseCase<Proposing, { actId: string }> {
  readonly action = planPolicy.proposeDecision;
  readonly input = proposing;

  constructor(
    private readonly acts: PlanActs,
    private readonly agenda: Agenda,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { planId, ...decision }: Proposing): Promise<{ actId: string }> {
    const { plan, calendar } = await this.acts.lock(tx, this.action, planId);
    planMachine.next(plan.status, 'return', noFacts); // the table first: only what the committees have had is decided
    await this.agenda.lockSitting(tx, planId);
    const subject = { type: 'plan', id: planId };
    const payload = { ...decision, decidedOn: dayOf(tx.now, calendar.timeZone) };
    const actId = await this.fourEyes.propose(tx, { action: planPolicy.confirmDecision, subject, communeId: plan.communeId, payload });
    this.acts.tell(tx, planMessages['decision-proposed'], plan);
    return { actId };
  }
}

const confirming = z.object({ actId: z.uuid() });
const frozen = decided.extend({ decidedOn: z.iso.date() });

/**
 * Another person confirms it while the council still sits, as of the day on which it was written down. An adopted plan is kept as a
 * version that nothing changes any more; a postponed one waits for the next agenda, a refused one goes back.
 */
@Injectable()
export class ConfirmPlanDecision implements UseCase<z.infer<typeof confirming>, PlanNow> {
  readonly action = planPolicy.confirmDecision;
  readonly input = confirming;

  constructor(
    private readonly acts: PlanActs,
    private readonly plans: PlanStore,
    private readonly agenda: Agenda,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<PlanNow> {
    const { subject, payload } = await this.fourEyes.confirm(tx, actId, frozen);
    const { decidedOn, ...decision } = payload;
    const locked = await this.acts.lock(tx, this.action, subject.id);
    const { plan } = locked;
    const { deliberationId } = await this.agenda.deliberate(tx, plan.id, decision, decidedOn);
    const { outcome, reasons, votes: cast } = decision;
    if (outcome === 'postponed') return { id: plan.id, status: plan.status };
    const told = { reasons, details: { outcome, votes: cast, decidedOn } };
    if (outcome === 'refused') {
      this.acts.tell(tx, planMessages.returned, plan, { reasons });
      return this.acts.apply(tx, locked, 'return', told);
    }
    const version = plan.version + 1;
    const changes = { version, adoptedOn: decidedOn, calledUntil: addDays(decidedOn, -1), visaRef: null, visaOn: null };
    const now = await this.acts.apply(tx, locked, 'adopt', { ...told, changes });
    await this.plans.addVersion(tx, plan.id, version, decidedOn, deliberationId);
    this.acts.tell(tx, planMessages.adopted, plan, { version });
    return now;
  }
}
