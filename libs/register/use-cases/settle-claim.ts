import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { message, type Tx, type UseCase } from '#platform';
import { Assurances, PersonReader } from '#identity';
import { type Claim, ClaimStore, type Proof } from '../claim.store.ts';
import type { Sought } from '../domain/matching.ts';
import { type Entry, EntryStore } from '../entry.store.ts';
import { registerMessages } from '../register.messages.ts';
import { registerPolicy } from '../register.policy.ts';
import { RegisterVault } from '../register-vault.ts';

/** Compares claims with the rolls in force of their commune, and recognises people. */
@Injectable()
export class ClaimMatching {
  constructor(
    private readonly entries: EntryStore,
    private readonly claims: ClaimStore,
    private readonly assurances: Assurances,
  ) {}

  /** The lines that are the person of a claim: one of each roll at most; a roll with several such lines says nothing. */
  async linesOf(claim: Claim): Promise<Entry[]> {
    const versions = await this.entries.versionsInForce(claim.communeId);
    const lines = await this.entries.find(versions, claim);
    return lines.filter(({ versionId }) => lines.filter((one) => one.versionId === versionId).length === 1);
  }

  /** Links the person with the lines; identity is told that a roll knows who this is (level 2), and nothing of the roll. */
  async recognise(tx: Tx, claim: Claim, lines: readonly Entry[], proof: Proof): Promise<boolean> {
    const isLinked = await this.claims.link(tx, claim, knownBy(lines, claim), proof);
    if (!isLinked) return false;
    tx.emit(message(registerMessages['person-recognised'], { communeId: claim.communeId, personId: claim.personId }));
    await this.assure(tx, claim);
    return true;
  }

  /** Whether the claim has led to a link that stands. Identity is told again: the transaction that told it may have failed after the link. */
  async isRecognised(tx: Tx, claim: Claim): Promise<boolean> {
    const isRecognised = claim.status === 'confirmed' && (await this.claims.isLinked(claim.personId, claim.communeId));
    if (isRecognised) await this.assure(tx, claim);
    return isRecognised;
  }

  private assure(tx: Tx, { personId, communeId }: Claim): Promise<void> {
    return this.assurances.record(tx, { personId, level: 2, means: 'roll', territoryId: communeId });
  }
}

/** What a person is known by from now on: what the lines say, not what was claimed. */
const knownBy = (lines: readonly Entry[], claim: Claim): Sought => {
  const first = (pick: (line: Entry) => Buffer | null) => lines.map(pick).find((one) => one !== null) ?? null;
  return {
    tags: { id: first(({ tags }) => tags.id), latin: first(({ tags }) => tags.latin), arabic: first(({ tags }) => tags.arabic) },
    birthYear: claim.birthYear,
    birthDay: lines.find(({ birthDay }) => birthDay !== null)?.birthDay ?? null,
  };
};

const matching = z.object({ communeId: z.uuid(), claimId: z.uuid().optional() });

/**
 * After a claim, or after a new roll: the claims that wait are compared. A person whose own mailbox, proved at sign-in and shared with
 * nobody, stands on the line and on no other line is confirmed. All others wait for the counter, whether they are on the roll or not, and nothing tells which.
 */
@Injectable()
export class MatchClaims implements UseCase<z.infer<typeof matching>, { confirmed: number }> {
  readonly action = registerPolicy.match;
  readonly input = matching;

  constructor(
    private readonly claims: ClaimStore,
    private readonly entries: EntryStore,
    private readonly matching: ClaimMatching,
    private readonly people: PersonReader,
    private readonly vault: RegisterVault,
  ) {}

  async execute(tx: Tx, { communeId, claimId }: z.infer<typeof matching>): Promise<{ confirmed: number }> {
    tx.authorize(this.action, {}, { type: 'commune', id: communeId });
    const claim = claimId ? await this.claims.find(claimId) : undefined;
    if (claim && (await this.matching.isRecognised(tx, claim))) return { confirmed: 0 };
    const waiting = await this.claims.waiting(communeId, claimId);
    const contacts = await this.people.contacts(waiting.map(({ personId }) => personId));
    let confirmed = 0;
    for (const claim of waiting) {
      const email = contacts.find(({ id, isShared }) => id === claim.personId && !isShared)?.email;
      if (email && (await this.confirmByMailbox(tx, claim, email))) confirmed++;
    }
    return { confirmed };
  }

  private async confirmByMailbox(tx: Tx, claim: Claim, email: string): Promise<boolean> {
    const lines = await this.matching.linesOf(claim);
    const mailbox = (await this.vault.tagKey(claim.communeId, tx.now)).emailTag(email);
    for (const { versionId, emailTag } of lines) {
      if (emailTag?.equals(mailbox) && (await this.entries.isOnlyMailbox(versionId, mailbox)))
        return this.matching.recognise(tx, claim, lines, 'mailbox');
    }
    return false;
  }
}

const confirming = z.object({
  reference: z
    .string()
    .transform((text) => text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1'))
    .pipe(z.string().length(8)),
});

/**
 * At the counter: the clerk has seen the identity card, and the person says the reference of the claim. The clerk learns whether the
 * roll knows the person, as one does who keeps the roll; the act is in the log of the register.
 */
@Injectable()
export class ConfirmClaim implements UseCase<z.output<typeof confirming>, { reference: string }> {
  readonly action = registerPolicy.confirmClaim;
  readonly input = confirming as z.ZodType<z.output<typeof confirming>>;

  constructor(
    private readonly claims: ClaimStore,
    private readonly matching: ClaimMatching,
  ) {}

  async execute(tx: Tx, { reference }: z.output<typeof confirming>): Promise<{ reference: string }> {
    const claim = await this.claims.byReference(reference);
    tx.authorize(this.action, claim, { type: 'claim', id: claim.id });
    if (await this.matching.isRecognised(tx, claim)) return { reference };
    if (claim.status !== 'recorded') throw new DomainError('CLAIM_STATE_FORBIDS', { state: claim.status });
    const lines = await this.matching.linesOf(claim);
    if (!lines.length) throw new DomainError('CLAIM_NOT_MATCHED');
    if (!(await this.matching.recognise(tx, claim, lines, 'counter'))) throw new DomainError('CLAIM_TAKEN');
    return { reference };
  }
}

const ending = z.object({ communeId: z.uuid() });

/** A person no longer wants to be recognised on the rolls of a commune. */
@Injectable()
export class EndRollLink implements UseCase<z.infer<typeof ending>, { communeId: string }> {
  readonly action = registerPolicy.endLink;
  readonly input = ending;

  constructor(
    private readonly claims: ClaimStore,
    private readonly assurances: Assurances,
  ) {}

  async execute(tx: Tx, { communeId }: z.infer<typeof ending>): Promise<{ communeId: string }> {
    tx.authorize(this.action, { personId: tx.actor.id }, { type: 'commune', id: communeId });
    await this.claims.endLink(tx, tx.actor.id, communeId);
    await this.assurances.end(tx, { personId: tx.actor.id, means: 'roll', territoryId: communeId });
    return { communeId };
  }
}
