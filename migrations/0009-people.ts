import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** How people are reached and recognised, what proves who they are, how roles are delegated, and acts that need two people. */
export class People1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.people(runner);
    await this.signingIn(runner);
    await this.factors(runner);
    await this.assurance(runner);
    await this.roles(runner);
    await this.fourEyes(runner);
    const written = ['person_contact', 'contact_code', 'contact_proof', 'passkey', 'passkey_challenge', 'second_factor', 'recovery_code'];
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE', ...written, 'introduction', 'erased_contact', 'retention_run');
    await grant(runner, 'SELECT, INSERT, UPDATE', 'assurance', 'pending_act');
  }

  /** An address is no longer what a person is known by: several people share one. A person who left keeps a row without a name. */
  private async people(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person
        DROP CONSTRAINT uq_person_email,
        ALTER COLUMN email DROP NOT NULL,
        ADD COLUMN account_key text NOT NULL DEFAULT gen_random_uuid() || '@person.invalid' CONSTRAINT uq_person_account_key UNIQUE,
        ADD COLUMN erased_at timestamptz,
        ADD CONSTRAINT ck_person_erased CHECK (erased_at IS NULL OR (email IS NULL AND name = '' AND image IS NULL));

      CREATE TABLE person_contact (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        kind text NOT NULL CHECK (kind IN ('email', 'phone')),
        value text NOT NULL,
        proven_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_person_contact UNIQUE (person_id, kind, value)
      );
      CREATE INDEX ix_person_contact_value ON person_contact (kind, value);
      INSERT INTO person_contact (id, person_id, kind, value, proven_at, created_at)
        SELECT gen_random_uuid(), id, 'email', email, CASE WHEN email_verified THEN updated_at END, created_at FROM person;

      CREATE TABLE erased_contact (
        contact_key text NOT NULL,
        erased_at timestamptz NOT NULL
      );
      CREATE INDEX ix_erased_contact ON erased_contact (contact_key);
      CREATE INDEX ix_erased_contact_at ON erased_contact (erased_at);

      CREATE TABLE retention_run (
        data_class text PRIMARY KEY,
        last_at timestamptz NOT NULL,
        removed bigint NOT NULL
      );
    `);
  }

  private async signingIn(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact_code (
        contact_key text NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('sign-in', 'add', 'confirm', 'erase')),
        code_mac text NOT NULL,
        attempts integer NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (contact_key, purpose)
      );
      CREATE INDEX ix_contact_code_expires ON contact_code (expires_at);

      CREATE TABLE contact_proof (
        ticket_sha256 text PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('email', 'phone')),
        value text NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX ix_contact_proof_expires ON contact_proof (expires_at);

      ALTER TABLE session
        ADD COLUMN method text NOT NULL DEFAULT 'email-code'
          CHECK (method IN ('email-code', 'sms-code', 'password', 'passkey', 'national-identity')),
        ADD COLUMN proven_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN second_factor_at timestamptz;
      CREATE INDEX ix_session_expires ON session (expires_at);
      CREATE UNIQUE INDEX uq_credential_account ON credential (provider_id, account_id);
      CREATE INDEX ix_sign_in_code_expires ON sign_in_code (expires_at);
    `);
  }

  private async factors(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE passkey (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        credential_id text NOT NULL CONSTRAINT uq_passkey_credential UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        is_backed_up boolean NOT NULL,
        label text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX ix_passkey_person ON passkey (person_id);

      CREATE TABLE passkey_challenge (
        id uuid PRIMARY KEY,
        challenge text NOT NULL,
        person_id uuid REFERENCES person (id),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX ix_passkey_challenge_expires ON passkey_challenge (expires_at);

      CREATE TABLE second_factor (
        person_id uuid PRIMARY KEY REFERENCES person (id),
        secret_sealed bytea NOT NULL,
        confirmed_at timestamptz,
        last_step bigint NOT NULL,
        failures integer NOT NULL,
        locked_until timestamptz,
        created_at timestamptz NOT NULL
      );

      CREATE TABLE recovery_code (
        person_id uuid NOT NULL REFERENCES person (id),
        code_mac text NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (person_id, code_mac)
      );
    `);
  }

  private async assurance(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assurance (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        level integer NOT NULL CHECK (level IN (2, 3)),
        means text NOT NULL CHECK (means IN ('roll', 'paper', 'national-identity', 'in-person')),
        territory_id uuid REFERENCES territory (id),
        recorded_by text NOT NULL,
        created_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX uq_assurance_in_force ON assurance (person_id, means, territory_id) NULLS NOT DISTINCT WHERE ended_at IS NULL;

      CREATE TABLE introduction (
        person_id uuid PRIMARY KEY REFERENCES person (id),
        code_mac text NOT NULL CONSTRAINT uq_introduction_code UNIQUE,
        expires_at timestamptz NOT NULL
      );
    `);
  }

  private async roles(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role_grant
        ADD COLUMN body text,
        ADD COLUMN delegated_from uuid REFERENCES role_grant (id),
        ADD COLUMN ended_by text,
        ADD CONSTRAINT ck_role_grant_delegation CHECK (delegated_from IS NULL OR to_day IS NOT NULL);
      CREATE INDEX ix_role_grant_delegated ON role_grant (delegated_from) WHERE delegated_from IS NOT NULL;
    `);
  }

  /** The database itself refuses that one person proposes and confirms. */
  private async fourEyes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pending_act (
        id uuid PRIMARY KEY,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        commune_id uuid NOT NULL REFERENCES territory (id),
        payload text NOT NULL,
        payload_sha256 text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'confirmed', 'declined', 'withdrawn', 'expired')),
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        settled_by text,
        settled_at timestamptz,
        reason text,
        CHECK ((state = 'waiting') = (settled_by IS NULL)),
        CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
        CHECK (state NOT IN ('confirmed', 'declined') OR settled_by <> proposed_by),
        CHECK (state <> 'declined' OR reason IS NOT NULL)
      );
      CREATE UNIQUE INDEX uq_pending_act_waiting ON pending_act (action, subject_type, subject_id) WHERE state = 'waiting';
      CREATE INDEX ix_pending_act_commune ON pending_act (commune_id, expires_at) WHERE state = 'waiting';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
