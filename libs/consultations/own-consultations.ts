import { Injectable } from '@nestjs/common';
import { PersonalData, RetentionRules } from '#identity';
import { ConsultationReader } from './consultation.reader.ts';
import { ConsultationStore } from './consultation.store.ts';

/** What consultations and the suggestion box hold of each person, and what becomes of it when they leave or its time is over. */
@Injectable()
export class OwnConsultations {
  constructor(data: PersonalData, retention: RetentionRules, reader: ConsultationReader, store: ConsultationStore) {
    data.register('consultations', {
      export: async (personId) => (await reader.ofPerson(personId)).map((fields) => ({ fields, keptUntil: null })),
      erase: (tx, personId) => store.erase(tx, personId),
    });
    retention.register({ name: 'contribution-traces', days: 30, sweep: (tx, before, limit) => store.forgetTraces(tx, before, limit) });
  }
}
