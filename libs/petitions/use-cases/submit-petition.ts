import { Injectable } from '@nestjs/common';
import { dayOf } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { hashOf, receiptNumber } from '../domain/content.ts';
import { answerDue } from '../domain/petition.deadlines.ts';
import { petitionMachine } from '../domain/petition.ts';
import type { FilingReceipt } from '../filing-receipt.entity.ts';
import { type FiledReceipt, FilingReceipts } from '../filing-receipts.ts';
import { type LockedPetition, PetitionActs } from '../petition-acts.ts';
import { PetitionStore } from '../petition.store.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { SignatureStore, type Tally } from '../signature.store.ts';
import { ofPetition, type OfPetition } from './open-collection.ts';

/** Files with the council president: the receipt is given at once, and the clock starts (organic law 113-14, art. 125). */
@Injectable()
export class SubmitPetition implements UseCase<OfPetition, FiledReceipt> {
  readonly action = petitionPolicy.submit;
  readonly input = ofPetition;

  constructor(
    private readonly acts: PetitionActs,
    private readonly petitions: PetitionStore,
    private readonly signatures: SignatureStore,
    private readonly receipts: FilingReceipts,
  ) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<FiledReceipt> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const { requiredSignatures, status } = locked.petition;
    const tally = await this.signatures.tally(tx, petitionId);
    const facts = { validSignatures: tally.count, requiredSignatures };
    petitionMachine.next(status, 'submit', facts); // the table first: what may not be filed makes no other filing wait for a number
    const receipt = await this.receipt(tx, locked, tally);
    const { number, contentHash, signatures, dueDay, legalRef } = receipt;
    await this.acts.apply(tx, locked, {
      event: 'submit',
      facts,
      changes: { filedAt: tx.now },
      legalRef,
      details: { receiptNumber: number, contentHash, signatures, required: requiredSignatures, dueDay },
      tells: petitionMessages.submitted,
      params: { number, signatures, dueDay, legalRef },
    });
    await this.petitions.addReceipt(tx, receipt);
    return this.receipts.of(receipt);
  }

  /** Numbered without gaps: the number is taken in the filing's own transaction, and given back if that does not end well. */
  private async receipt(tx: Tx, { petition, pack, calendar, commune }: LockedPetition, { count, digest }: Tally): Promise<FilingReceipt> {
    const year = Number(dayOf(tx.now, calendar.timeZone).slice(0, 4));
    const sequence = await this.petitions.nextReceiptSequence(tx, commune.id, year);
    const [due] = answerDue(tx.now, pack, calendar, tx.now);
    const { legalRef, confidence } = pack.admissibility.answerLimit;
    return {
      number: receiptNumber(year, commune.countryCode, commune.code, sequence),
      petitionId: petition.id,
      filedAt: tx.now,
      contentHash: hashOf({ words: petition.contentHash, signatures: count, digest }),
      signatures: count,
      dueDay: due.day,
      legalRef,
      confidence,
    };
  }
}
