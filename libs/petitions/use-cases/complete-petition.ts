import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { compareDays, dayOf, DomainError, translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { checkCompletionDay, endSuspension, suspendFrom } from '../domain/completion.ts';
import { noFacts } from '../domain/petition.ts';
import { type LockedPetition, PetitionActs, type PetitionNow } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';

const asking = z.object({ petitionId: z.uuid(), missing: translatedText(20, 5000), dueOn: z.iso.date() });

/**
 * The bureau asks the petitioner for what is missing, until a day; only under a law that allows it, and the law says whether the time
 * for the answer stands still meanwhile. Throws COMPLETION_NOT_ALLOWED, COMPLETION_DAY.
 */
@Injectable()
export class RequestCompletion implements UseCase<z.infer<typeof asking>, PetitionNow> {
  readonly action = petitionPolicy.requestCompletion;
  readonly input = asking;

  constructor(private readonly acts: PetitionActs) {}

  async execute(tx: Tx, { petitionId, missing, dueOn }: z.infer<typeof asking>): Promise<PetitionNow> {
    const locked = await this.acts.noteIfLate(tx, await this.acts.lock(tx, this.action, petitionId));
    const { value: law, legalRef } = locked.pack.admissibility.completion;
    const today = dayOf(tx.now, locked.calendar.timeZone);
    checkCompletionDay(today, dueOn);
    const { suspensions } = locked.petition;
    return this.acts.apply(tx, locked, {
      event: 'requestCompletion',
      facts: { ...noFacts, completionAllowed: law.allowed },
      changes: { completionDueOn: dueOn, ...(law.suspendsClock && { suspensions: suspendFrom(suspensions, today) }) },
      reckonsAgain: true,
      reasons: missing,
      legalRef,
      details: { dueDay: dueOn, suspendsClock: law.suspendsClock },
      tells: petitionMessages['completion-requested'],
      params: { dueDay: dueOn, missing, suspendsClock: law.suspendsClock ? 'yes' : 'no' },
    });
  }
}

const bringing = z.object({ petitionId: z.uuid(), brought: translatedText(10, 5000) });

/** The petitioner brings what was missing: the bureau goes on, and the time for its answer runs again. */
@Injectable()
export class CompletePetition implements UseCase<z.infer<typeof bringing>, PetitionNow> {
  readonly action = petitionPolicy.complete;
  readonly input = bringing;

  constructor(private readonly acts: PetitionActs) {}

  async execute(tx: Tx, { petitionId, brought }: z.infer<typeof bringing>): Promise<PetitionNow> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const today = dayOf(tx.now, locked.calendar.timeZone);
    const { completionDueOn } = locked.petition;
    // the clock may be late: after its day nothing is brought in time
    if (completionDueOn && compareDays(completionDueOn, today) < 0) throw new DomainError('COMPLETION_DAY', { day: completionDueOn });
    return resume(this.acts, tx, locked, 'complete', { day: today, reasons: brought });
  }
}

/** Ends a completion that was asked for, brought or not: the time for the answer runs again from the day after. */
export function resume(
  acts: PetitionActs,
  tx: Tx,
  locked: LockedPetition,
  event: 'complete' | 'lapseCompletion',
  { day, reasons }: { readonly day: string; readonly reasons?: z.infer<typeof bringing>['brought'] },
): Promise<PetitionNow> {
  const ended = endSuspension(locked.petition.suspensions, day);
  return acts.apply(tx, locked, {
    event,
    changes: { completionDueOn: null, suspensions: ended.suspensions },
    reckonsAgain: true,
    legalDay: day,
    ...(reasons && { reasons }),
    ...(ended.last && { cause: { rule: 'suspended', days: [ended.last.from, day], reason: ended.last.reason } }),
    legalRef: locked.pack.admissibility.completion.legalRef,
    details: { suspendedDays: ended.days },
    tells: petitionMessages[event === 'complete' ? 'completed' : 'completion-lapsed'],
    params: { days: ended.days },
  });
}
