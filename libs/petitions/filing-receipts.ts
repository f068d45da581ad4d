import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Sealing } from '#platform';
import type { FilingReceipt } from './filing-receipt.entity.ts';

const purpose = 'filing-receipt';

/** The receipt as its holder has it: with the code that proves it. */
export interface FiledReceipt extends FilingReceipt {
  readonly code: string | null;
}

/** Receipts of filing are made by a key of this installation from what was kept at filing: nothing can be invented. */
@Injectable()
export class FilingReceipts {
  constructor(private readonly sealing: Sealing) {}

  of(receipt: FilingReceipt): FiledReceipt {
    return { ...receipt, code: this.sealing.code(purpose, ...parts(receipt)) };
  }

  /** The code is the petitioner's; everybody else sees number and date. */
  asSeenBy({ personId }: Actor, petitionerId: string, receipt: FilingReceipt): FiledReceipt {
    return personId === petitionerId ? this.of(receipt) : { ...receipt, code: null };
  }

  isGenuine(code: string, receipt: FilingReceipt): boolean {
    return this.sealing.isCode(code, purpose, ...parts(receipt));
  }
}

const parts = ({ number, petitionId, filedAt, contentHash, dueDay }: FilingReceipt): string[] => [
  number,
  petitionId,
  filedAt.toISOString(),
  contentHash,
  dueDay ?? '',
];
