import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, typedText } from '#kernel';
import { type Act, crashPoint, type CrowdUseCase, message, Sealing, type Tx, type UseCase } from '#platform';
import { procedureById } from '../domain/procedure.ts';
import { activityKinds, capacities, mayWithdrawSignature, maySign } from '../domain/signature.ts';
import { type HeldPetition, PetitionStore } from '../petition.store.ts';
import { petitionMessages } from '../petitions.messages.ts';
import { petitionPolicy } from '../petitions.policy.ts';
import { type SignatureReceipt, SignatureReceipts } from '../signature-receipts.ts';
import { type NewSignature, SignatureStore } from '../signature.store.ts';
import { SignerTies } from '../signer-ties.ts';
import { ofPetition, type OfPetition } from './open-collection.ts';

/** For an activity: what is done, where, and the number of a register where there is one. */
export const declaredActivity = z.object({
  kind: z.enum(activityKinds),
  place: typedText(2, 200),
  registerNumber: typedText(1, 60).nullish(),
});

const input = z.object({
  petitionId: z.uuid(),
  fullName: typedText(2, 120),
  capacity: z.enum(capacities),
  activity: declaredActivity.nullish(),
  /** The part of the territory where the signer lives, where the law asks some from each. */
  placeId: z.uuid().nullish(),
  /** "I am of age and meet the conditions of the electoral list." */
  meetsConditions: z.boolean(),
  wantsNews: z.boolean().default(false),
});
type Input = z.output<typeof input>;

/** A signature that is allowed, and whose petition it is. */
interface Ready {
  readonly petition: HeldPetition;
  readonly row: NewSignature;
}

/**
 * Signs. Takes no exclusive lock: signers of one petition never wait for each other, and the count is the counter's. Thousands may
 * sign in the same minute, so those who come together share a transaction; one who is refused does not hold up the others.
 */
@Injectable()
export class SignPetition implements CrowdUseCase<Input, SignatureReceipt> {
  readonly action = petitionPolicy.sign;
  readonly input = input as z.ZodType<Input>;

  constructor(
    private readonly petitions: PetitionStore,
    private readonly signatures: SignatureStore,
    private readonly receipts: SignatureReceipts,
    private readonly sealing: Sealing,
    private readonly ties: SignerTies,
  ) {}

  async executeTogether(acts: readonly Act<Input>[]): Promise<(SignatureReceipt | DomainError)[]> {
    const petitionFor = await this.petitions.holdOpenFor(acts.map(({ tx, input: { petitionId } }) => ({ tx, id: petitionId })));
    const ready: (Ready | DomainError)[] = [];
    for (const act of acts) ready.push(await refusalOr(() => this.ready(act, petitionFor(act.tx, act.input.petitionId))));
    const rows = ready.flatMap((one) => (one instanceof DomainError ? [] : [one.row]));
    const inserted = await this.signatures.insert(acts[0]!.tx, rows);
    crashPoint('sign.after-insert');
    return ready.map((one, index) => (one instanceof DomainError ? one : this.receipt(acts[index]!, one, inserted)));
  }

  private async ready({ tx, input: { petitionId, wantsNews, ...declared } }: Act<Input>, petition: HeldPetition): Promise<Ready> {
    tx.authorize(this.action, petition, { type: 'petition', id: petitionId });
    const pack = procedureById(petition.rulePackId);
    maySign(petition.status, pack, declared);
    const tie = await this.ties.shown(tx, petition, pack, declared);
    const id = newId();
    const row = { ...{ id, petitionId, personId: tx.actor.id, wantsNews, signedAt: tx.now }, ...this.declared(id, declared), ...tie };
    return { petition, row };
  }

  private receipt({ tx }: Act<Input>, { petition, row }: Ready, inserted: ReadonlySet<string>): SignatureReceipt | DomainError {
    if (!inserted.has(row.id)) return new DomainError('ALREADY_SIGNED');
    const receipt = this.receipts.of(row, petition.contentHash ?? '');
    const params = { title: petition.titles, number: row.id, code: receipt.code };
    if (row.wantsNews) tx.emit(message(petitionMessages.signed, { signatureId: row.id, params }));
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

/** The refusal where one is thrown; what is not a refusal goes on its way. */
async function refusalOr<Result>(work: () => Promise<Result>): Promise<Result | DomainError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
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
