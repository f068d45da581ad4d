import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** What people, the register and associations still lacked. */
export class PeopleAndRegister1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await moveZoneOfTheRegister(runner);
    await this.requests(runner);
    await this.desks(runner);
    await this.names(runner);
  }

  /** Names of signers are forgotten a year after their petition has ended. */
  private async names(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE petition ADD COLUMN names_forgotten_at timestamptz;
      CREATE INDEX ix_petition_names ON petition (id) WHERE names_forgotten_at IS NULL;
      CREATE INDEX ix_audit_actor ON audit (actor, at DESC, id DESC);
      CREATE INDEX ix_file_sender ON file (created_by) WHERE purged_at IS NULL;
    `);
  }

  /** Where somebody helps in a commune. */
  private async desks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE territory_desk (
        territory_id uuid PRIMARY KEY REFERENCES territory (id),
        address jsonb NOT NULL,
        hours jsonb NOT NULL,
        phone text,
        email text,
        updated_at timestamptz NOT NULL
      );
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE', 'territory_desk');
  }

  /** What was kept of inputs without a key is forgotten; a request of before is answered as the first time, whatever it says now. */
  private async requests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request ALTER COLUMN input_hash DROP NOT NULL;
      UPDATE request SET input_hash = NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}

/**
 * An installation that was migrated before it had the role of the register gave the rights to the app. Where the role is there now,
 * they move to it, and the app has none any more.
 */
export async function moveZoneOfTheRegister(runner: { query(sql: string): Promise<unknown[]> }): Promise<void> {
  const { length: isLate } = await runner.query(
    `SELECT 1 FROM pg_roles r, pg_roles a, pg_namespace n
     WHERE r.rolname = 'jamaa_register' AND a.rolname = 'jamaa_app' AND n.nspname = 'register'
       AND NOT has_schema_privilege(r.oid, n.oid, 'USAGE') AND has_schema_privilege(a.oid, n.oid, 'USAGE')`,
  );
  if (!isLate) return;
  await runner.query(`
    DO $$
    DECLARE given record;
    BEGIN
      FOR given IN SELECT table_name, privilege_type FROM information_schema.role_table_grants
        WHERE table_schema = 'register' AND grantee = 'jamaa_app'
      LOOP
        EXECUTE format('GRANT %s ON register.%I TO jamaa_register', given.privilege_type, given.table_name);
      END LOOP;
    END $$;
    GRANT USAGE ON SCHEMA register TO jamaa_register;
    REVOKE ALL ON ALL TABLES IN SCHEMA register FROM jamaa_app;
    REVOKE ALL ON SCHEMA register FROM jamaa_app;
    COMMENT ON SCHEMA register IS NULL;
  `);
}
