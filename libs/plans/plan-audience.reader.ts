import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const communes = {
  plan: 'SELECT commune_id AS id FROM plan WHERE id = $1',
  'plan-dispute':
    'SELECT p.commune_id AS id FROM plan p JOIN plan_action a ON a.plan_id = p.id JOIN plan_dispute d ON d.action_id = a.id WHERE d.id = $1',
} as const;

/** Who has to do with a plan, or with what somebody said against one of its actions. */
@Injectable()
export class PlanAudienceReader {
  constructor(private readonly dataSource: DataSource) {}

  authorOf(disputeId: string): Promise<string[]> {
    return this.ids('SELECT person_id AS id FROM plan_dispute WHERE id = $1', disputeId);
  }

  async communeOf(subject: keyof typeof communes, id: string): Promise<string> {
    return (await this.ids(communes[subject], id))[0]!;
  }

  private async ids(sql: string, id: string): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(sql, [id]);
    return rows.map((row) => row.id);
  }
}
