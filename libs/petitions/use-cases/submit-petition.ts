import { Injectable } from '@nestjs/common';
import { dayOf } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { AssociationPetitions } from '../association-petitions.ts';
import { contentHash, hashOf, receiptNumber } from '../domain/content.ts';
import { answerDue } from '../domain/petition.deadlines.ts';
import { petitionMachine } from '../domain/petition.ts';
import type { FilingReceipt } from '../filing-receipt.entity.ts';
import { type FiledReceipt, FilingReceipts } from '../filing-receipts.ts';
import type { Petition } from '../petition.entity.ts';
import { type LockedPetition, PetitionActs } from '../petition-acts.ts';
import { PetitionStore } from '../petition.store.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { SignatureSpread } from '../signature-spread.ts';
import { SignatureStore, type Tally } from '../signature.store.ts';
import { ofPetition, type OfPetition } from './open-collection.ts';

/**
 * Files with the council president: the receipt is given at once, and the clock starts (organic law 113-14, art. 125). An association
 * files its draft, with the law's conditions as they are on this day (art. 124).
 */
@Injectable()
export class SubmitPetition implements UseCase<OfPetition, FiledReceipt> {
  readonly action = petitionPolicy.submit;
  readonly input = ofPetition;

  constructor(
    private readonly acts: PetitionActs,
    private readonly petitions: PetitionStore,
    private readonly signatures: SignatureStore,
    private readonly counts: SignatureSpread,
    private readonly associations: AssociationPetitions,
    private readonly receipts: FilingReceipts,
  ) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<FiledReceipt> {
    const locked = await this.acts.lock(tx, this.action, petitionId);
    const facts = await this.counts.exact(tx, locked);
    petitionMachine.next(locked.petition.status, 'submit', facts); // the table first: what may not be filed makes no other filing wait for a number
    const opened = this.opened(tx, locked);
    const associationConditions = await this.associations.mayFile(tx, locked);
    const filed = { ...locked, petition: { ...locked.petition, ...opened } };
    const receipt = await this.receipt(tx, filed, await this.signatures.tally(tx, petitionId));
    const { number, contentHash: hash, signatures, dueDay, legalRef } = receipt;
    const required = facts.requiredSignatures;
    await this.acts.apply(tx, filed, {
      event: 'submit',
      facts,
      changes: { ...opened, filedAt: tx.now, ...(associationConditions && { associationConditions }) },
      legalRef,
      details: { receiptNumber: number, contentHash: hash, signatures, required, dueDay },
      tells: petitionMessages[dueDay ? 'submitted' : 'submitted-to-be-heard'],
      params: { number, signatures, legalRef, ...(dueDay && { dueDay }) },
    });
    await this.petitions.addReceipt(tx, receipt);
    return this.receipts.of(receipt);
  }

  /** What an association files from its draft is public from then on, and its words are locked. */
  private opened(tx: Tx, { petition }: LockedPetition): Partial<Petition> {
    return petition.openedAt ? {} : { openedAt: tx.now, contentHash: contentHash(petition) };
  }

  /** Numbered without gaps: the number is taken in the filing's own transaction, and given back if that does not end well. */
  private async receipt(tx: Tx, { petition, pack, calendar, commune }: LockedPetition, { count, digest }: Tally): Promise<FilingReceipt> {
    const year = Number(dayOf(tx.now, calendar.timeZone).slice(0, 4));
    const sequence = await this.petitions.nextReceiptSequence(tx, commune.id, year);
    const [due] = answerDue(tx.now, pack, calendar, tx.now);
    const { legalRef, confidence } = pack.admissibility.answerLimit;
    const { organisationId, organisationNames } = petition;
    return {
      number: receiptNumber(year, commune.countryCode, commune.code, sequence),
      petitionId: petition.id,
      filedAt: tx.now,
      contentHash: hashOf({
        ...{ words: petition.contentHash, signatures: count, digest },
        ...(organisationId && { organisationId, organisationNames }),
      }),
      signatures: count,
      dueDay: due?.day ?? null,
      legalRef,
      confidence,
      organisationNames,
    };
  }
}
