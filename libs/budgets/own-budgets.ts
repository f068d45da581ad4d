import { Injectable } from '@nestjs/common';
import { PersonalData } from '#identity';
import { OwnBudgetReader } from './own-budget.reader.ts';

/** What participatory budgets hold of each person. When they leave it stays, about a person who has no name any more: votes are counted, projects and objections are public acts. */
@Injectable()
export class OwnBudgets {
  constructor(data: PersonalData, reader: OwnBudgetReader) {
    data.register('budgets', {
      export: async (personId) => (await reader.of(personId)).map((fields) => ({ fields, keptUntil: null })),
      erase: async () => {},
    });
  }
}
