import { Injectable } from '@nestjs/common';
import type { Tx, UseCase } from '#platform';
import { PetitionActs, type PetitionNow } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { ofPetition, type OfPetition } from './open-collection.ts';

/** The president passes a filed petition to the bureau. */
@Injectable()
export class ReferToBureau implements UseCase<OfPetition, PetitionNow> {
  readonly action = petitionPolicy.referToBureau;
  readonly input = ofPetition;

  constructor(private readonly acts: PetitionActs) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<PetitionNow> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    return this.acts.apply(tx, locked, {
      event: 'referToBureau',
      legalRef: locked.pack.admissibility.body.legalRef,
      tells: petitionMessages.referred,
    });
  }
}

/** The bureau declares a petition admissible; late is still possible, and stays visible as late. */
@Injectable()
export class AdmitPetition implements UseCase<OfPetition, PetitionNow> {
  readonly action = petitionPolicy.examine;
  readonly input = ofPetition;

  constructor(private readonly acts: PetitionActs) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<PetitionNow> {
    const locked = await this.acts.noteIfLate(tx, await this.acts.lock(tx, this.action, petitionId));
    return this.acts.apply(tx, locked, {
      event: 'admit',
      legalRef: locked.pack.admissibility.body.legalRef,
      details: { late: locked.petition.overdueSince !== null },
      tells: petitionMessages.admitted,
    });
  }
}
