import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
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

  /** Addresses and languages; the caller must be about to write to these people. */
  async contacts(ids: readonly string[]): Promise<Contact[]> {
    return this.dataSource.manager.find(Person, { select: { id: true, name: true, email: true, locale: true }, where: { id: In([...ids]) } });
  }

  /** The person's own record. */
  async own(id: string): Promise<Person | null> {
    return this.dataSource.manager.findOneBy(Person, { id });
  }
}
