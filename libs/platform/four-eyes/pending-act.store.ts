import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Subject, Tx } from '../database/tx.ts';
import { PendingAct, type PendingActState } from './pending-act.entity.ts';

type NewAct = Omit<PendingAct, 'state' | 'proposedBy' | 'proposedAt' | 'settledBy' | 'settledAt' | 'reason'>;

/** Writes acts that wait, and how they ended. */
@Injectable()
export class PendingActStore {
  /** Throws ACT_WAITS_ALREADY: one act of a kind at a time on one subject, or nobody would know which was confirmed. */
  async insert(tx: Tx, act: NewAct): Promise<void> {
    try {
      await tx.manager.insert(PendingAct, { ...act, state: 'waiting', proposedBy: tx.actor.key, proposedAt: tx.now });
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'uq_pending_act_waiting') throw new DomainError('ACT_WAITS_ALREADY');
      throw error;
    }
  }

  async lock(tx: Tx, id: string): Promise<PendingAct> {
    const act = await tx.manager.findOne(PendingAct, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!act) throw new DomainError('NOT_FOUND');
    return act;
  }

  async waitingOn(tx: Tx, action: string, { type, id }: Subject): Promise<string | undefined> {
    const act = await tx.manager.findOne(PendingAct, {
      select: { id: true },
      where: { action, subjectType: type, subjectId: id, state: 'waiting' },
    });
    return act?.id;
  }

  async settle(tx: Tx, id: string, state: Exclude<PendingActState, 'waiting'>, reason: string | null = null): Promise<void> {
    await tx.manager.update(PendingAct, { id }, { state, settledBy: tx.actor.key, settledAt: tx.now, reason });
  }
}
