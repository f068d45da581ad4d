import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** What the platform remembers: facts to tell, dates to act on, requests already answered, tasks owed, and who did what. */
export class Platform1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        name text NOT NULL,
        version integer NOT NULL,
        payload jsonb NOT NULL,
        request_id text,
        created_at timestamptz NOT NULL,
        published_at timestamptz
      );
      CREATE INDEX ix_outbox_unpublished ON outbox (seq) WHERE published_at IS NULL;

      CREATE TABLE task (
        message_id uuid NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
        handler text NOT NULL,
        status text NOT NULL CHECK (status IN ('owed', 'done', 'refused')),
        refusal_code text,
        created_at timestamptz NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (message_id, handler)
      );
      CREATE INDEX ix_task_open ON task (created_at) WHERE status <> 'done';

      CREATE TABLE request (
        actor text NOT NULL,
        request_id text NOT NULL,
        input_hash text NOT NULL,
        outcome jsonb,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (actor, request_id)
      );
      CREATE INDEX ix_request_created ON request (created_at);

      CREATE TABLE audit (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        permission text NOT NULL,
        action text NOT NULL,
        use_case text NOT NULL,
        subject_type text,
        subject_id uuid,
        request_id text,
        details jsonb NOT NULL
      );
      CREATE INDEX ix_audit_subject ON audit (subject_type, subject_id, at);

      CREATE TABLE deadline (
        id uuid PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        territory_id uuid NOT NULL,
        kind text NOT NULL,
        cycle integer NOT NULL,
        due_day date NOT NULL,
        due_at timestamptz NOT NULL,
        status text NOT NULL CHECK (status IN ('pending', 'fired', 'cancelled')),
        term jsonb,
        before_kind text,
        before_days integer,
        fired_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_deadline_cycle UNIQUE (subject_type, subject_id, kind, cycle)
      );
      CREATE INDEX ix_deadline_due ON deadline (due_at) WHERE status = 'pending';
      CREATE INDEX ix_deadline_territory ON deadline (territory_id) WHERE status = 'pending';

      CREATE TABLE deadline_revision (
        id uuid PRIMARY KEY,
        deadline_id uuid NOT NULL REFERENCES deadline (id),
        at timestamptz NOT NULL,
        from_day date NOT NULL,
        to_day date NOT NULL,
        cause jsonb NOT NULL,
        actor text NOT NULL
      );
      CREATE INDEX ix_deadline_revision ON deadline_revision (deadline_id, at);
    `);
    await this.appendOnly(runner);
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE', 'outbox', 'task', 'request', 'deadline');
    await grant(runner, 'SELECT, INSERT', 'audit', 'deadline_revision');
  }

  /** Not even the owner rewrites the audit by mistake; the app has no right to it at all. */
  private async appendOnly(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END $$;
      CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
