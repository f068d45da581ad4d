import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** What participatory budgets hold of a person, for the person alone. What was voted is not among it: nobody can tell. */
@Injectable()
export class OwnBudgetReader {
  constructor(private readonly dataSource: DataSource) {}

  of(personId: string): Promise<Fields[]> {
    return this.dataSource
      .query(
        `SELECT json_build_object('kind', 'vote', 'budget', coalesce(b.titles ->> 'fr', b.titles ->> 'ar'), 'channel', m.channel) AS fields
         FROM budget_mark m JOIN budget b ON b.id = m.budget_id WHERE m.voter_id = $1
         UNION ALL
         SELECT json_build_object('kind', 'project', 'budget', coalesce(b.titles ->> 'fr', b.titles ->> 'ar'), 'title',
           coalesce(p.titles ->> 'fr', p.titles ->> 'ar'), 'status', p.status, 'name', p.author_name, 'at', p.created_at)
         FROM budget_project p JOIN budget b ON b.id = p.budget_id WHERE p.author_id = $1
         UNION ALL
         SELECT json_build_object('kind', 'objection', 'budget', coalesce(b.titles ->> 'fr', b.titles ->> 'ar'), 'grounds', o.grounds,
           'at', o.filed_at, 'upheld', o.upheld)
         FROM budget_objection o JOIN budget b ON b.id = o.budget_id WHERE o.person_id = $1`,
        [personId],
      )
      .then((rows: { fields: Fields }[]) => rows.map(({ fields }) => fields));
  }
}
