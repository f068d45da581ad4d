import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Agenda, outcomes } from '#councils';
import { translatedText, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { noFacts, petitionMachine } from '../domain/petition.ts';
import { PetitionActs, type PetitionNow } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { ofPetition, type OfPetition } from './open-collection.ts';

/** Puts an admissible petition on the agenda of the next ordinary session whose agenda is open. */
@Injectable()
export class SchedulePetition implements UseCase<OfPetition, PetitionNow> {
  readonly action = petitionPolicy.schedule;
  readonly input = ofPetition;

  constructor(
    private readonly acts: PetitionActs,
    private readonly agenda: Agenda,
  ) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<PetitionNow> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const { petition, pack, calendar } = locked;
    petitionMachine.next(petition.status, 'schedule', noFacts); // the table first: what may not be scheduled takes no place
    const { sessionId, startsOn } = await this.agenda.place(tx, {
      communeId: petition.communeId,
      subjectType: 'petition',
      subjectId: petition.id,
      titles: petition.titles,
      onlyOrdinary: pack.effect.agenda.value === 'NEXT_ORDINARY',
      timeZone: calendar.timeZone,
    });
    return this.acts.apply(tx, locked, {
      event: 'schedule',
      legalRef: pack.effect.agenda.legalRef,
      details: { sessionId, sessionDay: startsOn },
      tells: petitionMessages.scheduled,
      params: { sessionDay: startsOn },
    });
  }
}

const referral = z.object({ petitionId: z.uuid(), committee: typedText(3, 200) });

/** Sends a scheduled petition to the standing committee first. */
@Injectable()
export class ReferToCommittee implements UseCase<z.infer<typeof referral>, PetitionNow> {
  readonly action = petitionPolicy.referToCommittee;
  readonly input = referral;

  constructor(
    private readonly acts: PetitionActs,
    private readonly agenda: Agenda,
  ) {}

  async execute(tx: Tx, { petitionId, committee }: z.infer<typeof referral>): Promise<PetitionNow> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const now = await this.acts.apply(tx, locked, {
      event: 'referToCommittee',
      legalRef: locked.pack.effect.committee.legalRef,
      details: { committee },
      tells: petitionMessages['in-committee'],
      params: { committee },
    });
    await this.agenda.refer(tx, petitionId, committee);
    return now;
  }
}

const votes = z.object({ for: z.number().int().min(0), against: z.number().int().min(0), abstaining: z.number().int().min(0) });
const decision = z.object({ petitionId: z.uuid(), outcome: z.enum(outcomes), reasons: translatedText(10, 5000), votes });

/** Records what the sitting council decided. A postponed petition is admissible again and waits for a further agenda. */
@Injectable()
export class DeliberatePetition implements UseCase<z.infer<typeof decision>, PetitionNow> {
  readonly action = petitionPolicy.deliberate;
  readonly input = decision;

  constructor(
    private readonly acts: PetitionActs,
    private readonly agenda: Agenda,
  ) {}

  async execute(tx: Tx, { petitionId, outcome, reasons, votes: cast }: z.infer<typeof decision>): Promise<PetitionNow> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const isPostponed = outcome === 'postponed';
    const now = await this.acts.apply(tx, locked, {
      event: isPostponed ? 'postpone' : 'deliberate',
      reasons,
      legalRef: locked.pack.effect.agenda.legalRef,
      details: { outcome, votes: cast },
      tells: isPostponed ? petitionMessages.postponed : petitionMessages.deliberated,
      params: { outcome, reasons },
    });
    await this.agenda.deliberate(tx, petitionId, { outcome, reasons, votes: cast }, locked.calendar.timeZone);
    return now;
  }
}
