import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CouncilReader, sessionMessages } from '#councils';
import { addDays } from '#kernel';
import { deadlineDuePayload, type Tx, type UseCase } from '#platform';
import { CharterActs, type LockedCharter } from '../charter-acts.ts';
import { CharterStore } from '../charter.store.ts';
import { charterPolicy } from '../charters.policy.ts';
import { charterMachine, isBinding } from '../domain/charter.ts';

/** The date of a charter came: its consultation closes; its review is recalled, or late, which is told and decides nothing. */
@Injectable()
export class ApplyCharterDeadline implements UseCase<z.infer<typeof deadlineDuePayload>, void> {
  readonly action = charterPolicy.applyDeadline;
  readonly input = deadlineDuePayload;

  constructor(
    private readonly acts: CharterActs,
    private readonly charters: CharterStore,
  ) {}

  async execute(tx: Tx, { subjectId, kind, day }: z.infer<typeof deadlineDuePayload>): Promise<void> {
    const locked = await this.acts.lock(tx, this.action, subjectId);
    const { status, reviewDueOn } = locked.charter;
    tx.note({ deadline: kind, legalDay: day });
    if (kind === 'consultation-closes' && status === 'consultation') {
      await this.acts.apply(tx, locked, 'closeConsultation', { details: { day } });
    }
    if (!isBinding(status)) return;
    if (kind === 'review-due' && reviewDueOn === day) await this.late(tx, locked, day);
    if (kind === 'review-reminder') this.acts.tell(tx, locked.charter, { fact: 'review-coming', params: { day: reviewDueOn } });
  }

  private async late(tx: Tx, { charter }: LockedCharter, day: string): Promise<void> {
    await this.charters.update(tx, charter.id, { reviewOverdueSince: addDays(day, 1) });
    await this.acts.record(tx, charter, 'reviewOverdue', { details: { day }, tells: { fact: 'review-overdue', params: { day } } });
  }
}

const moved = sessionMessages['item-moved'].payload;

/**
 * Follows a charter whose session was not held. On another agenda it waits there; where none is open it is a final draft again, until
 * the secretary sends it once more. A charter that moved on is left alone.
 */
@Injectable()
export class TrackCharterAgenda implements UseCase<z.infer<typeof moved>, void> {
  readonly action = charterPolicy.trackAgenda;
  readonly input = moved;

  constructor(
    private readonly acts: CharterActs,
    private readonly councils: CouncilReader,
  ) {}

  async execute(tx: Tx, { subjectType, subjectId, toSessionId, reason }: z.infer<typeof moved>): Promise<void> {
    if (subjectType !== 'charter') return tx.authorize(this.action, {}, { type: subjectType, id: subjectId });
    const places = (await this.councils.placesOf([subjectId])).get(subjectId) ?? [];
    const locked = await this.acts.lock(tx, this.action, subjectId);
    const waits = charterMachine.allowed(locked.charter.status).includes('unschedule');
    const isNowhere = !toSessionId && !places.some(({ status }) => status === 'open');
    tx.note({ toSessionId, applied: waits });
    if (!waits) return;
    if (isNowhere) await this.acts.apply(tx, locked, 'unschedule', { changes: { adoptedVersion: null }, details: { reason } });
    else if (toSessionId) await this.acts.record(tx, locked.charter, 'moveAgenda', { details: { sessionId: toSessionId, reason } });
  }
}
