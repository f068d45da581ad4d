import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { masked, westernDigits } from '../domain/contact-point.ts';
import { authenticatorUri, base32, stepOfCode } from '../domain/totp.ts';
import { identityPolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';
import { assertRecentProof } from '../recent-proof.ts';
import { type KeptFactor, SecondFactorStore } from '../second-factor.store.ts';

type Nothing = Record<string, never>;
const nothing = z.object({}) as unknown as z.ZodType<Nothing>;

/** Wrong codes in a row after which nothing is compared for a while, and minutes of that while. */
const patience = 10;
const lockMinutes = 15;
const recoveryCodes = 10;
/** Letters that are not taken for each other. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new secret for an authenticator app, good from its first code on. Throws SECOND_FACTOR_EXISTS, CONFIRMATION_NEEDED. */
@Injectable()
export class StartSecondFactor implements UseCase<Nothing, { secret: string; uri: string }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = nothing;

  constructor(
    private readonly factors: SecondFactorStore,
    private readonly people: PersonStore,
  ) {}

  async execute(tx: Tx): Promise<{ secret: string; uri: string }> {
    const id = tx.actor.id;
    const { name } = await this.people.lock(tx, id);
    tx.authorize(this.action, {}, { type: 'person', id });
    assertRecentProof(tx);
    const secret = randomBytes(20);
    await this.factors.putWaiting(tx, id, secret);
    const [contact] = await this.people.contactsOf(tx, id);
    return { secret: base32(secret), uri: authenticatorUri(secret, 'Jamaa', contact ? masked(contact) : name) };
  }
}

const confirming = z.object({ code: z.string().max(40) });

/** The first code of the app: from now on it is asked for. Returns the recovery codes, which are shown once, or none for a wrong code. */
@Injectable()
export class ConfirmSecondFactor implements UseCase<z.infer<typeof confirming>, { recoveryCodes: string[] }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = confirming;

  constructor(private readonly factors: SecondFactorStore) {}

  async execute(tx: Tx, { code }: z.infer<typeof confirming>): Promise<{ recoveryCodes: string[] }> {
    const id = tx.actor.id;
    const factor = await this.factors.lock(tx, id);
    tx.authorize(this.action, {}, { type: 'person', id });
    assertRecentProof(tx);
    if (!factor) throw new DomainError('SECOND_FACTOR_NONE');
    if (factor.confirmedAt) throw new DomainError('SECOND_FACTOR_EXISTS');
    if (!(await isRight(this.factors, tx, id, factor, code))) return { recoveryCodes: [] };
    await this.factors.confirm(tx, id);
    const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
    await this.factors.putRecoveryCodes(tx, id, codes.map(plain));
    tx.note({ added: 'second-factor' });
    return { recoveryCodes: codes };
  }
}

const giving = z.object({ code: z.string().max(40) });

export interface FactorGiven {
  readonly isRight: boolean;
  /** Too many wrong ones: nothing was compared. */
  readonly isLocked: boolean;
}

/** A code of the app, or a recovery code, in a session that owes one. A wrong one is an outcome and no refusal, so that it is counted. */
@Injectable()
export class GiveSecondFactor implements UseCase<z.infer<typeof giving>, FactorGiven> {
  readonly action = identityPolicy.giveSecondFactor;
  readonly input = giving;

  constructor(private readonly factors: SecondFactorStore) {}

  async execute(tx: Tx, { code }: z.infer<typeof giving>): Promise<FactorGiven> {
    const id = tx.actor.id;
    const factor = await this.factors.lock(tx, id);
    tx.authorize(this.action, {}, { type: 'person', id });
    if (!factor?.confirmedAt) throw new DomainError('SECOND_FACTOR_NONE');
    const isLocked = factor.lockedUntil !== null && factor.lockedUntil > tx.now;
    const right = !isLocked && (await isRight(this.factors, tx, id, factor, code));
    tx.note({ secondFactor: isLocked ? 'locked' : right ? 'right' : 'wrong' });
    return { isRight: right, isLocked };
  }
}

async function isRight(factors: SecondFactorStore, tx: Tx, personId: string, factor: KeptFactor, given: string): Promise<boolean> {
  const step = stepOfCode(factor.secret, westernDigits(given).replace(/\s/g, ''), tx.now, factor.lastStep);
  const isRecovery = step === undefined && factor.confirmedAt !== null && (await factors.useRecoveryCode(tx, personId, plain(given)));
  if (isRecovery) tx.note({ recoveryCode: true });
  if (step !== undefined || isRecovery) {
    await factors.countRight(tx, personId, step ?? 0);
    return true;
  }
  const failures = factor.failures + 1;
  const isTooMany = failures >= patience;
  await factors.countWrong(tx, personId, isTooMany ? 0 : failures, isTooMany ? new Date(tx.now.getTime() + lockMinutes * 60_000) : null);
  return false;
}

/** Gives the second factor up; roles that need one then wait for another. Throws SECOND_FACTOR_NONE, CONFIRMATION_NEEDED. */
@Injectable()
export class RemoveSecondFactor implements UseCase<Nothing, { done: true }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = nothing;

  constructor(private readonly factors: SecondFactorStore) {}

  async execute(tx: Tx): Promise<{ done: true }> {
    const id = tx.actor.id;
    const factor = await this.factors.lock(tx, id);
    tx.authorize(this.action, {}, { type: 'person', id });
    assertRecentProof(tx);
    if (!factor) throw new DomainError('SECOND_FACTOR_NONE');
    await this.factors.remove(tx, id);
    tx.note({ removed: 'second-factor' });
    return { done: true };
  }
}

/** Ten letters in two groups: 49 bits. */
const newRecoveryCode = (): string =>
  Array.from({ length: 10 }, (_, place) => (place === 5 ? '-' : '') + alphabet[randomInt(alphabet.length)]).join('');
const plain = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');
