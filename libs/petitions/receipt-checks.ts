import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { FiledReceipt } from './filing-receipts.ts';
import { FilingReceipts } from './filing-receipts.ts';
import type { Petition } from './petition.entity.ts';
import { PetitionReader } from './petition.reader.ts';
import { SignatureReader } from './signature.reader.ts';
import { SignatureReceipts } from './signature-receipts.ts';

export type FilingReceiptCheck =
  { readonly isGenuine: false } | { readonly isGenuine: true; readonly receipt: FiledReceipt; readonly petition: Petition | null };

export type SignatureReceiptCheck =
  | { readonly isGenuine: false }
  | {
      readonly isGenuine: true;
      readonly state: 'waiting' | 'counted' | 'withdrawn' | 'invalidated';
      readonly signedAt: Date;
      readonly contentHash: string;
      readonly petition: Petition | null;
    };

/** Answers whoever holds a receipt. An unknown number and a wrong code get the same answer; nobody is named. */
@Injectable()
export class ReceiptChecks {
  constructor(
    private readonly petitions: PetitionReader,
    private readonly signatures: SignatureReader,
    private readonly filings: FilingReceipts,
    private readonly receipts: SignatureReceipts,
  ) {}

  async filing(actor: Actor, number: string, code: string): Promise<FilingReceiptCheck> {
    const receipt = await this.petitions.findReceipt(number.trim());
    if (!receipt || !this.filings.isGenuine(code, receipt)) return { isGenuine: false };
    return { isGenuine: true, receipt: { ...receipt, code: null }, petition: await this.petitions.find(actor, receipt.petitionId) };
  }

  async signature(actor: Actor, signatureId: string, code: string): Promise<SignatureReceiptCheck> {
    const found = await this.signatures.find(signatureId);
    if (!found || !this.receipts.isGenuine(code, found, found.contentHash)) return { isGenuine: false };
    const { signedAt, contentHash, petitionId, withdrawnAt, isCounted } = found;
    const state = found.invalidatedFor ? 'invalidated' : withdrawnAt ? 'withdrawn' : isCounted ? 'counted' : 'waiting';
    return { isGenuine: true, state, signedAt, contentHash, petition: await this.petitions.find(actor, petitionId) };
  }
}
