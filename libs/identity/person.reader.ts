import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Person } from './person.entity.ts';

/** How to reach a person, for notices only. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Person['locale'];
  /** Other people read this mailbox too: it tells nobody apart. */
  readonly isShared: boolean;
  /** The last mail to it was refused for good. */
  readonly isFailing: boolean;
}

@Injectable()
export class PersonReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Addresses and languages of those who can be written to; the caller must be about to. */
  contacts(ids: readonly string[]): Promise<Contact[]> {
    return this.dataSource.query(
      `SELECT p.id, p.name, p.email, p.locale, EXISTS (SELECT 1 FROM person_contact c
         WHERE c.kind = 'email' AND c.value = p.email AND c.person_id <> p.id) AS "isShared", EXISTS (SELECT 1 FROM person_contact c
         WHERE c.kind = 'email' AND c.value = p.email AND c.person_id = p.id AND c.failing_since IS NOT NULL) AS "isFailing"
       FROM person p WHERE p.id = ANY ($1::uuid[]) AND p.email IS NOT NULL`,
      [ids],
    );
  }

  /** The person's own record; nothing of somebody who left. Whoever acts has proven the mailbox, which is empty where there is none. */
  async own(id: string): Promise<(Person & { email: string }) | null> {
    const person = await this.dataSource.manager.findOneBy(Person, { id, erasedAt: IsNull() });
    return person && { ...person, email: person.email ?? '' };
  }
}
