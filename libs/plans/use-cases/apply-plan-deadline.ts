import { Injectable } from '@nestjs/common';
import { compareDays, type Day } from '#kernel';
import type { z } from 'zod';
import { deadlineDuePayload, message, type Tx, type UseCase } from '#platform';
import { calls, endCalledOn } from '../domain/plan-dates.ts';
import { type LockedPlan, PlanActs } from '../plan-acts.ts';
import { PlanRecordsStore } from '../plan-records.store.ts';
import { PlanStore } from '../plan.store.ts';
import { disputeMessages, planMessages } from '../plans.messages.ts';
import { planPolicy } from '../plans.policy.ts';

type Input = z.infer<typeof deadlineDuePayload>;

/** Acts on a date of a plan as of its day, however late the worker is: reminds, tells what is late, closes at the end of the period. */
@Injectable()
export class ApplyPlanDeadline implements UseCase<Input, void> {
  readonly action = planPolicy.applyDeadline;
  readonly input = deadlineDuePayload;

  constructor(
    private readonly acts: PlanActs,
    private readonly plans: PlanStore,
  ) {}

  async execute(tx: Tx, { subjectId, kind, day }: Input): Promise<void> {
    const locked = await this.acts.lock(tx, this.action, subjectId);
    tx.note({ deadline: kind, legalDay: day });
    if (kind === 'visa-due') this.acts.tell(tx, planMessages['visa-due'], locked.plan, { dueDay: day });
    if (kind === 'evaluation-due') this.acts.tell(tx, planMessages['evaluation-due'], locked.plan, { dueDay: day });
    if (kind === 'actions-called') await this.call(tx, locked, day);
    const { calledUntil, status } = locked.plan;
    const until = calledUntil && compareDays(calledUntil, day) > 0 ? calledUntil : day;
    await this.plans.update(tx, subjectId, { calledUntil: until });
    const now = { ...locked, plan: { ...locked.plan, calledUntil: until } };
    if (kind === 'period-ends' && status === 'in-execution') await this.acts.apply(tx, now, 'close');
    else await this.acts.redate(tx, now);
  }

  /** One notice for all actions that are called for on a day: a plan of two thousand does not send two thousand. */
  private async call(tx: Tx, { plan, law }: LockedPlan, day: Day): Promise<void> {
    for (const one of calls) {
      const ends = endCalledOn(one, day, law);
      const { count, titles } = await this.plans.endingOn(tx, plan.id, ends);
      const told = planMessages[`actions-${one}`];
      if (count) this.acts.tell(tx, told, plan, { count, first: titles[0], endDay: ends });
    }
  }
}

/** The answer to a dispute is late: that is told to those who owe it and to the president, and decides nothing. */
@Injectable()
export class ApplyDisputeDeadline implements UseCase<Input, void> {
  readonly action = planPolicy.applyDeadline;
  readonly input = deadlineDuePayload;

  constructor(
    private readonly acts: PlanActs,
    private readonly records: PlanRecordsStore,
  ) {}

  async execute(tx: Tx, { subjectId, day }: Input): Promise<void> {
    const { actionId } = await this.records.disputeOf(tx, subjectId);
    const { action } = await this.acts.lockAction(tx, this.action, actionId);
    const dispute = await this.records.lockDispute(tx, subjectId);
    tx.note({ legalDay: day, applied: !dispute.answeredAt }, { type: 'plan-dispute', id: subjectId });
    if (!dispute.answeredAt) tx.emit(message(disputeMessages.overdue, { subjectId, params: { title: action.titles, dueDay: day } }));
  }
}
