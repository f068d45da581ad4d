import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf, DomainError, newId, type Translated } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { TerritoryReader } from '#territory';
import { CharterActs, type CharterNow, type LockedCharter } from '../charter-acts.ts';
import { CharterChain } from '../charter-chain.ts';
import { CharterEditions } from '../charter-editions.ts';
import { CharterParties } from '../charter-parties.ts';
import type { CharterSignature } from '../charter-party.entity.ts';
import { CharterStore } from '../charter.store.ts';
import { charterPolicy } from '../charters.policy.ts';
import { takesSignatures } from '../domain/charter.ts';
import { reviewDay } from '../domain/review.ts';
import { ofCharter, type OfCharter } from './advance-charter.ts';

type Signer = Pick<CharterSignature, 'party' | 'organisationId' | 'partyNames' | 'capacity'>;

/** Keeps signatures: each is on the fingerprint of the version that the council adopted, as the signer read it. */
@Injectable()
export class CharterSigning {
  constructor(
    private readonly acts: CharterActs,
    private readonly charters: CharterStore,
  ) {}

  /** Throws CHARTER_STATE_FORBIDS before the adoption, CHARTER_HASH_DIFFERS where the signer read another text, CHARTER_SIGNED_ALREADY. */
  async sign(tx: Tx, { charter }: LockedCharter, contentHash: string, signer: Signer): Promise<{ id: string }> {
    const { id: charterId, status, adoptedVersion } = charter;
    if (!takesSignatures(status)) throw new DomainError('CHARTER_STATE_FORBIDS', { state: status, event: 'sign' });
    const version = (await this.charters.version(tx, charterId, adoptedVersion!))!;
    if (version.contentHash !== contentHash) throw new DomainError('CHARTER_HASH_DIFFERS', {}, 'contentHash');
    const row = { id: newId(), charterId, versionNumber: version.number, contentHash, ...signer, personId: tx.actor.id, signedAt: tx.now };
    await this.charters.insertSignature(tx, row);
    await this.acts.record(tx, charter, 'sign', { details: { party: signer.party, version: version.number, contentHash } });
    return { id: row.id };
  }
}

const signing = z.object({ charterId: z.uuid(), contentHash: z.string().regex(/^[0-9a-f]{64}$/) });
const signingFor = signing.extend({ organisationId: z.uuid() });

/** An association signs by its representative, on the day of the adoption or at any time while the charter binds. */
@Injectable()
export class SignCharterForAssociation implements UseCase<z.infer<typeof signingFor>, { id: string }> {
  readonly action = charterPolicy.sign;
  readonly input = signingFor;

  constructor(
    private readonly acts: CharterActs,
    private readonly signatures: CharterSigning,
    private readonly parties: CharterParties,
  ) {}

  async execute(tx: Tx, { charterId, contentHash, organisationId }: z.infer<typeof signingFor>): Promise<{ id: string }> {
    const locked = await this.acts.lock(tx, this.action, charterId);
    const partyNames = await this.parties.namesFor(tx, locked, organisationId);
    return this.signatures.sign(tx, locked, contentHash, { party: 'association', organisationId, partyNames, capacity: 'representative' });
  }
}

/** The council signs by its president. The act that binds it is its deliberation, which two people recorded. */
@Injectable()
export class SignCharterForCouncil implements UseCase<z.infer<typeof signing>, { id: string }> {
  readonly action = charterPolicy.signForCouncil;
  readonly input = signing;

  constructor(
    private readonly acts: CharterActs,
    private readonly signatures: CharterSigning,
    private readonly territories: TerritoryReader,
  ) {}

  async execute(tx: Tx, { charterId, contentHash }: z.infer<typeof signing>): Promise<{ id: string }> {
    const locked = await this.acts.lock(tx, this.action, charterId);
    const [territory] = await this.territories.byIds([locked.charter.communeId]);
    const partyNames: Translated = territory!.names;
    return this.signatures.sign(tx, locked, contentHash, {
      party: 'council',
      organisationId: null,
      partyNames,
      capacity: 'council-president',
    });
  }
}

/** Publishes a charter that is adopted and signed: it binds from today, and the edition before it no more. Throws CHARTER_NOT_SIGNED. */
@Injectable()
export class BringCharterIntoForce implements UseCase<OfCharter, CharterNow> {
  readonly action = charterPolicy.bringIntoForce;
  readonly input = ofCharter;

  constructor(
    private readonly acts: CharterActs,
    private readonly editions: CharterEditions,
    private readonly charters: CharterStore,
    private readonly chain: CharterChain,
  ) {}

  async execute(tx: Tx, { charterId }: OfCharter): Promise<CharterNow> {
    await this.editions.lockFirst(tx, charterId);
    const locked = await this.acts.lock(tx, this.action, charterId);
    const inForceOn = dayOf(tx.now, locked.calendar.timeZone);
    if (locked.charter.status === 'adopted') await this.editions.supersede(tx, locked);
    const now = await this.acts.apply(tx, locked, 'enterIntoForce', {
      changes: { inForceOn, reviewDueOn: reviewDay(inForceOn, 1) },
      details: { inForceOn, version: locked.charter.adoptedVersion },
      tells: { fact: 'in-force' },
    });
    const { text } = (await this.charters.version(tx, charterId, locked.charter.adoptedVersion!))!;
    await this.chain.binds(tx, locked.charter, text);
    return now;
  }
}
