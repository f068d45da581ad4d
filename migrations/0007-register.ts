import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/**
 * The register: a trust zone of its own. Its tables belong to the role that migrates, its rights to `jamaa_register` alone; no
 * table elsewhere refers to it and it refers to none, so that it can move to another server. Dates of birth, names and keyed codes
 * of numbers are nowhere else.
 */
export class Register1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA register');
    await this.keysAndSettings(runner);
    await this.rolls(runner);
    await this.people(runner);
    await this.procedures(runner);
    await this.logs(runner);
    await this.rights(runner);
  }

  private async keysAndSettings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE register.settings (
        commune_id uuid PRIMARY KEY,
        cndp_number text,
        cndp_granted_on date,
        number_retention_days integer NOT NULL CHECK (number_retention_days >= 0),
        roll_retention_days integer NOT NULL CHECK (roll_retention_days >= 0),
        updated_at timestamptz NOT NULL,
        CHECK ((cndp_number IS NULL) = (cndp_granted_on IS NULL))
      );

      CREATE TABLE register.data_key (
        id uuid PRIMARY KEY,
        purpose text NOT NULL CHECK (purpose IN ('tags', 'numbers')),
        owner_id uuid NOT NULL,
        master_id text NOT NULL,
        wrapped bytea NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_data_key UNIQUE (purpose, owner_id)
      );
    `);
  }

  private async rolls(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE register.roll_version (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL,
        category text NOT NULL CHECK (category IN ('resident', 'activity', 'elector')),
        as_of date NOT NULL,
        status text NOT NULL CHECK (status IN ('importing', 'ready', 'superseded', 'failed', 'purged')),
        lines_read integer NOT NULL,
        accepted integer NOT NULL,
        refused integer NOT NULL,
        has_id_numbers boolean NOT NULL,
        fingerprint bytea NOT NULL,
        failure text,
        imported_by text NOT NULL,
        started_at timestamptz NOT NULL,
        progress_at timestamptz NOT NULL,
        ended_at timestamptz,
        superseded_at timestamptz
      );
      CREATE UNIQUE INDEX uq_roll_version_importing ON register.roll_version (commune_id, category) WHERE status = 'importing';
      CREATE UNIQUE INDEX uq_roll_version_ready ON register.roll_version (commune_id, category) WHERE status = 'ready';
      CREATE INDEX ix_roll_version_commune ON register.roll_version (commune_id, category, as_of DESC, started_at DESC);

      CREATE TABLE register.roll_entry (
        version_id uuid NOT NULL REFERENCES register.roll_version (id),
        line integer NOT NULL,
        id_tag bytea,
        latin text,
        arabic text,
        latin_tag bytea,
        arabic_tag bytea,
        birth_year smallint NOT NULL,
        birth_day date,
        sex text CHECK (sex IN ('f', 'm')),
        sub_territory text,
        email_tag bytea,
        registered_on date,
        PRIMARY KEY (version_id, line),
        CHECK (latin IS NOT NULL OR arabic IS NOT NULL)
      );
      CREATE UNIQUE INDEX uq_roll_entry_id ON register.roll_entry (version_id, id_tag) WHERE id_tag IS NOT NULL;
      CREATE INDEX ix_roll_entry_latin ON register.roll_entry (version_id, latin_tag) WHERE latin_tag IS NOT NULL;
      CREATE INDEX ix_roll_entry_arabic ON register.roll_entry (version_id, arabic_tag) WHERE arabic_tag IS NOT NULL;
      CREATE INDEX ix_roll_entry_email ON register.roll_entry (version_id, email_tag) WHERE email_tag IS NOT NULL;

      CREATE TABLE register.roll_refusal (
        version_id uuid NOT NULL REFERENCES register.roll_version (id),
        line integer NOT NULL,
        code text NOT NULL,
        field text,
        PRIMARY KEY (version_id, line)
      );
    `);
  }

  private async people(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE register.claim (
        id uuid PRIMARY KEY,
        reference text NOT NULL CONSTRAINT uq_claim_reference UNIQUE,
        request_id text NOT NULL,
        person_id uuid NOT NULL,
        commune_id uuid NOT NULL,
        id_tag bytea,
        latin_tag bytea,
        arabic_tag bytea,
        birth_year smallint NOT NULL,
        birth_day date,
        status text NOT NULL CHECK (status IN ('recorded', 'confirmed', 'replaced')),
        recorded_at timestamptz NOT NULL,
        settled_at timestamptz,
        CONSTRAINT uq_claim_request UNIQUE (person_id, request_id)
      );
      CREATE INDEX ix_claim_person ON register.claim (person_id, recorded_at DESC);
      CREATE INDEX ix_claim_recorded ON register.claim (recorded_at);
      CREATE INDEX ix_claim_open ON register.claim (commune_id) WHERE status = 'recorded';

      CREATE TABLE register.link (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        commune_id uuid NOT NULL,
        id_tag bytea,
        latin_tag bytea,
        arabic_tag bytea,
        birth_year smallint NOT NULL,
        birth_day date,
        proof text NOT NULL CHECK (proof IN ('mailbox', 'counter')),
        confirmed_by text NOT NULL,
        confirmed_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX uq_link_person ON register.link (person_id, commune_id) WHERE ended_at IS NULL;
      CREATE UNIQUE INDEX uq_link_id ON register.link (commune_id, id_tag) WHERE ended_at IS NULL AND id_tag IS NOT NULL;
      CREATE INDEX ix_link_latin ON register.link (commune_id, latin_tag) WHERE ended_at IS NULL;
      CREATE INDEX ix_link_arabic ON register.link (commune_id, arabic_tag) WHERE ended_at IS NULL;
    `);
  }

  private async procedures(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE register.freeze (
        id uuid PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        commune_id uuid NOT NULL,
        category text NOT NULL,
        version_id uuid NOT NULL REFERENCES register.roll_version (id),
        frozen_by text NOT NULL,
        frozen_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        released_on date,
        CONSTRAINT uq_freeze_subject UNIQUE (subject_id, category)
      );
      CREATE INDEX ix_freeze_version ON register.freeze (version_id);

      CREATE TABLE register.late_addition (
        id uuid PRIMARY KEY,
        freeze_id uuid NOT NULL REFERENCES register.freeze (id),
        request_id text NOT NULL,
        id_tag bytea,
        latin text,
        arabic text,
        latin_tag bytea,
        arabic_tag bytea,
        birth_year smallint NOT NULL,
        birth_day date,
        sub_territory text,
        registered_on date,
        reason text NOT NULL,
        status text NOT NULL CHECK (status IN ('proposed', 'added', 'refused')),
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decision_reason text,
        CHECK (decided_by <> proposed_by),
        CHECK ((status = 'proposed') = (decided_by IS NULL)),
        CONSTRAINT uq_late_addition_request UNIQUE (proposed_by, request_id)
      );
      CREATE INDEX ix_late_addition_freeze ON register.late_addition (freeze_id, proposed_at);

      CREATE TABLE register.sealed_number (
        id uuid PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        item_id uuid NOT NULL,
        sealed bytea NOT NULL,
        legal_ref text NOT NULL,
        kept_at timestamptz NOT NULL,
        CONSTRAINT uq_sealed_number_item UNIQUE (subject_id, item_id)
      );

      CREATE TABLE register.number_file (
        subject_id uuid PRIMARY KEY,
        subject_type text NOT NULL,
        commune_id uuid NOT NULL,
        decided_on date,
        purge_after date,
        purged_at timestamptz
      );
      CREATE INDEX ix_number_file_due ON register.number_file (purge_after) WHERE purged_at IS NULL;
    `);
  }

  private async logs(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE register.question (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        person_id uuid,
        asked_by text NOT NULL,
        action text NOT NULL,
        subject_type text,
        subject_id uuid,
        territory_id uuid NOT NULL,
        category text NOT NULL,
        on_day date NOT NULL,
        min_age smallint,
        min_months_registered integer,
        answer text NOT NULL CHECK (answer IN ('yes', 'no', 'cannot-tell')),
        reason text NOT NULL
      );
      CREATE INDEX ix_question_person ON register.question (person_id, at DESC, id DESC);

      CREATE TABLE register.act (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        permission text NOT NULL,
        action text NOT NULL,
        subject_type text,
        subject_id uuid,
        request_id text,
        details jsonb NOT NULL
      );
      CREATE INDEX ix_act_subject ON register.act (subject_type, subject_id, at);

      CREATE TRIGGER question_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register.question
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER act_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON register.act
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  /**
   * Rights for `jamaa_register`. Where the role is missing and may not be made here, the app's role gets them, and the schema says so:
   * an installation that wants two zones creates the role first (docs of operation).
   */
  private async rights(runner: QueryRunner): Promise<void> {
    const role = await this.roleOfTheRegister(runner);
    const give = (rights: string, ...tables: string[]): Promise<unknown> =>
      role
        ? runner.query(`GRANT ${rights} ON ${tables.map((table) => `register.${table}`).join(', ')} TO jamaa_register`)
        : grant(runner, rights, ...tables.map((table) => `register.${table}`));
    if (role) await runner.query('GRANT USAGE ON SCHEMA register TO jamaa_register');
    else await grant(runner, 'USAGE', 'SCHEMA register');
    await give('SELECT, INSERT, UPDATE', 'settings', 'roll_version', 'freeze', 'late_addition', 'number_file');
    await give('SELECT, INSERT, UPDATE, DELETE', 'data_key', 'sealed_number', 'claim', 'link');
    // a line of a roll is never changed: a correction is a new version
    await give('SELECT, INSERT, DELETE', 'roll_entry', 'roll_refusal');
    await give('SELECT, INSERT', 'question', 'act');
    if (!role) await runner.query(`COMMENT ON SCHEMA register IS 'no role jamaa_register when migrated: the app has the rights'`);
  }

  private async roleOfTheRegister(runner: QueryRunner): Promise<boolean> {
    const exists = async () =>
      (await runner.query("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'jamaa_register'")) as { rolcanlogin: boolean }[];
    const [me] = await runner.query('SELECT rolsuper OR rolcreaterole AS may FROM pg_roles WHERE rolname = current_user');
    if (!(await exists()).length && me.may) await runner.query('CREATE ROLE jamaa_register NOLOGIN');
    const [role] = await exists();
    // a role that logs in has its own address (REGISTER_DATABASE_URL) and is nobody's to take
    if (role && !role.rolcanlogin && me.may) await this.letTheAppTakeIt(runner);
    return Boolean(role);
  }

  /** The app's connection may become the register's, and has none of its rights before it does. */
  private async letTheAppTakeIt(runner: QueryRunner): Promise<void> {
    const [app] = await runner.query(
      "SELECT current_setting('server_version_num')::int >= 160000 AS new FROM pg_roles WHERE rolname = 'jamaa_app'",
    );
    if (!app) return;
    if (app.new) return void (await runner.query('GRANT jamaa_register TO jamaa_app WITH INHERIT FALSE, SET TRUE'));
    await runner.query('ALTER ROLE jamaa_app NOINHERIT');
    await runner.query('GRANT jamaa_register TO jamaa_app');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
