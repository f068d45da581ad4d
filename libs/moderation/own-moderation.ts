import { Injectable } from '@nestjs/common';
import { PersonalData, RetentionRules } from '#identity';
import { ModerationReader } from './moderation.reader.ts';
import { ModerationStore } from './moderation.store.ts';

/** Days after staff has looked for which a report is kept: a complaint about it is over by then. */
const reportDays = 180;

/** What moderation holds of each person, for the page of their own data, and what becomes of it. */
@Injectable()
export class OwnModeration {
  constructor(data: PersonalData, retention: RetentionRules, reader: ModerationReader, store: ModerationStore) {
    data.register('moderation', {
      export: async (personId) => (await reader.ofPerson(personId)).map((fields) => ({ fields, keptUntil: null })),
      erase: (tx, personId) => store.erase(tx, personId),
    });
    retention.register({ name: 'text-reports', days: reportDays, sweep: (tx, before, limit) => store.forgetReports(tx, before, limit) });
  }
}
