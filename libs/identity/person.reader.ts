import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { Person } from './person.entity.ts';

/** How to reach a person, for notices only. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Person['locale'];
}

@Injectable()
export class PersonReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Addresses and languages of those who can be written to; the caller must be about to. */
  async contacts(ids: readonly string[]): Promise<Contact[]> {
    const where = { id: In([...ids]), email: Not(IsNull()) };
    const people = await this.dataSource.manager.find(Person, { select: { id: true, name: true, email: true, locale: true }, where });
    return people as (Person & { email: string })[];
  }

  /** The person's own record; nothing of somebody who left. Whoever acts has proven the mailbox, which is empty where there is none. */
  async own(id: string): Promise<(Person & { email: string }) | null> {
    const person = await this.dataSource.manager.findOneBy(Person, { id, erasedAt: IsNull() });
    return person && { ...person, email: person.email ?? '' };
  }
}
