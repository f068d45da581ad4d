import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** Territories from the country down, and the days without work declared in them. */
export class Territory1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE territory (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('country', 'region', 'province', 'commune', 'arrondissement')),
        code text NOT NULL,
        country_code text NOT NULL,
        parent_id uuid REFERENCES territory (id),
        names jsonb NOT NULL,
        search_text text NOT NULL,
        category text,
        population integer CHECK (population >= 0),
        census_year integer,
        population_source text,
        has_arrondissements boolean NOT NULL,
        time_zone text NOT NULL,
        languages text[] NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_territory_code UNIQUE (country_code, kind, code)
      );
      CREATE INDEX ix_territory_parent ON territory (parent_id);
      CREATE INDEX ix_territory_search ON territory (kind, search_text);

      CREATE TABLE holiday (
        id uuid PRIMARY KEY,
        territory_id uuid NOT NULL REFERENCES territory (id),
        day date NOT NULL,
        names jsonb NOT NULL,
        legal_ref text NOT NULL,
        withdrawn_at timestamptz,
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX uq_holiday_day ON holiday (territory_id, day) WHERE withdrawn_at IS NULL;
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'territory', 'holiday');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
