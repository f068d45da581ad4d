import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, translatedText } from '#kernel';
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

const rejection = z.object({ petitionId: z.uuid(), reasonCodes: z.array(z.string()).min(1).max(7), reasons: translatedText(20, 5000) });

/** The bureau rejects with reasons, coded to be counted and written to be understood. Throws REASON_CODE_UNKNOWN. */
@Injectable()
export class RejectPetition implements UseCase<z.infer<typeof rejection>, PetitionNow> {
  readonly action = petitionPolicy.examine;
  readonly input = rejection;

  constructor(private readonly acts: PetitionActs) {}

  async execute(tx: Tx, { petitionId, reasonCodes, reasons }: z.infer<typeof rejection>): Promise<PetitionNow> {
    const locked = await this.acts.noteIfLate(tx, await this.acts.lock(tx, this.action, petitionId));
    const { rejectionReasons, answerLimit } = locked.pack.admissibility;
    const unknown = reasonCodes.find((code) => !rejectionReasons.value.includes(code));
    if (unknown) throw new DomainError('REASON_CODE_UNKNOWN', { code: unknown }, 'reasonCodes');
    return this.acts.apply(tx, locked, {
      event: 'reject',
      reasonCodes,
      reasons,
      legalRef: answerLimit.legalRef,
      details: { late: locked.petition.overdueSince !== null },
      tells: petitionMessages.rejected,
      params: { reasons },
    });
  }
}
