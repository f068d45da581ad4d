import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Sealing, type Tx } from '#platform';
import { type CodePurpose, ContactCodeStore } from './contact-code.store.ts';
import { type ContactPoint, westernDigits } from './domain/contact-point.ts';
import { PersonStore } from './person.store.ts';

const minute = 60_000;
/** Minutes a code is good for, and the ticket of a code that was right. */
const lifetime = 10;
const attempts = 5;
const macPurpose = 'contact-code';
/** What one contact point may be sent, and one address of the network (perhaps a whole cybercafé) may have sent by text message. */
const limits = {
  contact: [5, 10 * minute],
  contactInADay: [40, 24 * 60 * minute],
  smsOfClient: [60, 60 * minute],
} as const;
/** Codes that one address of the network may ask for in a minute. */
const codesInAMinute = 60;

/** Codes of six digits, valid for ten minutes, five attempts; kept under a key, so that a stolen table tells none of them. */
@Injectable()
export class ContactCodes {
  constructor(
    private readonly store: ContactCodeStore,
    private readonly sealing: Sealing,
    private readonly people: PersonStore,
  ) {}

  /** A contact point as tables that must not tell it know it. */
  keyOf = ({ kind, value }: ContactPoint): string => this.sealing.code('contact', kind, value);

  /** Makes a code to be sent. Throws TOO_MANY_REQUESTS. `client` is the address of the network that asks. */
  async issue(tx: Tx, contact: ContactPoint, purpose: CodePurpose, client: string): Promise<string> {
    const key = this.keyOf(contact);
    await this.limit(tx, `contact:${key}`, limits.contact);
    await this.limit(tx, `contact-day:${key}`, limits.contactInADay);
    await this.limitClient(tx, client, 'client', codesInAMinute);
    if (contact.kind === 'phone') await this.limit(tx, `sms:${this.sealing.code('client', client)}`, limits.smsOfClient);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.store.put(tx, key, purpose, this.sealing.code(macPurpose, key, purpose, code), later(tx, lifetime));
    return code;
  }

  /** Whether the code is right; a right one is used up, a wrong one is counted, so the caller must not throw away what it wrote. */
  async isRight(tx: Tx, contact: ContactPoint, purpose: CodePurpose, given: string): Promise<boolean> {
    const key = this.keyOf(contact);
    const kept = await this.store.lock(tx, key, purpose);
    if (!kept || kept.expiresAt <= tx.now || kept.attempts >= attempts) return false;
    const isRight = this.sealing.isCode(kept.mac, macPurpose, key, purpose, westernDigits(given).replace(/\D/g, ''));
    await (isRight ? this.store.remove(tx, key, purpose) : this.store.countMiss(tx, key, purpose));
    if (isRight) await this.people.recordFailure(tx, contact, null);
    return isRight;
  }

  /** A ticket that proves the contact point for ten minutes, to whoever holds it, once. */
  async ticketFor(tx: Tx, contact: ContactPoint): Promise<string> {
    const ticket = randomBytes(24).toString('base64url');
    await this.store.putProof(tx, hashOf(ticket), contact, later(tx, lifetime));
    return ticket;
  }

  contactOf = (tx: Tx, ticket: string): Promise<ContactPoint | undefined> => this.store.lockProof(tx, hashOf(ticket));
  useUp = (tx: Tx, ticket: string): Promise<void> => this.store.removeProof(tx, hashOf(ticket));

  /** Counts what an address of the network does in a minute. Throws TOO_MANY_REQUESTS. */
  limitClient = (tx: Tx, client: string, what: string, most: number): Promise<void> =>
    this.limit(tx, `${what}:${this.sealing.code('client', client)}`, [most, minute]);

  /** Counts something that may be done so often; throws TOO_MANY_REQUESTS. */
  async limit(tx: Tx, key: string, [most, windowMs]: readonly [number, number]): Promise<void> {
    if ((await this.store.count(tx, key, windowMs)) > most) throw new DomainError('TOO_MANY_REQUESTS');
  }
}

const later = (tx: Tx, minutes: number): Date => new Date(tx.now.getTime() + minutes * minute);
const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('hex');
