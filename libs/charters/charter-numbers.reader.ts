import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CharterState } from './domain/charter.ts';

/** Where one charter stood at an instant, by its events alone. */
export interface CharterStanding {
  readonly communeId: string;
  readonly status: CharterState;
  /** Whether a council had adopted it. */
  readonly isAdopted: boolean;
}

/** Counts nothing that is stored: each charter stands where its last event before an instant left it. */
@Injectable()
export class CharterNumbersReader {
  constructor(private readonly dataSource: DataSource) {}

  standings(communeIds: readonly string[], programme: string | null, at: Date): Promise<CharterStanding[]> {
    return this.dataSource.query(
      `SELECT c.commune_id AS "communeId", (array_agg(e.to_status ORDER BY e.at DESC, e.id DESC))[1] AS status,
         bool_or(e.event = 'adopt') AS "isAdopted"
       FROM charter c JOIN charter_event e ON e.charter_id = c.id AND e.at <= $3
       WHERE c.commune_id = ANY ($1::uuid[]) AND ($2::text IS NULL OR c.programme = $2)
       GROUP BY c.id, c.commune_id`,
      [communeIds, programme, at],
    );
  }
}
