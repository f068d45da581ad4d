import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Agenda } from '#councils';
import { typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { AgendaOfPetitions } from '../agenda-of-petitions.ts';
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
    private readonly agendas: AgendaOfPetitions,
  ) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<PetitionNow> {
    return this.agendas.place(tx, await this.acts.lock(tx, this.action, petitionId));
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
