import { Injectable } from '@nestjs/common';
import { Sealing } from '#platform';
import type { Signature } from './signature.entity.ts';

const purpose = 'signature-receipt';

/** What a signer keeps. Whoever holds it can ask whether the signature is counted; it names nobody. */
export interface SignatureReceipt {
  readonly petitionId: string;
  readonly signatureId: string;
  readonly signedAt: Date;
  /** Hash of the words that were signed. */
  readonly contentHash: string;
  readonly code: string;
}

type Signed = Pick<Signature, 'id' | 'petitionId' | 'signedAt'>;

/** Receipts are made from the signature and the words by a key of this installation: nothing more is stored, nothing can be invented. */
@Injectable()
export class SignatureReceipts {
  constructor(private readonly sealing: Sealing) {}

  of(signature: Signed, contentHash: string): SignatureReceipt {
    const { id, petitionId, signedAt } = signature;
    return { petitionId, signatureId: id, signedAt, contentHash, code: this.sealing.code(purpose, ...parts(signature, contentHash)) };
  }

  isGenuine(code: string, signature: Signed, contentHash: string): boolean {
    return this.sealing.isCode(code, purpose, ...parts(signature, contentHash));
  }
}

const parts = ({ id, petitionId, signedAt }: Signed, contentHash: string): string[] => [
  id,
  petitionId,
  signedAt.toISOString(),
  contentHash,
];
