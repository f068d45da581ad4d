import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { deadlineDuePayload, type Tx, type UseCase } from '#platform';
import { deadlineEffect } from '../domain/petition.deadlines.ts';
import { noFacts } from '../domain/petition.ts';
import { type LockedPetition, PetitionActs } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { resume } from './complete-petition.ts';

type Input = z.infer<typeof deadlineDuePayload>;

/**
 * Acts on a date of the law as of its legal day, however late the worker is: notes a missed answer, reminds those who owe it,
 * ends a collection, puts in force where the law says so. Where the procedure moved meanwhile nothing happens, and that is recorded.
 */
@Injectable()
export class ApplyPetitionDeadline implements UseCase<Input, void> {
  readonly action = petitionPolicy.applyDeadline;
  readonly input = deadlineDuePayload;

  constructor(private readonly acts: PetitionActs) {}

  async execute(tx: Tx, { subjectId, kind, day }: Input): Promise<void> {
    const locked = await this.acts.lock(tx, this.action, subjectId);
    const effect = deadlineEffect(kind, day, locked.petition.status, locked.petition.overdueSince, locked.pack);
    tx.note({ deadline: kind, legalDay: day, effect: effect.kind });
    if (effect.kind === 'silence') await this.acts.noteSilence(tx, locked, day);
    if (effect.kind === 'enter-into-force') await this.enterIntoForce(tx, locked, day);
    if (effect.kind === 'remind') this.acts.tell(tx, locked, petitionMessages['answer-near'], { dueDay: effect.dueDay, ...cited(locked) });
    if (effect.kind === 'lapse-completion') await resume(this.acts, tx, locked, 'lapseCompletion', { day });
    if (effect.kind === 'expire') await this.expire(tx, locked, day);
  }

  /** Nothing was decided until the day: the proposal is in force as it was filed (Ecuador, Constitution, art. 103). */
  private async enterIntoForce(tx: Tx, locked: LockedPetition, legalDay: string): Promise<void> {
    const { legalRef } = locked.pack.admissibility.onSilence;
    const told = { tells: petitionMessages['in-force'], params: { dueDay: legalDay, legalRef } };
    await this.acts.apply(tx, locked, {
      event: 'enterIntoForce',
      facts: { ...noFacts, silenceDecides: true },
      legalRef,
      legalDay,
      details: { dueDay: legalDay },
      ...told,
    });
  }

  private async expire(tx: Tx, locked: LockedPetition, legalDay: string): Promise<void> {
    const { legalRef } = locked.pack.collection.maxDays;
    await this.acts.apply(tx, locked, { event: 'expire', legalRef, legalDay, tells: petitionMessages.expired, params: { day: legalDay } });
  }
}

const cited = ({ pack }: LockedPetition): { legalRef: string } => ({ legalRef: pack.admissibility.answerLimit.legalRef });
