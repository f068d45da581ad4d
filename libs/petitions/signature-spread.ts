import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { type Spread, spreadMet } from '#rulepacks';
import type { PetitionFacts } from './domain/petition.ts';
import type { LockedPetition } from './petition-acts.ts';
import { SignatureStore } from './signature.store.ts';

/** Counts of a petition that decide, taken under its lock. */
export interface ExactCount extends PetitionFacts {
  readonly spread: Spread | null;
}

/** Counts exactly what decides on a threshold: the number, and from where the signatures come. */
@Injectable()
export class SignatureSpread {
  constructor(private readonly signatures: SignatureStore) {}

  async exact(tx: Tx, { petition, pack, parts }: Pick<LockedPetition, 'petition' | 'pack' | 'parts'>): Promise<ExactCount> {
    const { id, requiredSignatures, needsSpread } = petition;
    const validSignatures = await this.signatures.count(tx, id);
    if (!needsSpread) return { validSignatures, requiredSignatures, spread: null };
    const counted = await this.signatures.byPlace(tx, id);
    const spread = spreadMet(pack, requiredSignatures, new Map(parts.map((part) => [part.id, counted.get(part.id) ?? 0])));
    return { validSignatures, requiredSignatures, lacking: spread.lacking.reduce((sum, { missing }) => sum + missing, 0), spread };
  }

  /** When number and spread were reached: the moment of the last signature that was needed for either. */
  async reachedAt(tx: Tx, { petition }: Pick<LockedPetition, 'petition'>, { spread, requiredSignatures }: ExactCount): Promise<Date> {
    const inAll = await this.signatures.momentOf(tx, petition.id, requiredSignatures);
    if (!spread) return inAll;
    const inParts = await this.signatures.momentInEachPlace(tx, petition.id, spread.minimum);
    return inParts && inParts > inAll ? inParts : inAll;
  }
}
