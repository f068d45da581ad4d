import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/**
 * Petitions, their signatures and what happened to them. A signature knows the transaction that wrote it (`tx_id`): the counter
 * takes all that finished below a horizon, so that none is missed and none counted twice (decision 0005).
 */
export class Petitions1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE petition (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL REFERENCES territory (id),
        rule_pack_id text NOT NULL,
        petitioner_id uuid NOT NULL REFERENCES person (id),
        petitioner_name_sealed bytea NOT NULL,
        status text NOT NULL CHECK (status IN ('draft', 'collecting', 'ready', 'expired', 'withdrawn', 'submitted', 'under-review',
          'admissible', 'inadmissible', 'scheduled', 'in-committee', 'deliberated', 'in-follow-up', 'closed')),
        titles jsonb NOT NULL,
        bodies jsonb NOT NULL,
        search_text text NOT NULL,
        authoritative_language text NOT NULL,
        content_hash text,
        required_signatures integer NOT NULL,
        opened_at timestamptz,
        threshold_reached_at timestamptz,
        filed_at timestamptz,
        overdue_since date,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ix_petition_commune ON petition (commune_id, opened_at DESC, id DESC);
      CREATE INDEX ix_petition_opened ON petition (opened_at DESC, id DESC) WHERE opened_at IS NOT NULL;
      CREATE INDEX ix_petition_petitioner ON petition (petitioner_id, created_at DESC, id DESC);
      CREATE INDEX ix_petition_filed ON petition (commune_id, filed_at, id) WHERE filed_at IS NOT NULL;

      CREATE TABLE signature (
        id uuid PRIMARY KEY,
        petition_id uuid NOT NULL REFERENCES petition (id),
        person_id uuid NOT NULL,
        capacity text NOT NULL CHECK (capacity IN ('resident', 'activity')),
        name_sealed bytea NOT NULL,
        wants_news boolean NOT NULL,
        signed_at timestamptz NOT NULL,
        tx_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        withdrawn_at timestamptz,
        withdrawn_tx xid8
      );
      CREATE UNIQUE INDEX uq_signature_person ON signature (petition_id, person_id) WHERE withdrawn_at IS NULL;
      CREATE INDEX ix_signature_order ON signature (petition_id, signed_at, id);
      CREATE INDEX ix_signature_tx ON signature (tx_id);
      CREATE INDEX ix_signature_withdrawn_tx ON signature (withdrawn_tx) WHERE withdrawn_tx IS NOT NULL;

      CREATE TABLE signature_counter (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        horizon xid8 NOT NULL,
        counted_at timestamptz,
        recounted_at timestamptz
      );
      INSERT INTO signature_counter (horizon) VALUES ('0');

      CREATE TABLE petition_count (
        petition_id uuid PRIMARY KEY REFERENCES petition (id),
        signatures integer NOT NULL,
        counted_at timestamptz NOT NULL
      );

      CREATE TABLE petition_recount (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        petition_id uuid NOT NULL REFERENCES petition (id),
        counted integer NOT NULL,
        recounted integer NOT NULL
      );

      CREATE TABLE receipt_sequence (
        commune_id uuid NOT NULL REFERENCES territory (id),
        year integer NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (commune_id, year)
      );

      CREATE TABLE filing_receipt (
        number text PRIMARY KEY,
        petition_id uuid NOT NULL REFERENCES petition (id) CONSTRAINT uq_filing_receipt_petition UNIQUE,
        filed_at timestamptz NOT NULL,
        content_hash text NOT NULL,
        signatures integer NOT NULL,
        due_day date NOT NULL,
        legal_ref text NOT NULL,
        confidence text NOT NULL
      );

      CREATE TABLE petition_event (
        id uuid PRIMARY KEY,
        petition_id uuid NOT NULL REFERENCES petition (id),
        at timestamptz NOT NULL,
        legal_day date NOT NULL,
        event text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        actor_role text NOT NULL,
        reason_codes text[] NOT NULL,
        reasons jsonb,
        legal_ref text,
        details jsonb NOT NULL
      );
      CREATE INDEX ix_petition_event ON petition_event (petition_id, at, id);
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'petition', 'signature', 'signature_counter', 'petition_count', 'receipt_sequence');
    await grant(runner, 'SELECT, INSERT', 'petition_recount', 'filing_receipt', 'petition_event');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
