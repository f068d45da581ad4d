import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Who is concerned by a petition, for notices only. */
@Injectable()
export class AudienceReader {
  constructor(private readonly dataSource: DataSource) {}

  async petition(id: string): Promise<{ communeId: string; petitionerId: string } | undefined> {
    const [row] = await this.dataSource.query(
      'SELECT commune_id AS "communeId", petitioner_id AS "petitionerId" FROM petition WHERE id = $1',
      [id],
    );
    return row;
  }

  /** Signers who asked for news and have not withdrawn; without the petitioner, who is told anyway, as is owed. */
  async signers(petitionId: string, after: string | undefined, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT s.person_id AS id FROM signature s JOIN petition p ON p.id = s.petition_id
       WHERE s.petition_id = $1 AND s.withdrawn_at IS NULL AND s.wants_news AND s.person_id <> p.petitioner_id
         AND ($2::uuid IS NULL OR s.person_id > $2::uuid)
       ORDER BY s.person_id LIMIT $3`,
      [petitionId, after ?? null, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Whose a signature is. */
  async signer(signatureId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query('SELECT person_id AS id FROM signature WHERE id = $1', [signatureId]);
    return rows.map(({ id }) => id);
  }
}
