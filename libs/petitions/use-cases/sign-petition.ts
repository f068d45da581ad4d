import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { newId, typedText } from '#kernel';
import { crashPoint, message, Sealing, type Tx, type UseCase } from '#platform';
import { packById } from '#rulepacks';
import { mayWithdrawSignature, maySign } from '../domain/signature.ts';
import { PetitionStore } from '../petition.store.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { type SignatureReceipt, SignatureReceipts } from '../signature-receipts.ts';
import { SignatureStore } from '../signature.store.ts';
import { ofPetition, type OfPetition } from './open-collection.ts';

const input = z.object({
  petitionId: z.uuid(),
  fullName: typedText(2, 120),
  capacity: z.enum(['resident', 'activity']),
  /** "I am of age and meet the conditions of the electoral list." */
  meetsConditions: z.boolean(),
  wantsNews: z.boolean().default(false),
});
type Input = z.output<typeof input>;

/** Signs. Takes no exclusive lock: signers of one petition never wait for each other, and the count is the counter's. */
@Injectable()
export class SignPetition implements UseCase<Input, SignatureReceipt> {
  readonly action = petitionPolicy.sign;
  readonly input = input as z.ZodType<Input>;

  constructor(
    private readonly petitions: PetitionStore,
    private readonly signatures: SignatureStore,
    private readonly receipts: SignatureReceipts,
    private readonly sealing: Sealing,
  ) {}

  async execute(tx: Tx, { petitionId, fullName, capacity, meetsConditions, wantsNews }: Input): Promise<SignatureReceipt> {
    const petition = await this.petitions.holdOpen(tx, petitionId);
    tx.authorize(this.action, petition, { type: 'petition', id: petitionId });
    maySign(petition.status, packById(petition.rulePackId), { capacity, meetsConditions, fullName });
    const id = newId();
    const nameSealed = this.sealing.seal(fullName, `signature:${id}`);
    await this.signatures.insert(tx, { id, petitionId, personId: tx.actor.id, capacity, nameSealed, wantsNews, signedAt: tx.now });
    crashPoint('sign.after-insert');
    const receipt = this.receipts.of({ id, petitionId, signedAt: tx.now }, petition.contentHash ?? '');
    if (wantsNews)
      tx.emit(message(petitionMessages.signed, { signatureId: id, params: { title: petition.titles, number: id, code: receipt.code } }));
    return receipt;
  }
}

/** Takes the own signature back; possible until the petition is filed. */
@Injectable()
export class WithdrawSignature implements UseCase<OfPetition, { petitionId: string }> {
  readonly action = petitionPolicy.withdrawSignature;
  readonly input = ofPetition;

  constructor(
    private readonly petitions: PetitionStore,
    private readonly signatures: SignatureStore,
  ) {}

  async execute(tx: Tx, { petitionId }: OfPetition): Promise<{ petitionId: string }> {
    const petition = await this.petitions.holdOpen(tx, petitionId);
    tx.authorize(this.action, petition, { type: 'petition', id: petitionId });
    mayWithdrawSignature(petition.status);
    await this.signatures.withdraw(tx, petitionId, tx.actor.id);
    return { petitionId };
  }
}
