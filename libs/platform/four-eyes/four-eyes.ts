import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { dayOf, DomainError, newId } from '#kernel';
import { declaredAction } from '../access/policy.ts';
import type { Subject, Tx } from '../database/tx.ts';
import { DeadlineStore } from '../deadlines/deadline.store.ts';
import { holdsRoleFor } from './four-eyes.policy.ts';
import type { PendingAct } from './pending-act.entity.ts';
import { PendingActStore } from './pending-act.store.ts';
import './four-eyes.errors.ts';

/** Days an act waits where its proposer names none. */
const patience = 30;

export interface Proposal {
  /** The action under which the second person confirms: `petitionPolicy.confirmRejection`. Its roles may confirm. */
  readonly action: string;
  readonly subject: Subject;
  readonly communeId: string;
  /** What is to be done, as it will be done; JSON. Personal data only sealed. */
  readonly payload: unknown;
  /** After it nobody may confirm; thirty days where it is not given. */
  readonly expiresAt?: Date;
}

export interface ConfirmedAct<Payload> {
  readonly id: string;
  readonly subject: Subject;
  readonly communeId: string;
  readonly payload: Payload;
  /** Key of the actor who proposed. */
  readonly proposedBy: string;
}

/**
 * Acts that need two people. One proposes, which changes nothing; another confirms, and the act is done in the transaction
 * of the confirmation, exactly as it was proposed. Called from the use cases of the feature whose act it is.
 */
@Injectable()
export class FourEyes {
  constructor(
    private readonly acts: PendingActStore,
    private readonly deadlines: DeadlineStore,
  ) {}

  /** Freezes an act until a second person decides; returns its id. Throws ACT_WAITS_ALREADY. */
  async propose(tx: Tx, { action, subject, communeId, payload, expiresAt }: Proposal): Promise<string> {
    declaredAction(action);
    const [id, text] = [newId(), JSON.stringify(payload)];
    const at = expiresAt ?? new Date(tx.now.getTime() + patience * 86_400_000);
    const hash = sha256(text);
    const frozen = { payload: text, payloadSha256: hash, expiresAt: at };
    await this.acts.insert(tx, { id, action, subjectType: subject.type, subjectId: subject.id, communeId, ...frozen });
    await this.deadlines.replace(tx, deadlineOf(id), communeId, [{ kind: 'act-expires', day: dayOf(at, 'UTC'), at }]);
    tx.note({ proposed: id, action, payloadSha256: hash }, subject);
    return id;
  }

  /** The act that waits on a subject under this action, if one does. */
  waitingOn(tx: Tx, action: string, subject: Subject): Promise<string | undefined> {
    return this.acts.waitingOn(tx, action, subject);
  }

  /**
   * The second person's yes; the caller carries the act out in the same transaction. Throws SAME_PERSON for whoever proposed,
   * FORBIDDEN for whoever holds no role for it in its commune, ACT_SETTLED, ACT_EXPIRED, NOT_FOUND.
   */
  async confirm<Payload>(tx: Tx, id: string, payload: z.ZodType<Payload>): Promise<ConfirmedAct<Payload>> {
    const act = await this.lockForSecond(tx, id);
    if (sha256(act.payload) !== act.payloadSha256) throw new Error(`pending act ${id} was altered`);
    await this.acts.settle(tx, id, 'confirmed');
    await this.deadlines.replace(tx, deadlineOf(id), act.communeId, []);
    const subject = { type: act.subjectType, id: act.subjectId };
    tx.note({ confirmed: id, proposedBy: act.proposedBy, proposedAt: act.proposedAt, payloadSha256: act.payloadSha256 }, subject);
    return { id, subject, communeId: act.communeId, payload: payload.parse(JSON.parse(act.payload)), proposedBy: act.proposedBy };
  }

  /** The second person's no, in the transaction of a feature that has words of its own for it; throws what `confirm` throws. */
  async decline(tx: Tx, id: string, reason: string): Promise<void> {
    const act = await this.lockForSecond(tx, id);
    await this.acts.settle(tx, id, 'declined', reason);
    await this.deadlines.replace(tx, deadlineOf(id), act.communeId, []);
    tx.note({ declined: id, proposedBy: act.proposedBy }, { type: act.subjectType, id: act.subjectId });
  }

  /** Ends an act that waits on a subject which is no more, as part of the act that ended it; nothing where none waits. */
  async lapse(tx: Tx, action: string, subject: Subject): Promise<void> {
    const id = await this.acts.waitingOn(tx, action, subject);
    if (!id) return;
    const { communeId } = await this.acts.lock(tx, id);
    await this.acts.settle(tx, id, 'withdrawn');
    await this.deadlines.replace(tx, deadlineOf(id), communeId, []);
    tx.note({ lapsed: id });
  }

  private async lockForSecond(tx: Tx, id: string): Promise<PendingAct> {
    const act = await this.acts.lock(tx, id);
    if (act.action !== tx.action) throw new DomainError('NOT_FOUND');
    if (act.proposedBy === tx.actor.key) throw new DomainError('SAME_PERSON');
    if (!holdsRoleFor(tx.actor, act)) throw new DomainError('FORBIDDEN', { action: act.action });
    refuseSettled(act, tx.now);
    tx.confirmBySecond();
    return act;
  }
}

export function refuseSettled({ state, expiresAt }: PendingAct, now: Date): void {
  if (state === 'expired' || (state === 'waiting' && expiresAt <= now)) throw new DomainError('ACT_EXPIRED');
  if (state !== 'waiting') throw new DomainError('ACT_SETTLED', { state });
}

export const deadlineOf = (id: string): Subject => ({ type: 'pending-act', id });
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
