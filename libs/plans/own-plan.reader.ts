import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** What action plans hold of a person, for the person alone. */
@Injectable()
export class OwnPlanReader {
  constructor(private readonly dataSource: DataSource) {}

  async of(personId: string): Promise<Fields[]> {
    const rows: { fields: Fields }[] = await this.dataSource.query(
      `SELECT json_build_object('kind', 'dispute', 'action', coalesce(a.titles ->> 'fr', a.titles ->> 'ar'), 'text', d.text, 'place', d.place,
         'photos', cardinality(d.photos), 'at', d.filed_at, 'upheld', d.upheld) AS fields
       FROM plan_dispute d JOIN plan_action a ON a.id = d.action_id WHERE d.person_id = $1
       UNION ALL
       SELECT json_build_object('kind', 'completed', 'action', coalesce(a.titles ->> 'fr', a.titles ->> 'ar'), 'at', a.moved_at)
       FROM plan_action a WHERE a.completed_by = $1`,
      [personId],
    );
    return rows.map(({ fields }) => fields);
  }
}
