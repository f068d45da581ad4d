import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const communes = {
  budget: 'SELECT commune_id AS id FROM budget WHERE id = $1',
  'budget-project': 'SELECT b.commune_id AS id FROM budget b JOIN budget_project p ON p.budget_id = b.id WHERE p.id = $1',
  'budget-objection': 'SELECT b.commune_id AS id FROM budget b JOIN budget_objection o ON o.budget_id = b.id WHERE o.id = $1',
} as const;

/** Who has to do with a budget. Voters are nobody's audience: that somebody voted is told to nobody. */
@Injectable()
export class BudgetAudienceReader {
  constructor(private readonly dataSource: DataSource) {}

  authorOf(projectId: string): Promise<string[]> {
    return this.ids('SELECT author_id AS id FROM budget_project WHERE id = $1 AND author_id IS NOT NULL', projectId);
  }

  authorsOf(budgetId: string): Promise<string[]> {
    return this.ids('SELECT DISTINCT author_id AS id FROM budget_project WHERE budget_id = $1 AND author_id IS NOT NULL', budgetId);
  }

  objectorOf(objectionId: string): Promise<string[]> {
    return this.ids('SELECT person_id AS id FROM budget_objection WHERE id = $1', objectionId);
  }

  async communeOf(subject: keyof typeof communes, id: string): Promise<string> {
    return (await this.ids(communes[subject], id))[0]!;
  }

  private async ids(sql: string, id: string): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(sql, [id]);
    return rows.map((row) => row.id);
  }
}
