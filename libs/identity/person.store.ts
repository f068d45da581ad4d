import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { DomainError, newId } from '#kernel';
import type { Locale, Tx } from '#platform';
import type { ContactPoint } from './domain/contact-point.ts';
import { Person } from './person.entity.ts';
import { PersonContact } from './person-contact.entity.ts';

export interface NewPerson {
  readonly name: string;
  readonly locale: Locale;
}

/** Writes people and by what they are reached. */
@Injectable()
export class PersonStore {
  /** People who are reached there, the first to come first; nobody else is added until the transaction ends. */
  async lockPeopleAt(tx: Tx, { kind, value }: ContactPoint): Promise<{ person: Person; contact: PersonContact }[]> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7))', [`${kind} ${value}`]);
    const contacts = await tx.manager.find(PersonContact, { where: { kind, value }, order: { createdAt: 'ASC', id: 'ASC' } });
    const people = await Promise.all(contacts.map(({ personId }) => tx.manager.findOneByOrFail(Person, { id: personId })));
    return contacts.map((contact, place) => ({ contact, person: people[place]! }));
  }

  /**
   * The person of a mailbox; made when the mailbox is new, so that a role can be given before the first sign-in. Throws
   * CONTACT_SHARED where several people use it: a role needs a mailbox of one's own.
   */
  async ensurePerson(tx: Tx, { email, ...person }: NewPerson & { email: string }): Promise<string> {
    const contact: ContactPoint = { kind: 'email', value: email };
    const [first, second] = await this.lockPeopleAt(tx, contact);
    if (second) throw new DomainError('CONTACT_SHARED', {}, 'email');
    if (first) return first.person.id;
    const id = await this.insert(tx, person);
    await this.addContact(tx, id, contact, null);
    return id;
  }

  async insert(tx: Tx, { name, locale }: NewPerson): Promise<string> {
    const id = newId();
    const times = { createdAt: tx.now, updatedAt: tx.now };
    await tx.manager.insert(Person, { id, name, email: null, emailVerified: false, locale, accountKey: `${id}@person.invalid`, ...times });
    return id;
  }

  /** The first mailbox is where notices are sent, until the person says otherwise. */
  async addContact(tx: Tx, personId: string, { kind, value }: ContactPoint, provenAt: Date | null): Promise<void> {
    await tx.manager.insert(PersonContact, { id: newId(), personId, kind, value, provenAt, createdAt: tx.now });
    if (kind === 'email') await tx.manager.update(Person, { id: personId, email: IsNull() }, { email: value, updatedAt: tx.now });
  }

  /** The person, who has not left. Throws PERSON_UNKNOWN. */
  async lock(tx: Tx, id: string): Promise<Person> {
    const person = await tx.manager.findOne(Person, { where: { id, erasedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!person) throw new DomainError('PERSON_UNKNOWN');
    return person;
  }

  contactsOf(tx: Tx, personId: string): Promise<PersonContact[]> {
    return tx.manager.find(PersonContact, { where: { personId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** One of the person's own contacts, proven. Throws NOT_FOUND. */
  async provenContact(tx: Tx, personId: string, id: string): Promise<PersonContact> {
    const contact = await tx.manager.findOneBy(PersonContact, { id, personId, provenAt: Not(IsNull()) });
    if (!contact) throw new DomainError('NOT_FOUND');
    return contact;
  }

  async removeContact(tx: Tx, { id }: PersonContact): Promise<void> {
    await tx.manager.delete(PersonContact, { id });
  }

  async setNoticeMailbox(tx: Tx, personId: string, email: string | null): Promise<void> {
    await tx.manager.update(Person, { id: personId }, { email, updatedAt: tx.now });
  }

  async setName(tx: Tx, personId: string, name: string): Promise<void> {
    await tx.manager.update(Person, { id: personId }, { name, updatedAt: tx.now });
  }

  async proveContact(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(PersonContact, { id, provenAt: IsNull() }, { provenAt: tx.now });
  }

  /** What became of the last thing sent there, for everybody who is reached there; null where it arrived. */
  async recordFailure(tx: Tx, { kind, value }: ContactPoint, failure: string | null): Promise<void> {
    await tx.manager.query(
      `UPDATE person_contact SET failure = $3, failing_since = CASE WHEN $3::text IS NOT NULL THEN coalesce(failing_since, $4) END
       WHERE kind = $1 AND value = $2 AND failure IS DISTINCT FROM $3`,
      [kind, value, failure, tx.now],
    );
  }

  /** People who left this contact point behind and count among those who share it for a year. */
  async countErased(tx: Tx, contactKey: string): Promise<number> {
    const [row] = await tx.manager.query('SELECT count(*)::int AS count FROM erased_contact WHERE contact_key = $1', [contactKey]);
    return row.count;
  }

  async setLocale(tx: Tx, id: string, locale: Locale): Promise<void> {
    const { affected } = await tx.manager.update(Person, { id, erasedAt: IsNull() }, { locale, updatedAt: tx.now });
    if (!affected) throw new DomainError('PERSON_UNKNOWN');
  }
}
