import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** People, their sessions and codes (kept by better-auth under our names), and the roles that territories grant them. */
export class Identity1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        email text NOT NULL CONSTRAINT uq_person_email UNIQUE,
        email_verified boolean NOT NULL,
        image text,
        locale text NOT NULL CHECK (locale IN ('fr', 'ar', 'en', 'es')),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        token text NOT NULL CONSTRAINT uq_session_token UNIQUE,
        ip_address text,
        user_agent text,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX ix_session_person ON session (person_id);

      CREATE TABLE credential (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        account_id text NOT NULL,
        provider_id text NOT NULL,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        password text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX ix_credential_person ON credential (person_id);

      -- The library also keeps its locks here, under ids of its own that are no uuid.
      CREATE TABLE sign_in_code (
        id text PRIMARY KEY,
        identifier text NOT NULL,
        value text NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX ix_sign_in_code_identifier ON sign_in_code (identifier);

      CREATE TABLE sign_in_rate (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        key text NOT NULL CONSTRAINT uq_sign_in_rate_key UNIQUE,
        count integer NOT NULL,
        last_request bigint NOT NULL
      );

      CREATE TABLE role_grant (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('clerk', 'bureau-member', 'council-president', 'secretary', 'administrator', 'auditor')),
        territory_id uuid NOT NULL REFERENCES territory (id),
        from_day date NOT NULL,
        to_day date,
        granted_by text NOT NULL,
        ended_at timestamptz,
        created_at timestamptz NOT NULL,
        CHECK (to_day IS NULL OR to_day >= from_day)
      );
      CREATE INDEX ix_role_grant_person ON role_grant (person_id) WHERE ended_at IS NULL;
      CREATE INDEX ix_role_grant_territory ON role_grant (territory_id, role) WHERE ended_at IS NULL;
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE', 'person', 'session', 'credential', 'sign_in_code', 'sign_in_rate');
    await grant(runner, 'SELECT, INSERT, UPDATE', 'role_grant');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
