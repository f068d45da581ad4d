import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Day, DomainError, newId, translatedText, typedText } from '#kernel';
import { DeadlineStore, Files, message, type Tx, type UseCase } from '#platform';
import { doneStates } from '../domain/action.ts';
import { answerDay, disputeDeadlines } from '../domain/dispute.ts';
import { isHidden } from '../domain/plan.ts';
import { PlanActs } from '../plan-acts.ts';
import { PlanRecordsStore } from '../plan-records.store.ts';
import { disputeMessages } from '../plans.messages.ts';
import { planPolicy } from '../plans.policy.ts';

const filing = z.object({
  actionId: z.uuid(),
  text: typedText(10, 2000),
  /** Where it is not done, in words. */
  place: typedText(3, 300).nullish(),
  photoIds: z.array(z.uuid()).max(4).default([]),
});
type Filing = z.output<typeof filing>;

interface Filed {
  readonly id: string;
  readonly answerDueOn: Day;
}

/** “Not done here”: a citizen says against an action, with a photo and a place; a reasoned answer is owed by a day. Throws DISPUTE_OPEN. */
@Injectable()
export class DisputeAction implements UseCase<Filing, Filed> {
  readonly action = planPolicy.dispute;
  readonly input = filing as z.ZodType<Filing>;

  constructor(
    private readonly acts: PlanActs,
    private readonly records: PlanRecordsStore,
    private readonly files: Files,
    private readonly deadlines: DeadlineStore,
  ) {}

  async execute(tx: Tx, { actionId, text, place, photoIds }: Filing): Promise<Filed> {
    const { plan, action, law, calendar } = await this.acts.lockAction(tx, this.action, actionId);
    if (isHidden(plan.status, plan.version)) throw new DomainError('NOT_FOUND');
    const id = newId();
    for (const photo of photoIds) await this.files.attach(tx, photo, { type: 'plan-dispute', id });
    const answerDueOn = answerDay(tx.now, law, calendar);
    await this.records.addDispute(tx, {
      id,
      actionId,
      personId: tx.actor.id,
      text,
      place: place ?? null,
      photos: [...photoIds],
      answerDueOn,
    });
    await this.deadlines.replace(tx, { type: 'plan-dispute', id }, plan.communeId, disputeDeadlines(answerDueOn, false, calendar));
    tx.emit(message(disputeMessages.filed, { subjectId: id, params: { title: action.titles, dueDay: answerDueOn } }));
    return { id, answerDueOn };
  }
}

const answering = z.object({ disputeId: z.uuid(), isRight: z.boolean(), answer: translatedText(10, 3000) });

/** The answer, for everybody to read. Where the citizen is right, what was said to be done is open again. Throws DISPUTE_ANSWERED. */
@Injectable()
export class AnswerDispute implements UseCase<z.infer<typeof answering>, { id: string }> {
  readonly action = planPolicy.answerDispute;
  readonly input = answering;

  constructor(
    private readonly acts: PlanActs,
    private readonly records: PlanRecordsStore,
    private readonly deadlines: DeadlineStore,
  ) {}

  async execute(tx: Tx, { disputeId, isRight, answer }: z.infer<typeof answering>): Promise<{ id: string }> {
    const { actionId } = await this.records.disputeOf(tx, disputeId);
    const locked = await this.acts.lockAction(tx, this.action, actionId);
    const dispute = await this.records.lockDispute(tx, disputeId);
    if (dispute.answeredAt) throw new DomainError('DISPUTE_ANSWERED');
    await this.records.answerDispute(tx, disputeId, answer, isRight);
    const { plan, action, calendar } = locked;
    await this.deadlines.replace(
      tx,
      { type: 'plan-dispute', id: disputeId },
      plan.communeId,
      disputeDeadlines(dispute.answerDueOn, true, calendar),
    );
    if (isRight && doneStates.includes(action.status)) await this.acts.moveAction(tx, locked, 'reopen', { reasons: answer });
    tx.emit(message(disputeMessages.answered, { subjectId: disputeId, params: { title: action.titles, answer } }));
    return { id: disputeId };
  }
}
