import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** Charters of citizen participation: editions of one, versions of its text, workshops, contributions, signatures, yearly reviews. */
export class Charters1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE charter (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL REFERENCES territory (id),
        edition integer NOT NULL,
        revises_id uuid REFERENCES charter (id),
        status text NOT NULL CHECK (status IN ('initiated', 'diagnosis', 'co-drafting', 'consultation', 'final-draft', 'council-review',
          'adopted', 'in-force', 'under-revision', 'superseded', 'abandoned')),
        titles jsonb NOT NULL,
        authoritative_language text NOT NULL CHECK (authoritative_language IN ('fr', 'ar', 'en', 'es')),
        programme text,
        decision jsonb NOT NULL,
        diagnosis jsonb,
        consultation_closes_on date,
        adopted_version integer,
        in_force_on date,
        review_due_on date,
        review_overdue_since date,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ix_charter_commune ON charter (commune_id, created_at DESC, id DESC);
      CREATE INDEX ix_charter_programme ON charter (programme) WHERE programme IS NOT NULL;
      CREATE UNIQUE INDEX uq_charter_in_preparation ON charter (commune_id)
        WHERE status IN ('initiated', 'diagnosis', 'co-drafting', 'consultation', 'final-draft', 'council-review', 'adopted');
      CREATE UNIQUE INDEX uq_charter_in_force ON charter (commune_id) WHERE status IN ('in-force', 'under-revision');

      CREATE TABLE charter_member (
        id uuid PRIMARY KEY,
        charter_id uuid NOT NULL REFERENCES charter (id),
        person_id uuid,
        name text NOT NULL,
        functions jsonb NOT NULL,
        named_at timestamptz NOT NULL
      );
      CREATE INDEX ix_charter_member ON charter_member (charter_id);
      CREATE INDEX ix_charter_member_person ON charter_member (person_id) WHERE person_id IS NOT NULL;

      CREATE TABLE charter_event (
        id uuid PRIMARY KEY,
        charter_id uuid NOT NULL REFERENCES charter (id),
        at timestamptz NOT NULL,
        event text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        actor_role text NOT NULL,
        reasons jsonb,
        details jsonb NOT NULL
      );
      CREATE INDEX ix_charter_event ON charter_event (charter_id, at, id);

      CREATE TABLE charter_version (
        charter_id uuid NOT NULL REFERENCES charter (id),
        number integer NOT NULL,
        content jsonb NOT NULL,
        ages jsonb NOT NULL,
        content_hash text NOT NULL,
        notes jsonb NOT NULL,
        author_role text NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (charter_id, number)
      );
      CREATE INDEX ix_charter_version_content ON charter_version USING gin (content jsonb_path_ops);

      CREATE TABLE charter_workshop (
        id uuid PRIMARY KEY,
        charter_id uuid NOT NULL REFERENCES charter (id),
        held_on date NOT NULL,
        places jsonb NOT NULL,
        themes jsonb NOT NULL,
        total integer NOT NULL CHECK (total > 0),
        attendance jsonb NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ix_charter_workshop ON charter_workshop (charter_id, held_on);
    `);
    await this.parties(runner);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'charter', 'charter_member', 'charter_contribution', 'charter_signature');
    await grant(runner, 'SELECT, INSERT', 'charter_event', 'charter_version', 'charter_workshop', 'charter_review');
  }

  private async parties(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE charter_contribution (
        id uuid PRIMARY KEY,
        charter_id uuid NOT NULL REFERENCES charter (id),
        version_number integer NOT NULL,
        article_id uuid,
        person_id uuid,
        organisation_id uuid,
        party_names jsonb,
        grounds text NOT NULL,
        proposal text NOT NULL,
        language text NOT NULL CHECK (language IN ('fr', 'ar', 'en', 'es')),
        is_hidden boolean NOT NULL DEFAULT false,
        is_accepted boolean,
        answer_version integer,
        answer jsonb,
        answered_at timestamptz,
        created_at timestamptz NOT NULL,
        FOREIGN KEY (charter_id, version_number) REFERENCES charter_version (charter_id, number)
      );
      CREATE INDEX ix_charter_contribution ON charter_contribution (charter_id, created_at DESC, id DESC);
      CREATE INDEX ix_charter_contribution_person ON charter_contribution (person_id);

      CREATE TABLE charter_signature (
        id uuid PRIMARY KEY,
        charter_id uuid NOT NULL,
        version_number integer NOT NULL,
        content_hash text NOT NULL,
        party text NOT NULL CHECK (party IN ('council', 'association')),
        organisation_id uuid,
        party_names jsonb NOT NULL,
        person_id uuid,
        capacity text NOT NULL,
        signed_at timestamptz NOT NULL,
        CHECK ((party = 'association') = (organisation_id IS NOT NULL)),
        FOREIGN KEY (charter_id, version_number) REFERENCES charter_version (charter_id, number)
      );
      CREATE UNIQUE INDEX uq_charter_signature_association ON charter_signature (charter_id, organisation_id) WHERE organisation_id IS NOT NULL;
      CREATE UNIQUE INDEX uq_charter_signature_council ON charter_signature (charter_id) WHERE party = 'council';
      CREATE INDEX ix_charter_signature_person ON charter_signature (person_id);

      CREATE TABLE charter_review (
        id uuid PRIMARY KEY,
        charter_id uuid NOT NULL REFERENCES charter (id),
        number integer NOT NULL,
        due_on date NOT NULL,
        summaries jsonb NOT NULL,
        commitments jsonb NOT NULL,
        author_role text NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT uq_charter_review_number UNIQUE (charter_id, number)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
