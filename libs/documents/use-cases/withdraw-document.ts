import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, typedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { DocumentStore } from '../document.store.ts';
import { documentPolicy } from '../documents.policy.ts';
import '../domain/documents.errors.ts';

const input = z.object({ documentId: z.uuid(), reason: typedText(10, 500) });
type Input = z.infer<typeof input>;

/** Withdraws a document: its code then says so, and why. The act that it attested is not touched. Throws DOCUMENT_NOT_VALID. */
@Injectable()
export class WithdrawDocument implements UseCase<Input, { id: string }> {
  readonly action = documentPolicy.withdraw;
  readonly input = input;

  constructor(private readonly documents: DocumentStore) {}

  async execute(tx: Tx, { documentId, reason }: Input): Promise<{ id: string }> {
    const document = await this.documents.lock(tx, documentId);
    tx.authorize(this.action, document, { type: 'document', id: documentId });
    if (document.state !== 'genuine') throw new DomainError('DOCUMENT_NOT_VALID', { state: document.state });
    await this.documents.withdraw(tx, documentId, reason);
    return { id: documentId };
  }
}
