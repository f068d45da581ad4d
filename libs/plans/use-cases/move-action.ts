import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { type ActionNow, PlanActs } from '../plan-acts.ts';
import { planPolicy } from '../plans.policy.ts';

const moving = z.object({
  actionId: z.uuid(),
  event: z.enum(['plan', 'fund', 'start', 'block', 'resume', 'complete', 'cancel']),
  reason: translatedText(3, 2000).nullish(),
});

/** Moves an action by the table, at the desk. Throws ACTION_STATE_FORBIDS, ACTION_HAS_NO_MONEY, ACTION_NEEDS_REASON, PLAN_NOT_ADOPTED. */
@Injectable()
export class MoveAction implements UseCase<z.infer<typeof moving>, ActionNow> {
  readonly action = planPolicy.manage;
  readonly input = moving;

  constructor(private readonly acts: PlanActs) {}

  async execute(tx: Tx, { actionId, event, reason }: z.infer<typeof moving>): Promise<ActionNow> {
    return this.acts.moveAction(tx, await this.acts.lockAction(tx, this.action, actionId), event, { reasons: reason });
  }
}

const verifying = z.object({ actionId: z.uuid(), note: translatedText(3, 2000).nullish() });

/** Somebody else than who said that it is done has seen that it is. */
@Injectable()
export class VerifyAction implements UseCase<z.infer<typeof verifying>, ActionNow> {
  readonly action = planPolicy.verify;
  readonly input = verifying;

  constructor(private readonly acts: PlanActs) {}

  async execute(tx: Tx, { actionId, note }: z.infer<typeof verifying>): Promise<ActionNow> {
    return this.acts.moveAction(tx, await this.acts.lockAction(tx, this.action, actionId), 'verify', { reasons: note });
  }
}
