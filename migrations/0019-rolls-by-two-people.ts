import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** A roll that was read waits for a second person, and a frozen one loses people as it gains them: by two. */
export class RollsByTwoPeople1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE register.roll_version
        DROP CONSTRAINT roll_version_status_check,
        ADD CONSTRAINT roll_version_status_check CHECK (status IN ('importing', 'read', 'ready', 'superseded', 'failed', 'purged'));
      CREATE UNIQUE INDEX uq_roll_version_read ON register.roll_version (commune_id, category) WHERE status = 'read';

      CREATE TABLE register.late_removal (
        id uuid PRIMARY KEY,
        freeze_id uuid NOT NULL REFERENCES register.freeze (id),
        request_id text NOT NULL,
        line integer,
        addition_id uuid REFERENCES register.late_addition (id),
        reason text NOT NULL,
        status text NOT NULL CHECK (status IN ('proposed', 'removed', 'refused')),
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        CHECK ((line IS NULL) <> (addition_id IS NULL)),
        CHECK (decided_by <> proposed_by),
        CHECK ((status = 'proposed') = (decided_by IS NULL)),
        CONSTRAINT uq_late_removal_request UNIQUE (proposed_by, request_id)
      );
      CREATE INDEX ix_late_removal_freeze ON register.late_removal (freeze_id, proposed_at);
    `);
    await this.rights(runner);
  }

  /** Of whoever has the zone: its own role, or the app where the installation was migrated without one. */
  private async rights(runner: QueryRunner): Promise<void> {
    const [zone] = await runner.query(
      `SELECT 1 FROM pg_roles r, pg_namespace n
       WHERE r.rolname = 'jamaa_register' AND n.nspname = 'register' AND has_schema_privilege(r.oid, n.oid, 'USAGE')`,
    );
    if (zone) await runner.query('GRANT SELECT, INSERT, UPDATE ON register.late_removal TO jamaa_register');
    else await grant(runner, 'SELECT, INSERT, UPDATE', 'register.late_removal');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
