import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** Between filing and decision: completion and suspended time, dissolved councils; and what is known of the sources of signatures. */
export class ReviewAndFraud1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.review(runner);
    await this.sources(runner);
    await this.invalidation(runner);
  }

  private async review(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE petition DROP CONSTRAINT petition_status_check;
      ALTER TABLE petition ADD CONSTRAINT petition_status_check CHECK (status IN ('draft', 'collecting', 'ready', 'expired', 'withdrawn',
        'submitted', 'under-review', 'completion-requested', 'admissible', 'inadmissible', 'scheduled', 'in-committee', 'deliberated',
        'answered', 'in-force', 'in-follow-up', 'closed'));
      ALTER TABLE petition
        ADD COLUMN suspensions jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN completion_due_on date;

      CREATE TABLE council_dissolution (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL REFERENCES territory (id),
        dissolved_on date NOT NULL,
        legal_ref text NOT NULL,
        reasons jsonb NOT NULL,
        ended_on date,
        created_at timestamptz NOT NULL,
        CHECK (ended_on >= dissolved_on)
      );
      CREATE UNIQUE INDEX uq_council_dissolution_open ON council_dissolution (commune_id) WHERE ended_on IS NULL;
      CREATE INDEX ix_council_dissolution_commune ON council_dissolution (commune_id, dissolved_on);
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'council_dissolution');
  }

  /** Keys of devices and networks are keyed hashes of one petition: they join nothing beyond it, and are deleted after thirty days. */
  private async sources(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signature_trace (
        signature_id uuid PRIMARY KEY REFERENCES signature (id),
        petition_id uuid NOT NULL,
        device_key text NOT NULL,
        network_key text NOT NULL,
        source_class text NOT NULL CHECK (source_class IN ('desk', 'known-device', 'new-device')),
        signed_at timestamptz NOT NULL
      );
      CREATE INDEX ix_signature_trace_device ON signature_trace (petition_id, device_key, signed_at);
      CREATE INDEX ix_signature_trace_network ON signature_trace (petition_id, network_key, signed_at);
      CREATE INDEX ix_signature_trace_at ON signature_trace (signed_at);

      CREATE TABLE signature_mark (
        signature_id uuid NOT NULL REFERENCES signature (id),
        petition_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason IN ('many-from-one-device', 'many-from-one-network', 'too-fast')),
        marked_at timestamptz NOT NULL,
        PRIMARY KEY (signature_id, reason)
      );
      CREATE INDEX ix_signature_mark_petition ON signature_mark (petition_id, reason, marked_at);

      CREATE TABLE trusted_desk (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL REFERENCES territory (id),
        name text NOT NULL,
        device_key text NOT NULL,
        until_day date NOT NULL,
        trusted_by text NOT NULL,
        created_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX uq_trusted_desk_device ON trusted_desk (commune_id, device_key) WHERE ended_at IS NULL;
      CREATE INDEX ix_trusted_desk_commune ON trusted_desk (commune_id, created_at);
    `);
    await grant(runner, 'SELECT, INSERT, DELETE', 'signature_trace');
    await grant(runner, 'SELECT, INSERT', 'signature_mark');
    await grant(runner, 'SELECT, INSERT, UPDATE', 'trusted_desk');
  }

  /**
   * An invalidated signature is one that no longer counts, as a withdrawn one, and says for which class of reasons. Its person cannot
   * sign the same petition again: the index holds the place.
   */
  private async invalidation(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE signature
        ADD COLUMN invalidated_for text,
        ADD CONSTRAINT ck_signature_invalidated CHECK (invalidated_for IS NULL OR withdrawn_at IS NOT NULL);
      DROP INDEX uq_signature_person;
      CREATE UNIQUE INDEX uq_signature_person ON signature (petition_id, person_id) WHERE withdrawn_at IS NULL OR invalidated_for IS NOT NULL;

      CREATE TABLE signature_invalidation (
        id uuid PRIMARY KEY,
        petition_id uuid NOT NULL REFERENCES petition (id),
        act_id uuid NOT NULL REFERENCES pending_act (id),
        reason text NOT NULL,
        removed integer NOT NULL CHECK (removed > 0),
        grounds jsonb NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT uq_signature_invalidation UNIQUE (act_id, reason)
      );
      CREATE INDEX ix_signature_invalidation ON signature_invalidation (petition_id, at);
    `);
    await grant(runner, 'SELECT, INSERT', 'signature_invalidation');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
