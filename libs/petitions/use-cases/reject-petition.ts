import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, roles, translatedText } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { noFacts, petitionMachine } from '../domain/petition.ts';
import { type LockedPetition, PetitionActs, type PetitionNow } from '../petition-acts.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';

const words = z.object({ reasonCodes: z.array(z.string()).min(1).max(7), reasons: translatedText(20, 5000) });
const rejection = words.extend({ petitionId: z.uuid() });
type Rejection = z.infer<typeof rejection>;

/** A member of the bureau proposes to reject, with reasons; nothing changes before another confirms. Throws REASON_CODE_UNKNOWN, ACT_WAITS_ALREADY. */
@Injectable()
export class ProposeRejection implements UseCase<Rejection, { actId: string }> {
  readonly action = petitionPolicy.proposeRejection;
  readonly input = rejection;

  constructor(
    private readonly acts: PetitionActs,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { petitionId, reasonCodes, reasons }: Rejection): Promise<{ actId: string }> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    petitionMachine.next(locked.petition.status, 'reject', noFacts);
    refuseUnknown(locked, reasonCodes);
    const proposal = { action: petitionPolicy.confirmRejection, subject: subjectOf(petitionId), communeId: locked.petition.communeId };
    const actId = await this.fourEyes.propose(tx, { ...proposal, payload: { reasonCodes, reasons, proposedAs: tx.permission } });
    this.acts.tell(tx, locked, petitionMessages['rejection-proposed']);
    return { actId };
  }
}

const confirming = z.object({ actId: z.uuid() });
const frozen = words.extend({ proposedAs: z.enum(roles) });

/** Another person confirms: the petition is inadmissible, with the reasons as they were proposed. Throws SAME_PERSON and what four eyes say. */
@Injectable()
export class ConfirmRejection implements UseCase<z.infer<typeof confirming>, PetitionNow> {
  readonly action = petitionPolicy.confirmRejection;
  readonly input = confirming;

  constructor(
    private readonly acts: PetitionActs,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<PetitionNow> {
    const { subject, payload } = await this.fourEyes.confirm(tx, actId, frozen);
    const locked = await this.acts.noteIfLate(tx, await this.acts.lock(tx, this.action, subject.id));
    return this.acts.apply(tx, locked, {
      event: 'reject',
      reasonCodes: payload.reasonCodes,
      reasons: payload.reasons,
      legalRef: locked.pack.admissibility.answerLimit.legalRef,
      actedAs: payload.proposedAs,
      details: { late: locked.petition.overdueSince !== null, confirmedAs: tx.permission },
      tells: petitionMessages.rejected,
      params: { reasons: payload.reasons },
    });
  }
}

function refuseUnknown({ pack }: LockedPetition, reasonCodes: readonly string[]): void {
  const unknown = reasonCodes.find((code) => !pack.admissibility.rejectionReasons.value.includes(code));
  if (unknown) throw new DomainError('REASON_CODE_UNKNOWN', { code: unknown }, 'reasonCodes');
}

const subjectOf = (id: string) => ({ type: 'petition', id });
