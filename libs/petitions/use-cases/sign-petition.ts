import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { newId, typedText } from '#kernel';
import { crashPoint, message, Sealing, type Tx, type UseCase } from '#platform';
import { procedureById } from '../domain/procedure.ts';
import { activityKinds, capacities, mayWithdrawSignature, maySign } from '../domain/signature.ts';
import { PetitionStore } from '../petition.store.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { type SignatureReceipt, SignatureReceipts } from '../signature-receipts.ts';
import { SignatureStore } from '../signature.store.ts';
import { SignerTies } from '../signer-ties.ts';
import { ofPetition, type OfPetition } from './open-collection.ts';

const input = z.object({
  petitionId: z.uuid(),
  fullName: typedText(2, 120),
  capacity: z.enum(capacities),
  /** For an activity: what is done, where, and the number of a register where there is one. */
  activity: z.object({ kind: z.enum(activityKinds), place: typedText(2, 200), registerNumber: typedText(1, 60).nullish() }).nullish(),
  /** The part of the territory where the signer lives, where the law asks some from each. */
  placeId: z.uuid().nullish(),
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
    private readonly ties: SignerTies,
  ) {}

  async execute(tx: Tx, { petitionId, wantsNews, ...declared }: Input): Promise<SignatureReceipt> {
    const petition = await this.petitions.holdOpen(tx, petitionId);
    tx.authorize(this.action, petition, { type: 'petition', id: petitionId });
    const pack = procedureById(petition.rulePackId);
    maySign(petition.status, pack, declared);
    const tie = await this.ties.shown(tx, petition, pack, declared);
    const id = newId();
    await this.signatures.insert(tx, {
      ...{ id, petitionId, personId: tx.actor.id, wantsNews, signedAt: tx.now },
      ...this.declared(id, declared),
      ...tie,
    });
    crashPoint('sign.after-insert');
    const receipt = this.receipts.of({ id, petitionId, signedAt: tx.now }, petition.contentHash ?? '');
    if (wantsNews)
      tx.emit(message(petitionMessages.signed, { signatureId: id, params: { title: petition.titles, number: id, code: receipt.code } }));
    return receipt;
  }

  /** Name and activity are sealed; only the audited reading of a filed petition opens them. */
  private declared(id: string, { fullName, capacity, activity, placeId }: Omit<Input, 'petitionId' | 'wantsNews'>) {
    const isActive = capacity === 'activity' && activity;
    return {
      capacity,
      nameSealed: this.sealing.seal(fullName, `signature:${id}`),
      activitySealed: isActive ? this.sealing.seal(JSON.stringify(activity), `activity:${id}`) : null,
      placeId: placeId ?? null,
    };
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
