import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, typedText } from '#kernel';
import type { Tx } from '../../database/tx.ts';
import type { UseCase } from '../../database/use-case.ts';
import { DeadlineStore } from '../../deadlines/deadline.store.ts';
import { deadlineDuePayload } from '../../outbox/message.ts';
import { deadlineOf, refuseSettled } from '../four-eyes.ts';
import { holdsRoleFor, pendingActPolicy } from '../four-eyes.policy.ts';
import { PendingActStore } from '../pending-act.store.ts';

const withdrawal = z.object({ actId: z.uuid() });
type Withdrawal = z.infer<typeof withdrawal>;

/** Whoever proposed takes it back. Throws NOT_FOUND to anybody else, ACT_SETTLED, ACT_EXPIRED. */
@Injectable()
export class WithdrawAct implements UseCase<Withdrawal, { id: string }> {
  readonly action = pendingActPolicy.withdraw;
  readonly input = withdrawal;

  constructor(
    private readonly acts: PendingActStore,
    private readonly deadlines: DeadlineStore,
  ) {}

  async execute(tx: Tx, { actId }: Withdrawal): Promise<{ id: string }> {
    const act = await this.acts.lock(tx, actId);
    if (act.proposedBy !== tx.actor.key) throw new DomainError('NOT_FOUND');
    tx.authorize(this.action, act, { type: act.subjectType, id: act.subjectId });
    refuseSettled(act, tx.now);
    await this.acts.settle(tx, actId, 'withdrawn');
    await this.deadlines.replace(tx, deadlineOf(actId), act.communeId, []);
    tx.note({ withdrawn: actId, action: act.action });
    return { id: actId };
  }
}

const declining = z.object({ actId: z.uuid(), reason: typedText(5, 1000) });
type Declining = z.infer<typeof declining>;

/** The second person's no, with a reason for whoever proposed. Throws SAME_PERSON, NOT_FOUND, ACT_SETTLED, ACT_EXPIRED. */
@Injectable()
export class DeclineAct implements UseCase<Declining, { id: string }> {
  readonly action = pendingActPolicy.decline;
  readonly input = declining;

  constructor(
    private readonly acts: PendingActStore,
    private readonly deadlines: DeadlineStore,
  ) {}

  async execute(tx: Tx, { actId, reason }: Declining): Promise<{ id: string }> {
    const act = await this.acts.lock(tx, actId);
    if (!holdsRoleFor(tx.actor, act)) throw new DomainError('NOT_FOUND');
    if (act.proposedBy === tx.actor.key) throw new DomainError('SAME_PERSON');
    tx.authorize(this.action, act, { type: act.subjectType, id: act.subjectId });
    refuseSettled(act, tx.now);
    await this.acts.settle(tx, actId, 'declined', reason);
    await this.deadlines.replace(tx, deadlineOf(actId), act.communeId, []);
    tx.note({ declined: actId, action: act.action, proposedBy: act.proposedBy });
    return { id: actId };
  }
}

type Due = z.infer<typeof deadlineDuePayload>;

/** Ends an act that nobody decided in time; one that was decided meanwhile stays as it is. */
@Injectable()
export class ExpireAct implements UseCase<Due, { expired: boolean }> {
  readonly action = pendingActPolicy.expire;
  readonly input = deadlineDuePayload;

  constructor(private readonly acts: PendingActStore) {}

  async execute(tx: Tx, { subjectId }: Due): Promise<{ expired: boolean }> {
    const act = await this.acts.lock(tx, subjectId);
    tx.authorize(this.action, {}, { type: act.subjectType, id: act.subjectId });
    const expired = act.state === 'waiting';
    if (expired) await this.acts.settle(tx, subjectId, 'expired');
    tx.note({ expired: expired ? subjectId : null, action: act.action });
    return { expired };
  }
}
