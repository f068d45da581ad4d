import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, typedText } from '#kernel';
import { locales, type Tx, type UseCase } from '#platform';
import { ContactCodes } from '../contact-codes.ts';
import { peoplePerContact } from '../domain/contact-point.ts';
import { identityPolicy } from '../identity.policy.ts';
import { PersonStore } from '../person.store.ts';

const contact = z.object({ kind: z.enum(['email', 'phone']), value: z.string().min(3).max(254) });

const issuing = z.object({ contact, client: z.string() });

/** Makes a code for whoever reads the mailbox or phone; the same for one that is known and one that is not. Throws TOO_MANY_REQUESTS. */
@Injectable()
export class IssueSignInCode implements UseCase<z.infer<typeof issuing>, { code: string }> {
  readonly action = identityPolicy.signIn;
  readonly input = issuing;
  readonly audited = false;

  constructor(private readonly codes: ContactCodes) {}

  async execute(tx: Tx, { contact: to, client }: z.infer<typeof issuing>): Promise<{ code: string }> {
    tx.authorize(this.action, {});
    return { code: await this.codes.issue(tx, to, 'sign-in', client) };
  }
}

const checking = z.object({ contact, code: z.string().max(40) });

/** Compares a code; a right one becomes a ticket. A wrong one is an outcome and no refusal, so that it is counted. */
@Injectable()
export class CheckSignInCode implements UseCase<z.infer<typeof checking>, { ticket: string | null }> {
  readonly action = identityPolicy.signIn;
  readonly input = checking;
  readonly audited = false;

  constructor(private readonly codes: ContactCodes) {}

  async execute(tx: Tx, { contact: from, code }: z.infer<typeof checking>): Promise<{ ticket: string | null }> {
    tx.authorize(this.action, {});
    return { ticket: (await this.codes.isRight(tx, from, 'sign-in', code)) ? await this.codes.ticketFor(tx, from) : null };
  }
}

const entering = z.object({
  ticket: z.string().max(64),
  /** Which of those who share the contact; needed where several do. */
  personId: z.uuid().nullish(),
  /** None of them: somebody new, with this name. */
  newName: typedText(0, 120).nullish(),
  locale: z.enum(locales),
});
type Entering = z.infer<typeof entering>;

/** One of those who share a mailbox or phone, told to whoever has proved to read it. */
export interface AccountChoice {
  readonly personId: string;
  /** Empty where the person gave none. */
  readonly name: string;
  readonly since: Date;
}

export type Entered = { readonly personId: string; readonly kind: 'email' | 'phone' } | { readonly choices: AccountChoice[] };

/**
 * Says whose session a proved contact opens: the one person's who uses it, the chosen one's, or a new one's. Throws
 * SIGN_IN_STALE, CONTACT_FULL, NAME_NEEDED.
 */
@Injectable()
export class EnterByContact implements UseCase<Entering, Entered> {
  readonly action = identityPolicy.signIn;
  readonly input = entering as z.ZodType<Entering>;

  constructor(
    private readonly codes: ContactCodes,
    private readonly people: PersonStore,
  ) {}

  async execute(tx: Tx, { ticket, personId, newName, locale }: Entering): Promise<Entered> {
    const proved = await this.codes.contactOf(tx, ticket);
    if (!proved) throw new DomainError('SIGN_IN_STALE');
    const known = await this.people.lockPeopleAt(tx, proved);
    tx.authorize(this.action, {});
    const chosen = personId ? known.find(({ person }) => person.id === personId) : known[0];
    if (personId && !chosen) throw new DomainError('SIGN_IN_STALE');
    const isNew = !known.length || (newName != null && !personId);
    if (!isNew && !personId && known.length > 1) return { choices: known.map(({ person }) => choiceOf(person)) };
    const id = isNew ? await this.welcome(tx, proved, known.length, { name: newName ?? '', locale }) : chosen!.person.id;
    if (!isNew && !chosen!.contact.provenAt) await this.people.proveContact(tx, chosen!.contact.id);
    await this.codes.useUp(tx, ticket);
    tx.note({ by: proved.kind, isNew }, { type: 'person', id });
    return { personId: id, kind: proved.kind };
  }

  private async welcome(
    tx: Tx,
    proved: z.infer<typeof contact>,
    others: number,
    person: { name: string; locale: Entering['locale'] },
  ): Promise<string> {
    const gone = await this.people.countErased(tx, this.codes.keyOf(proved));
    if (others + gone >= peoplePerContact) throw new DomainError('CONTACT_FULL', { most: peoplePerContact });
    if (others && !person.name) throw new DomainError('NAME_NEEDED', {}, 'name');
    const id = await this.people.insert(tx, person);
    await this.people.addContact(tx, id, proved, tx.now);
    return id;
  }
}

const choiceOf = ({ id, name, createdAt }: { id: string; name: string; createdAt: Date }): AccountChoice => ({
  personId: id,
  name,
  since: createdAt,
});
