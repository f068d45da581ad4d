import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/**
 * The registry of official documents; and signatures on paper: a sheet that was printed, typed as one batch by one person and decided
 * by another. A signature on paper is a signature: one count, by channel.
 */
export class DocumentsAndPaper1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE document (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        act text NOT NULL,
        commune_id uuid NOT NULL REFERENCES territory (id),
        number text NOT NULL,
        content jsonb NOT NULL,
        content_hash text NOT NULL,
        code text NOT NULL CONSTRAINT uq_document_code UNIQUE,
        state text NOT NULL CHECK (state IN ('genuine', 'superseded', 'withdrawn')),
        issued_at timestamptz NOT NULL,
        issued_by text NOT NULL,
        settled_at timestamptz,
        reason text,
        superseded_by uuid REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
        CHECK ((state = 'genuine') = (settled_at IS NULL)),
        CHECK ((state = 'withdrawn') = (reason IS NOT NULL)),
        CHECK ((state = 'superseded') = (superseded_by IS NOT NULL))
      );
      CREATE UNIQUE INDEX uq_document_act ON document (kind, subject_id, act) WHERE state = 'genuine';
      CREATE INDEX ix_document_subject ON document (subject_id, issued_at, id);

      ALTER TABLE signature
        ALTER COLUMN person_id DROP NOT NULL,
        ADD COLUMN channel text NOT NULL DEFAULT 'online' CHECK (channel IN ('online', 'paper')),
        ADD CONSTRAINT ck_signature_online_person CHECK (channel = 'paper' OR person_id IS NOT NULL);
      ALTER TABLE petition_count ADD COLUMN paper integer NOT NULL DEFAULT 0;

      CREATE TABLE paper_batch (
        id uuid PRIMARY KEY,
        petition_id uuid NOT NULL REFERENCES petition (id),
        commune_id uuid NOT NULL REFERENCES territory (id),
        sheet_id uuid NOT NULL REFERENCES document (id),
        sheet_number text NOT NULL,
        scan_id uuid NOT NULL,
        act_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('entered', 'validated', 'discarded')),
        line_count integer NOT NULL,
        lines_hash text NOT NULL,
        entered_by text NOT NULL,
        entered_at timestamptz NOT NULL,
        settled_by text,
        settled_at timestamptz,
        CHECK (state <> 'validated' OR settled_by <> entered_by)
      );
      CREATE UNIQUE INDEX uq_paper_batch_sheet ON paper_batch (sheet_id) WHERE state <> 'discarded';
      CREATE INDEX ix_paper_batch_petition ON paper_batch (petition_id, entered_at, id);

      CREATE TABLE paper_line (
        id uuid PRIMARY KEY,
        batch_id uuid NOT NULL REFERENCES paper_batch (id),
        petition_id uuid NOT NULL REFERENCES petition (id),
        line integer NOT NULL,
        state text NOT NULL CHECK (state IN ('entered', 'duplicate', 'not-eligible', 'valid')),
        capacity text NOT NULL,
        said_sealed bytea NOT NULL,
        voter_tag bytea,
        number_tag bytea,
        name_tag bytea NOT NULL,
        roll_answer text CHECK (roll_answer IN ('yes', 'no', 'cannot-tell')),
        is_under_age boolean NOT NULL,
        is_named_online boolean NOT NULL,
        place_id uuid REFERENCES territory (id),
        person_id uuid,
        CONSTRAINT uq_paper_line UNIQUE (batch_id, line)
      );
      CREATE INDEX ix_paper_line_voter ON paper_line (petition_id, voter_tag) WHERE voter_tag IS NOT NULL;
      CREATE INDEX ix_paper_line_number ON paper_line (petition_id, number_tag) WHERE number_tag IS NOT NULL;
      CREATE INDEX ix_paper_line_name ON paper_line (petition_id, name_tag);
      CREATE INDEX ix_paper_line_person ON paper_line (person_id) WHERE person_id IS NOT NULL;
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'document', 'paper_batch');
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE', 'paper_line');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
