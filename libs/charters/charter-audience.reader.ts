import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const communes = {
  charter: 'SELECT commune_id AS id FROM charter WHERE id = $1',
  'charter-contribution': 'SELECT c.commune_id AS id FROM charter c JOIN charter_contribution o ON o.charter_id = c.id WHERE o.id = $1',
} as const;

/** Who has to do with a charter. */
@Injectable()
export class CharterAudienceReader {
  constructor(private readonly dataSource: DataSource) {}

  contributorOf(contributionId: string): Promise<string[]> {
    return this.ids('SELECT person_id AS id FROM charter_contribution WHERE id = $1 AND person_id IS NOT NULL', contributionId);
  }

  /** Everybody who proposed something, works on the text or signed it. */
  partiesOf(charterId: string): Promise<string[]> {
    return this.ids(
      `SELECT DISTINCT person_id AS id FROM (
         SELECT person_id FROM charter_contribution WHERE charter_id = $1
         UNION ALL SELECT person_id FROM charter_member WHERE charter_id = $1
         UNION ALL SELECT person_id FROM charter_signature WHERE charter_id = $1) p WHERE person_id IS NOT NULL`,
      charterId,
    );
  }

  teamOf(charterId: string): Promise<string[]> {
    return this.ids('SELECT person_id AS id FROM charter_member WHERE charter_id = $1 AND person_id IS NOT NULL', charterId);
  }

  async communeOf(subject: keyof typeof communes, id: string): Promise<string> {
    return (await this.ids(communes[subject], id))[0]!;
  }

  private async ids(sql: string, id: string): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(sql, [id]);
    return rows.map((row) => row.id);
  }
}
