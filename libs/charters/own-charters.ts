import { Injectable } from '@nestjs/common';
import { PersonalData } from '#identity';
import { OwnCharterReader } from './own-charter.reader.ts';
import { OwnCharterStore } from './own-charter.store.ts';

/** What charters hold of each person, and what becomes of it when they leave. */
@Injectable()
export class OwnCharters {
  constructor(data: PersonalData, reader: OwnCharterReader, store: OwnCharterStore) {
    data.register('charters', {
      export: async (personId) => (await reader.of(personId)).map((fields) => ({ fields, keptUntil: null })),
      erase: (tx, personId) => store.erase(tx, personId),
    });
  }
}
