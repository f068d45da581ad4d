import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Agenda } from '#councils';
import { DomainError, translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { noFacts, petitionMachine } from '../domain/petition.ts';
import { isAnswered } from '../domain/procedure.ts';
import { type LockedPetition, PetitionActs, type PetitionNow } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';

const input = z.object({ petitionId: z.uuid(), answer: translatedText(10, 5000) });
type Input = z.infer<typeof input>;

/**
 * Records the answer of an authority, or of the college in the sitting, under a law that asks for an answer and not for a
 * deliberation. What is on an agenda is answered while the council sits. Throws NOT_ANSWERED_HERE, COUNCIL_NOT_SITTING.
 */
@Injectable()
export class AnswerPetition implements UseCase<Input, PetitionNow> {
  readonly action = petitionPolicy.answer;
  readonly input = input;

  constructor(
    private readonly acts: PetitionActs,
    private readonly agenda: Agenda,
  ) {}

  async execute(tx: Tx, { petitionId, answer }: Input): Promise<PetitionNow> {
    const locked = await this.acts.noteIfLate(tx, await this.acts.lock(tx, this.action, petitionId));
    const { status, overdueSince } = locked.petition;
    petitionMachine.next(status, 'answer', noFacts);
    if (!isAnswered(locked.pack)) throw new DomainError('NOT_ANSWERED_HERE', { legalRef: locked.pack.legalRef });
    if (isOnAgenda(locked)) await this.agenda.hear(tx, petitionId);
    return this.acts.apply(tx, locked, {
      event: 'answer',
      reasons: answer,
      legalRef: locked.pack.admissibility.answerLimit.legalRef,
      details: { late: overdueSince !== null },
      tells: petitionMessages.answered,
      params: { answer },
    });
  }
}

const isOnAgenda = ({ petition: { status } }: LockedPetition): boolean => status === 'scheduled' || status === 'in-committee';
