import { Injectable } from '@nestjs/common';
import { PersonalData } from '#identity';
import { OwnPlanReader } from './own-plan.reader.ts';

/** What action plans hold of each person. When they leave it stays, about a person who has no name any more: what was said against an action and answered is a public act. */
@Injectable()
export class OwnPlans {
  constructor(data: PersonalData, reader: OwnPlanReader) {
    data.register('plans', {
      export: async (personId) => (await reader.of(personId)).map((fields) => ({ fields, keptUntil: null })),
      erase: async () => {},
    });
  }
}
