import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { contentHash } from '../domain/content.ts';
import { noFacts, petitionMachine } from '../domain/petition.ts';
import { PetitionActs, type PetitionNow } from '../petition-acts.ts';
import { PetitionRolls } from '../petition-rolls.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';

export const ofPetition = z.object({ petitionId: z.uuid() });
export type OfPetition = z.infer<typeof ofPetition>;

/** Locks the words, whose hash is kept, and opens the collection to everybody. */
@Injectable()
export class OpenCollection implements UseCase<OfPetition, PetitionNow> {
  readonly action = petitionPolicy.openCollection;
  readonly input = ofPetition;

  constructor(
    private readonly acts: PetitionActs,
    private readonly rolls: PetitionRolls,
  ) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<PetitionNow> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const { requiredSignatures, status } = locked.petition;
    const facts = { ...noFacts, requiredSignatures };
    petitionMachine.next(status, 'openCollection', facts); // the table first: what may not open freezes no roll
    const hash = contentHash(locked.petition);
    return this.acts.apply(tx, locked, {
      event: 'openCollection',
      facts,
      changes: { openedAt: tx.now, contentHash: hash, rollCategory: await this.rolls.frozen(tx, locked) },
      legalRef: locked.pack.thresholds.legalRef,
      details: { contentHash: hash, required: requiredSignatures },
      tells: petitionMessages['collection-opened'],
      params: { required: requiredSignatures },
    });
  }
}

/** Gives a petition up before filing. */
@Injectable()
export class WithdrawPetition implements UseCase<OfPetition, PetitionNow> {
  readonly action = petitionPolicy.withdraw;
  readonly input = ofPetition;

  constructor(private readonly acts: PetitionActs) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<PetitionNow> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    return this.acts.apply(tx, locked, { event: 'withdraw', tells: petitionMessages.withdrawn });
  }
}
