import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** Consultations, what people contribute to them, and the suggestion box. */
export class Consultations1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL REFERENCES territory (id),
        status text NOT NULL CHECK (status IN ('draft', 'announced', 'open', 'closed', 'in-analysis', 'synthesis-published',
          'response-published', 'archived', 'cancelled')),
        titles jsonb NOT NULL,
        bodies jsonb NOT NULL,
        influence text NOT NULL CHECK (influence IN ('inform', 'consult', 'co-decide')),
        influence_statement jsonb NOT NULL,
        decision jsonb NOT NULL,
        audience jsonb NOT NULL,
        settings jsonb NOT NULL,
        questions jsonb NOT NULL,
        paragraphs jsonb NOT NULL,
        documents uuid[] NOT NULL DEFAULT '{}',
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        announced_on date,
        synthesis_on date,
        response_on date,
        overdue_since date,
        tables jsonb,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ix_consultation_commune ON consultation (commune_id, created_at DESC, id DESC);

      CREATE TABLE consultation_event (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        at timestamptz NOT NULL,
        event text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        actor_role text NOT NULL,
        reasons jsonb
      );
      CREATE INDEX ix_consultation_event ON consultation_event (consultation_id, at);

      CREATE TABLE consultation_theme (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        position integer NOT NULL,
        names jsonb NOT NULL,
        synthesis jsonb,
        outcome text CHECK (outcome IN ('kept', 'partly', 'not-kept')),
        reasons jsonb,
        CONSTRAINT uq_consultation_theme UNIQUE (consultation_id, position),
        CHECK ((outcome IS NULL) = (reasons IS NULL))
      );

      CREATE TABLE contribution (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        author_id uuid,
        channel text NOT NULL CHECK (channel IN ('online', 'anonymous', 'meeting', 'paper')),
        keyed_by uuid,
        provenance text,
        answers jsonb NOT NULL,
        themes uuid[],
        submitted_at timestamptz NOT NULL,
        CONSTRAINT uq_contribution_author UNIQUE (consultation_id, author_id),
        CHECK ((channel = 'online') OR author_id IS NULL),
        CHECK ((channel IN ('meeting', 'paper')) = (provenance IS NOT NULL))
      );
      CREATE INDEX ix_contribution_consultation ON contribution (consultation_id, id);

      CREATE TABLE contribution_trace (
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        device_key text NOT NULL,
        network_key text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX ix_contribution_trace_device ON contribution_trace (consultation_id, device_key, at);
      CREATE INDEX ix_contribution_trace_network ON contribution_trace (consultation_id, network_key, at);
      CREATE INDEX ix_contribution_trace_at ON contribution_trace (at);

      CREATE TABLE annotation (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        paragraph_id text NOT NULL,
        author_id uuid,
        body text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX ix_annotation_consultation ON annotation (consultation_id, id);

      CREATE TABLE suggestion (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL REFERENCES territory (id),
        author_id uuid,
        channel text NOT NULL CHECK (channel IN ('online', 'meeting', 'paper')),
        keyed_by uuid,
        provenance text,
        title text NOT NULL,
        body text NOT NULL,
        status text NOT NULL CHECK (status IN ('received', 'routed', 'answered', 'closed')),
        routed_to text,
        answer jsonb,
        received_on date NOT NULL,
        answered_on date,
        overdue_since date,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ix_suggestion_commune ON suggestion (commune_id, created_at DESC, id DESC);
      CREATE INDEX ix_suggestion_author ON suggestion (author_id, created_at) WHERE author_id IS NOT NULL;
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'consultation', 'contribution', 'annotation', 'suggestion');
    await grant(runner, 'SELECT, INSERT', 'consultation_event');
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE', 'consultation_theme', 'contribution_trace');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
