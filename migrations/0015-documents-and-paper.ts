import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** The registry of official documents. */
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
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'document');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
