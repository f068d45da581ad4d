import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { newId } from '#kernel';
import { message, type Tx, type UseCase } from '#platform';
import { type Claim, ClaimStore } from '../claim.store.ts';
import { readFacts, type SaidFacts } from '../domain/claimed-facts.ts';
import { newReference } from '../envelope.ts';
import { registerMessages } from '../register.messages.ts';
import { registerPolicy } from '../register.policy.ts';
import { RegisterVault } from '../register-vault.ts';
import { RollTermsReader } from '../roll-terms.ts';

/** Facts of a person as they come in; checked by the rules of the register, which name the field at fault. */
export const saidFacts: z.ZodType<SaidFacts> = z.object({
  idNumber: z.string().max(40).nullish(),
  nameLatin: z.string().max(160).nullish(),
  nameArabic: z.string().max(160).nullish(),
  birth: z.string().max(20),
});

const input = z.object({ requestId: z.string().min(8).max(64), communeId: z.uuid(), facts: saidFacts });
type Input = z.infer<typeof input>;

/** Claims of one person in a day. */
const most = 5;
const hours = 24;

/** What everybody is told who claims to be on a roll. */
export type Recorded = Pick<Claim, 'reference' | 'recordedAt'>;

/**
 * "Am I on the roll?" Nothing is looked up here, so neither the answer nor its time says anything. A worker compares later, and tells
 * no one: the claim is confirmed only when the mailbox of the person stands on that line of the roll, or at the counter with the card.
 *
 * The request id is kept with the claim and not given to the runner: its ledger is in the other zone and hashes the input without a key.
 */
@Injectable()
export class ClaimRollEntry implements UseCase<Input, Recorded> {
  readonly action = registerPolicy.claim;
  readonly input = input;

  constructor(
    private readonly claims: ClaimStore,
    private readonly terms: RollTermsReader,
    private readonly vault: RegisterVault,
  ) {}

  async execute(tx: Tx, { requestId, communeId, facts }: Input): Promise<Recorded> {
    tx.authorize(this.action, {}, { type: 'commune', id: communeId });
    const known = readFacts(facts, await this.terms.of(communeId, undefined, tx));
    const keys = await this.vault.tagKey(communeId, tx.now);
    const claim: Claim = {
      id: newId(),
      reference: newReference(),
      personId: tx.actor.id,
      communeId,
      status: 'recorded',
      recordedAt: tx.now,
      tags: keys.tagsOf(known),
      birthYear: known.birth.year,
      birthDay: known.birth.day,
    };
    const since = new Date(tx.now.getTime() - hours * 3_600_000);
    const { id, reference, recordedAt } = await this.claims.record(tx, claim, requestId, { max: most, since, hours });
    tx.emit(message(registerMessages['claim-recorded'], { communeId, claimId: id }));
    return { reference, recordedAt };
  }
}
