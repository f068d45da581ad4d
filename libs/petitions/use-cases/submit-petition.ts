import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '#kernel';
import { Sealing, type Tx, type UseCase } from '#platform';
import { hashOf, receiptNumber } from '../domain/content.ts';
import { answerDue } from '../domain/petition.deadlines.ts';
import type { FilingReceipt } from '../filing-receipt.entity.ts';
import { type LockedPetition, PetitionActs } from '../petition-acts.ts';
import { PetitionStore } from '../petition.store.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { SignatureStore } from '../signature.store.ts';
import { ofPetition, type OfPetition } from './open-collection.ts';

export const filingReceiptPurpose = 'filing-receipt';

/** The receipt as the petitioner holds it: what was filed, until when an answer is owed, and a code that proves it. */
export interface FiledReceipt extends FilingReceipt {
  readonly code: string;
}

export const filingReceiptParts = ({ number, petitionId, filedAt, contentHash, dueDay }: FilingReceipt): string[] => [
  number,
  petitionId,
  filedAt.toISOString(),
  contentHash,
  dueDay as Day,
];

/** Files with the council president: the receipt is given at once, and the clock starts (organic law 113-14, art. 125). */
@Injectable()
export class SubmitPetition implements UseCase<OfPetition, FiledReceipt> {
  readonly action = petitionPolicy.submit;
  readonly input = ofPetition;

  constructor(
    private readonly acts: PetitionActs,
    private readonly petitions: PetitionStore,
    private readonly signatures: SignatureStore,
    private readonly sealing: Sealing,
  ) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<FiledReceipt> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const { count, digest } = await this.signatures.tally(tx, petitionId);
    const receipt = await this.receipt(tx, locked, count, digest);
    await this.acts.apply(tx, locked, {
      event: 'submit',
      facts: { validSignatures: count, requiredSignatures: locked.petition.requiredSignatures },
      changes: { filedAt: tx.now },
      legalRef: receipt.legalRef,
      details: { receipt: receipt.number, contentHash: receipt.contentHash, signatures: count, dueDay: receipt.dueDay },
      tells: petitionMessages.submitted,
      params: { number: receipt.number, signatures: count, dueDay: receipt.dueDay, legalRef: receipt.legalRef },
    });
    await this.petitions.addReceipt(tx, receipt);
    return { ...receipt, code: this.sealing.code(filingReceiptPurpose, ...filingReceiptParts(receipt)) };
  }

  private async receipt(tx: Tx, { petition, pack, calendar, commune }: LockedPetition, signatures: number, digest: string): Promise<FilingReceipt> {
    const today = dayOf(tx.now, calendar.timeZone);
    const year = Number(today.slice(0, 4));
    const sequence = await this.petitions.nextReceiptSequence(tx, commune.id, year);
    const [due] = answerDue(tx.now, pack, calendar, tx.now);
    const { legalRef, confidence } = pack.admissibility.answerLimit;
    return {
      number: receiptNumber(year, commune.countryCode, commune.code, sequence),
      petitionId: petition.id,
      filedAt: tx.now,
      contentHash: hashOf({ words: petition.contentHash, signatures, digest }),
      signatures,
      dueDay: due!.day,
      legalRef,
      confidence,
    };
  }
}
