import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { AssuranceStore } from '../assurance.store.ts';
import { ContactCodes } from '../contact-codes.ts';
import { assurancePolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';

type Nothing = Record<string, never>;

/** Letters that are not taken for each other, even over a counter. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const plain = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** A code that finds the own account at a counter, for half an hour: nobody need say an address aloud. */
@Injectable()
export class IntroduceMyself implements UseCase<Nothing, { code: string; expiresAt: Date }> {
  readonly action = assurancePolicy.introduce;
  readonly input = z.object({}) as unknown as z.ZodType<Nothing>;

  constructor(
    private readonly assurances: AssuranceStore,
    private readonly people: PersonStore,
  ) {}

  async execute(tx: Tx): Promise<{ code: string; expiresAt: Date }> {
    const { id } = await this.people.lock(tx, tx.actor.id);
    tx.authorize(this.action, {}, { type: 'person', id });
    const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]!).join('');
    const expiresAt = await this.assurances.putIntroduction(tx, id, letters);
    return { code: `${letters.slice(0, 4)}-${letters.slice(4)}`, expiresAt };
  }
}

/** What the clerk was shown. Its number is not written down. */
const identityDocuments = ['identity-card', 'passport', 'residence-card'] as const;

const attesting = z.object({ communeId: z.uuid(), code: z.string().max(40), document: z.enum(identityDocuments) });
const frozen = z.object({ personId: z.uuid(), document: z.enum(identityDocuments) });
type Attesting = z.infer<typeof attesting>;

/** A clerk has seen the person with an identity document; another must confirm. Throws INTRODUCTION_UNKNOWN, OWN_IDENTITY, ACT_WAITS_ALREADY, TOO_MANY_REQUESTS. */
@Injectable()
export class AttestIdentity implements UseCase<Attesting, { actId: string }> {
  readonly action = assurancePolicy.attest;
  readonly input = attesting;

  constructor(
    private readonly assurances: AssuranceStore,
    private readonly codes: ContactCodes,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { communeId, code, document }: Attesting): Promise<{ actId: string }> {
    tx.authorize(this.action, { communeId });
    await this.codes.limit(tx, `introductions:${tx.actor.id}`, [100, 3_600_000]);
    const personId = await this.assurances.takeIntroduction(tx, plain(code));
    if (!personId) throw new DomainError('INTRODUCTION_UNKNOWN', {}, 'code');
    if (personId === tx.actor.id) throw new DomainError('OWN_IDENTITY');
    const subject = { type: 'person', id: personId };
    return {
      actId: await this.fourEyes.propose(tx, { action: assurancePolicy.confirm, subject, communeId, payload: { personId, document } }),
    };
  }
}

const confirming = z.object({ actId: z.uuid() });

/** The second person confirms who was seen: level 3. Throws SAME_PERSON, OWN_IDENTITY, PERSON_UNKNOWN and what four eyes say. */
@Injectable()
export class ConfirmIdentity implements UseCase<z.infer<typeof confirming>, { actId: string }> {
  readonly action = assurancePolicy.confirm;
  readonly input = confirming;

  constructor(
    private readonly assurances: AssuranceStore,
    private readonly people: PersonStore,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { actId }: z.infer<typeof confirming>): Promise<{ actId: string }> {
    const { payload, communeId, subject } = await this.fourEyes.confirm(tx, actId, frozen);
    tx.authorize(this.action, { communeId }, subject);
    if (payload.personId === tx.actor.id) throw new DomainError('OWN_IDENTITY');
    const { id: personId } = await this.people.lock(tx, payload.personId);
    await this.assurances.record(tx, { personId, level: 3, means: 'in-person', territoryId: communeId });
    tx.note({ level: 3, document: payload.document });
    return { actId };
  }
}

const recording = z.object({
  personId: z.uuid(),
  level: z.literal([2, 3]),
  means: z.enum(['roll', 'paper', 'national-identity']),
  territoryId: z.uuid().nullish(),
});
type Recording = z.infer<typeof recording>;

/** Keeps that a roll, a paper or the national identity has told who a person is. For the features that found it out. */
@Injectable()
export class RecordAssurance implements UseCase<Recording, { personId: string }> {
  readonly action = assurancePolicy.record;
  readonly input = recording;

  constructor(
    private readonly assurances: AssuranceStore,
    private readonly people: PersonStore,
  ) {}

  async execute(tx: Tx, proof: Recording): Promise<{ personId: string }> {
    const { id } = await this.people.lock(tx, proof.personId);
    tx.authorize(this.action, {}, { type: 'person', id });
    await this.assurances.record(tx, proof);
    tx.note({ level: proof.level, means: proof.means });
    return { personId: id };
  }
}
