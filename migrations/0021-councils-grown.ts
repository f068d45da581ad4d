import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** Mandates with their members and committees; what a session records of itself; the visa of what it decided. */
export class CouncilsGrown1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE council_mandate (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL REFERENCES territory (id),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        seats integer NOT NULL CHECK (seats > 0),
        council_law_id text,
        ended_on date,
        created_at timestamptz NOT NULL,
        CHECK (ends_on > starts_on)
      );
      CREATE UNIQUE INDEX uq_council_mandate_running ON council_mandate (commune_id) WHERE ended_on IS NULL;
      CREATE INDEX ix_council_mandate_commune ON council_mandate (commune_id, starts_on);

      CREATE TABLE council_member (
        id uuid PRIMARY KEY,
        mandate_id uuid NOT NULL REFERENCES council_mandate (id),
        name text NOT NULL,
        sex text NOT NULL CHECK (sex IN ('female', 'male')),
        office text NOT NULL CHECK (office IN ('president', 'vice-president', 'secretary', 'deputy-secretary', 'member')),
        seated_on date NOT NULL,
        left_on date,
        left_for text,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ix_council_member_mandate ON council_member (mandate_id);

      CREATE TABLE standing_committee (
        id uuid PRIMARY KEY,
        mandate_id uuid NOT NULL REFERENCES council_mandate (id),
        names jsonb NOT NULL,
        chair_id uuid NOT NULL REFERENCES council_member (id),
        member_ids uuid[] NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ix_standing_committee_mandate ON standing_committee (mandate_id);

      ALTER TABLE council_session DROP CONSTRAINT council_session_status_check;
      ALTER TABLE council_session ADD CONSTRAINT council_session_status_check CHECK (status IN
        ('planned', 'agenda-open', 'agenda-frozen', 'convened', 'in-session', 'closed', 'deliberations-published', 'not-held'));
      ALTER TABLE council_session
        ADD council_law_id text,
        ADD convocation_due_on date,
        ADD convened_on date,
        ADD sits_on date,
        ADD convocation integer NOT NULL DEFAULT 1 CHECK (convocation > 0),
        ADD in_office integer,
        ADD present integer CHECK (present > 0),
        ADD last_day date,
        ADD extended_days integer CHECK (extended_days > 0),
        ADD minutes jsonb,
        ADD published_on date;
      UPDATE council_session SET sits_on = starts_on, convocation_due_on = starts_on;
      ALTER TABLE council_session ALTER sits_on SET NOT NULL, ALTER convocation_due_on SET NOT NULL;
      ALTER TABLE council_session ALTER convocation DROP DEFAULT;

      CREATE TABLE session_adjournment (
        session_id uuid NOT NULL REFERENCES council_session (id),
        convocation integer NOT NULL,
        sat_on date NOT NULL,
        present integer,
        in_office integer,
        quorum integer,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (session_id, convocation)
      );

      ALTER TABLE agenda_item
        ADD visa_subject text,
        ADD committee_id uuid REFERENCES standing_committee (id),
        ADD committee_report jsonb,
        ADD committee_reported_on date;

      CREATE TABLE deliberation_visa (
        id uuid PRIMARY KEY,
        deliberation_id uuid NOT NULL REFERENCES deliberation (id) CONSTRAINT uq_deliberation_visa UNIQUE,
        commune_id uuid NOT NULL REFERENCES territory (id),
        subject text NOT NULL,
        council_law_id text NOT NULL,
        status text NOT NULL CHECK (status IN ('to-transmit', 'transmitted', 'granted', 'granted-by-silence', 'refused')),
        transmitted_on date,
        due_on date,
        overdue_since date,
        settled_on date,
        reference text,
        reasons jsonb,
        created_at timestamptz NOT NULL
      );
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'council_mandate', 'council_member', 'standing_committee', 'deliberation_visa');
    await grant(runner, 'SELECT, INSERT', 'session_adjournment');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
