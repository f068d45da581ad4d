import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { contentHash } from '../domain/content.ts';
import { PetitionActs, type PetitionNow } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';

export const ofPetition = z.object({ petitionId: z.uuid() });
export type OfPetition = z.infer<typeof ofPetition>;

/** Locks the words, whose hash is kept, and opens the collection to everybody. */
@Injectable()
export class OpenCollection implements UseCase<OfPetition, PetitionNow> {
  readonly action = petitionPolicy.openCollection;
  readonly input = ofPetition;

  constructor(private readonly acts: PetitionActs) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<PetitionNow> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const hash = contentHash(locked.petition);
    return this.acts.apply(tx, locked, {
      event: 'openCollection',
      changes: { openedAt: tx.now, contentHash: hash },
      legalRef: locked.pack.thresholds.legalRef,
      details: { contentHash: hash, required: locked.petition.requiredSignatures },
      tells: petitionMessages['collection-opened'],
      params: { required: locked.petition.requiredSignatures },
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
