import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, pageRequest } from '#kernel';
import { Sealing, type Tx, type UseCase } from '#platform';
import type { Capacity, DeclaredActivity, RollAnswer } from '../domain/signature.ts';
import { PetitionStore } from '../petition.store.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { SignatureStore } from '../signature.store.ts';

interface Signatory {
  readonly id: string;
  readonly fullName: string;
  readonly capacity: Capacity;
  readonly signedAt: Date;
  readonly activity: DeclaredActivity | null;
  readonly placeId: string | null;
  readonly proof: 'roll' | 'declaration';
  readonly rollAnswer: RollAnswer | null;
}

export interface PetitionFile {
  readonly petitionerName: string;
  readonly items: readonly Signatory[];
  readonly nextCursor: string | null;
}

const input = z.object({ petitionId: z.uuid(), first: z.number().nullish(), after: z.string().nullish() });
type Input = z.infer<typeof input>;

/** Opens the sealed names of a filed petition, page by page, for those who examine it. A reading, and yet a use case: it writes the audit. */
@Injectable()
export class ReadPetitionFile implements UseCase<Input, PetitionFile> {
  readonly action = petitionPolicy.readFile;
  readonly input = input;

  constructor(
    private readonly petitions: PetitionStore,
    private readonly signatures: SignatureStore,
    private readonly sealing: Sealing,
  ) {}

  async execute(tx: Tx, { petitionId, first, after }: Input): Promise<PetitionFile> {
    const petition = await this.petitions.holdOpen(tx, petitionId);
    tx.authorize(this.action, petition, { type: 'petition', id: petitionId });
    if (!petition.filedAt) throw new DomainError('PETITION_STATE_FORBIDS', { state: petition.status, event: 'readFile' });
    const { items, nextCursor } = await this.signatures.file(tx, petitionId, pageRequest({ first, after }));
    tx.note({ names: items.length, after: after ?? null });
    return {
      petitionerName: this.sealing.open(petition.petitionerNameSealed, `petition:${petitionId}`),
      items: items.map(({ id, nameSealed, activitySealed, capacity, signedAt, placeId, proof, rollAnswer }) => ({
        id,
        fullName: this.sealing.open(nameSealed, `signature:${id}`),
        ...{ capacity, signedAt, placeId, proof, rollAnswer },
        activity: activitySealed ? (JSON.parse(this.sealing.open(activitySealed, `activity:${id}`)) as DeclaredActivity) : null,
      })),
      nextCursor,
    };
  }
}
