import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Agenda, outcomes } from '#councils';
import { dayOf, roles, translatedText } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { noFacts, petitionMachine } from '../domain/petition.ts';
import { AgendaOfPetitions } from '../agenda-of-petitions.ts';
import { PetitionActs, type PetitionNow } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';

const votes = z.object({ for: z.number().int().min(0), against: z.number().int().min(0), abstaining: z.number().int().min(0) });
const outcome = z.object({ outcome: z.enum(outcomes), reasons: translatedText(10, 5000), votes });
const decision = outcome.extend({ petitionId: z.uuid() });
type Decision = z.infer<typeof decision>;

const eventOf = ({ outcome }: Pick<Decision, 'outcome'>) => (outcome === 'postponed' ? 'postpone' : 'deliberate');

/** The secretary writes down what the sitting council decided; nothing changes before another confirms it. Throws COUNCIL_NOT_SITTING, ACT_WAITS_ALREADY. */
@Injectable()
export class ProposeDecision implements UseCase<Decision, { actId: string }> {
  readonly action = petitionPolicy.proposeDecision;
  readonly input = decision;

  constructor(
    private readonly acts: PetitionActs,
    private readonly agenda: Agenda,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { petitionId, ...decided }: Decision): Promise<{ actId: string }> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    petitionMachine.next(locked.petition.status, eventOf(decided), noFacts);
    await this.agenda.lockSitting(tx, petitionId);
    const decidedOn = dayOf(tx.now, locked.calendar.timeZone);
    const subject = { type: 'petition', id: petitionId };
    const proposal = { action: petitionPolicy.confirmDecision, subject, communeId: locked.petition.communeId };
    const actId = await this.fourEyes.propose(tx, { ...proposal, payload: { ...decided, decidedOn, proposedAs: tx.permission } });
    this.acts.tell(tx, locked, petitionMessages['decision-proposed']);
    return { actId };
  }
}

const confirming = z.object({ actId: z.uuid() });
const frozen = outcome.extend({ decidedOn: z.iso.date(), proposedAs: z.enum(roles) });

/**
 * Another person confirms the decision while the council still sits: it is recorded as of the day on which it was written down. A
 * postponed petition goes to the next agenda that is open; where none is, it is admissible and waits.
 */
@Injectable()
export class ConfirmDecision implements UseCase<z.infer<typeof confirming>, PetitionNow> {
  readonly action = petitionPolicy.confirmDecision;
  readonly input = confirming;

  constructor(
    private readonly acts: PetitionActs,
    private readonly agenda: Agenda,
    private readonly agendas: AgendaOfPetitions,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<PetitionNow> {
    const { subject, payload } = await this.fourEyes.confirm(tx, actId, frozen);
    const { decidedOn, proposedAs, ...decided } = payload;
    const locked = await this.acts.lock(tx, this.action, subject.id);
    const event = eventOf(decided);
    const now = await this.acts.apply(tx, locked, {
      event,
      reasons: decided.reasons,
      legalRef: locked.pack.effect.agenda.legalRef,
      legalDay: decidedOn,
      actedAs: proposedAs,
      details: { outcome: decided.outcome, votes: decided.votes, confirmedAs: tx.permission },
      tells: event === 'postpone' ? petitionMessages.postponed : petitionMessages.deliberated,
      params: { outcome: decided.outcome, reasons: decided.reasons },
    });
    await this.agenda.deliberate(tx, subject.id, decided, decidedOn);
    return event === 'postpone'
      ? ((await this.agendas.placeIfOpen(tx, { ...locked, petition: { ...locked.petition, status: now.status } })) ?? now)
      : now;
  }
}
