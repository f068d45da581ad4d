import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Agenda } from '#councils';
import { DomainError, roles, translatedText } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { noFacts, petitionMachine } from '../domain/petition.ts';
import { isAnswered } from '../domain/procedure.ts';
import { type LockedPetition, PetitionActs, type PetitionNow } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';

const words = z.object({ answer: translatedText(10, 5000) });
const proposing = words.extend({ petitionId: z.uuid() });
type Proposing = z.infer<typeof proposing>;

/**
 * Writes down the answer of an authority, or of the college in the sitting, under a law that asks for an answer and not for a
 * deliberation; nothing changes before another confirms it. What is on an agenda is answered while the council sits. Throws
 * NOT_ANSWERED_HERE, COUNCIL_NOT_SITTING, ACT_WAITS_ALREADY.
 */
@Injectable()
export class ProposeAnswer implements UseCase<Proposing, { actId: string }> {
  readonly action = petitionPolicy.proposeAnswer;
  readonly input = proposing;

  constructor(
    private readonly acts: PetitionActs,
    private readonly agenda: Agenda,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { petitionId, answer }: Proposing): Promise<{ actId: string }> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    petitionMachine.next(locked.petition.status, 'answer', noFacts);
    if (!isAnswered(locked.pack)) throw new DomainError('NOT_ANSWERED_HERE', { legalRef: locked.pack.legalRef });
    if (isOnAgenda(locked)) await this.agenda.lockSitting(tx, petitionId);
    const proposal = { action: petitionPolicy.confirmAnswer, subject: { type: 'petition', id: petitionId } };
    const payload = { answer, proposedAs: tx.permission };
    const actId = await this.fourEyes.propose(tx, { ...proposal, communeId: locked.petition.communeId, payload });
    this.acts.tell(tx, locked, petitionMessages['answer-proposed']);
    return { actId };
  }
}

const confirming = z.object({ actId: z.uuid() });
const frozen = words.extend({ proposedAs: z.enum(roles) });

/** Another person confirms the answer: the petitioner has it, as it was written down. Throws COUNCIL_NOT_SITTING and what four eyes say. */
@Injectable()
export class ConfirmAnswer implements UseCase<z.infer<typeof confirming>, PetitionNow> {
  readonly action = petitionPolicy.confirmAnswer;
  readonly input = confirming;

  constructor(
    private readonly acts: PetitionActs,
    private readonly agenda: Agenda,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<PetitionNow> {
    const { subject, payload } = await this.fourEyes.confirm(tx, actId, frozen);
    const locked = await this.acts.noteIfLate(tx, await this.acts.lock(tx, this.action, subject.id));
    petitionMachine.next(locked.petition.status, 'answer', noFacts);
    if (isOnAgenda(locked)) await this.agenda.hear(tx, subject.id);
    return this.acts.apply(tx, locked, {
      event: 'answer',
      reasons: payload.answer,
      legalRef: locked.pack.admissibility.answerLimit.legalRef,
      actedAs: payload.proposedAs,
      details: { late: locked.petition.overdueSince !== null, confirmedAs: tx.permission },
      tells: petitionMessages.answered,
      params: { answer: payload.answer },
    });
  }
}

const isOnAgenda = ({ petition: { status } }: LockedPetition): boolean => status === 'scheduled' || status === 'in-committee';
