import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { ContactCodes } from '../contact-codes.ts';
import { type ContactPoint, peoplePerContact } from '../domain/contact-point.ts';
import { identityPolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';
import { assertRecentProof } from '../recent-proof.ts';

const contact = z.object({ kind: z.enum(['email', 'phone']), value: z.string().min(3).max(254) });
const issuing = z.object({ contact, client: z.string() });

/** What became of a code: a wrong one is an outcome and no refusal, so that it is counted. */
export interface CodeGiven {
  readonly isRight: boolean;
}

/** A code to a mailbox or phone that the person says is theirs; the same whoever uses it already. Throws TOO_MANY_REQUESTS. */
@Injectable()
export class IssueContactCode implements UseCase<z.infer<typeof issuing>, { code: string }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = issuing;
  readonly audited = false;

  constructor(private readonly codes: ContactCodes) {}

  async execute(tx: Tx, { contact: to, client }: z.infer<typeof issuing>): Promise<{ code: string }> {
    tx.authorize(this.action, {});
    return { code: await this.codes.issue(tx, to, 'add', client) };
  }
}

const adding = z.object({ contact, code: z.string().max(40) });

/** Adds a contact that the code proves. Throws CONTACT_KNOWN, CONTACT_FULL, CONFIRMATION_NEEDED. */
@Injectable()
export class AddContact implements UseCase<z.infer<typeof adding>, CodeGiven> {
  readonly action = identityPolicy.changeOwn;
  readonly input = adding;

  constructor(
    private readonly codes: ContactCodes,
    private readonly people: PersonStore,
  ) {}

  async execute(tx: Tx, { contact: added, code }: z.infer<typeof adding>): Promise<CodeGiven> {
    const id = tx.actor.id;
    await this.people.lock(tx, id);
    tx.authorize(this.action, {}, { type: 'person', id });
    assertRecentProof(tx);
    if (!(await this.codes.isRight(tx, added, 'add', code))) return { isRight: false };
    const others = await this.people.lockPeopleAt(tx, added);
    const own = others.find(({ person }) => person.id === id);
    if (own?.contact.provenAt) throw new DomainError('CONTACT_KNOWN');
    if (own) await this.people.proveContact(tx, own.contact.id);
    else await this.join(tx, id, added, others.length);
    tx.note({ added: 'contact', kind: added.kind });
    return { isRight: true };
  }

  private async join(tx: Tx, id: string, added: ContactPoint, others: number): Promise<void> {
    const gone = await this.people.countErased(tx, this.codes.keyOf(added));
    if (others + gone >= peoplePerContact) throw new DomainError('CONTACT_FULL', { most: peoplePerContact });
    await this.people.addContact(tx, id, added, tx.now);
  }
}

const removing = z.object({ contactId: z.uuid() });

/** Gives a contact up; not the last one by which the person comes in. Throws CONTACT_LAST, NOT_FOUND, CONFIRMATION_NEEDED. */
@Injectable()
export class RemoveContact implements UseCase<z.infer<typeof removing>, { id: string }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = removing;

  constructor(private readonly people: PersonStore) {}

  async execute(tx: Tx, { contactId }: z.infer<typeof removing>): Promise<{ id: string }> {
    const person = await this.people.lock(tx, tx.actor.id);
    tx.authorize(this.action, {}, { type: 'person', id: person.id });
    assertRecentProof(tx);
    const contacts = await this.people.contactsOf(tx, person.id);
    const removed = contacts.find(({ id }) => id === contactId);
    if (!removed) throw new DomainError('NOT_FOUND');
    const left = contacts.filter(({ id, provenAt }) => id !== contactId && provenAt !== null);
    if (!left.length) throw new DomainError('CONTACT_LAST');
    await this.people.removeContact(tx, removed);
    if (person.email === removed.value)
      await this.people.setNoticeMailbox(tx, person.id, left.find(({ kind }) => kind === 'email')?.value ?? null);
    tx.note({ removed: 'contact', kind: removed.kind });
    return { id: contactId };
  }
}

const asking = z.object({ contactId: z.uuid(), purpose: z.enum(['confirm', 'erase']), client: z.string() });

/** A code to one of the own contacts, to confirm that it is still oneself, or that one wants to leave. Throws NOT_FOUND, TOO_MANY_REQUESTS. */
@Injectable()
export class IssueOwnCode implements UseCase<z.infer<typeof asking>, { code: string; contact: ContactPoint }> {
  readonly action = identityPolicy.changeOwn;
  readonly input = asking;
  readonly audited = false;

  constructor(
    private readonly codes: ContactCodes,
    private readonly people: PersonStore,
  ) {}

  async execute(tx: Tx, { contactId, purpose, client }: z.infer<typeof asking>): Promise<{ code: string; contact: ContactPoint }> {
    tx.authorize(this.action, {});
    const own = await this.people.provenContact(tx, tx.actor.id, contactId);
    return { code: await this.codes.issue(tx, own, purpose, client), contact: { kind: own.kind, value: own.value } };
  }
}

const confirming = z.object({ contactId: z.uuid(), code: z.string().max(40) });

/** Proves once more, in the session, to be the one. Throws NOT_FOUND. */
@Injectable()
export class ConfirmItIsMe implements UseCase<z.infer<typeof confirming>, CodeGiven> {
  readonly action = identityPolicy.changeOwn;
  readonly input = confirming;

  constructor(
    private readonly codes: ContactCodes,
    private readonly people: PersonStore,
  ) {}

  async execute(tx: Tx, { contactId, code }: z.infer<typeof confirming>): Promise<CodeGiven> {
    tx.authorize(this.action, {}, { type: 'person', id: tx.actor.id });
    const own = await this.people.provenContact(tx, tx.actor.id, contactId);
    return { isRight: await this.codes.isRight(tx, own, 'confirm', code) };
  }
}
