import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** Action plans with their versions, what they cost, what was done, measured and shown, and what citizens say against it. */
export class ActionPlans1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.plans(runner);
    await this.money(runner);
    await this.proofs(runner);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'plan', 'plan_part', 'plan_action', 'plan_cost', 'plan_indicator', 'plan_dispute');
    await grant(runner, 'SELECT, INSERT', 'plan_version', 'plan_event', 'plan_payment', 'plan_report', 'plan_reading', 'plan_evaluation');
  }

  private async plans(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL REFERENCES territory (id),
        law_id text NOT NULL,
        status text NOT NULL CHECK (status IN ('initiated', 'diagnosis', 'prioritisation', 'programming', 'draft', 'consultation',
          'committee-review', 'returned', 'adopted', 'visa-pending', 'in-execution', 'yearly-evaluation', 'under-update', 'closed')),
        version integer NOT NULL CHECK (version >= 0),
        titles jsonb NOT NULL,
        diagnosis jsonb,
        priorities jsonb,
        from_year integer NOT NULL,
        to_year integer NOT NULL CHECK (to_year BETWEEN from_year AND from_year + 20),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        meeting_on date,
        adopted_on date,
        evaluated_on date,
        called_until date,
        visa_ref text,
        visa_on date,
        created_at timestamptz NOT NULL,
        CHECK ((version > 0) = (adopted_on IS NOT NULL)),
        CHECK ((visa_ref IS NULL) = (visa_on IS NULL))
      );
      CREATE INDEX ix_plan_commune ON plan (commune_id, created_at DESC, id DESC);

      CREATE TABLE plan_version (
        plan_id uuid NOT NULL REFERENCES plan (id),
        version integer NOT NULL CHECK (version > 0),
        adopted_on date NOT NULL,
        deliberation_id uuid NOT NULL,
        sha256 text NOT NULL,
        content jsonb NOT NULL,
        PRIMARY KEY (plan_id, version)
      );

      CREATE TABLE plan_part (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES plan (id),
        parent_id uuid REFERENCES plan_part (id),
        code text NOT NULL,
        titles jsonb NOT NULL,
        CONSTRAINT uq_plan_part_code UNIQUE (plan_id, code)
      );

      CREATE TABLE plan_action (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES plan (id),
        part_id uuid NOT NULL REFERENCES plan_part (id),
        code text NOT NULL,
        titles jsonb NOT NULL,
        search_text text NOT NULL,
        status text NOT NULL CHECK (status IN ('proposed', 'planned', 'funded', 'in-progress', 'blocked', 'completed', 'verified', 'cancelled')),
        progress integer NOT NULL CHECK (progress BETWEEN 0 AND 100),
        owner text,
        starts_on date,
        ends_on date,
        territory_id uuid REFERENCES territory (id),
        sdgs integer[] NOT NULL CHECK (sdgs <@ ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]),
        from_diagnosis boolean NOT NULL,
        completed_by uuid,
        moved_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK (ends_on >= starts_on),
        CONSTRAINT uq_plan_action_code UNIQUE (plan_id, code)
      );
      CREATE INDEX ix_plan_action_page ON plan_action (plan_id, created_at DESC, id DESC);
      CREATE INDEX ix_plan_action_open ON plan_action (plan_id, ends_on)
        WHERE ends_on IS NOT NULL AND status IN ('proposed', 'planned', 'funded', 'in-progress', 'blocked');
      CREATE INDEX ix_plan_action_part ON plan_action (part_id);

      CREATE TABLE plan_event (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES plan (id),
        action_id uuid REFERENCES plan_action (id),
        at timestamptz NOT NULL,
        event text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        actor_role text NOT NULL,
        reasons jsonb,
        details jsonb NOT NULL
      );
      CREATE INDEX ix_plan_event ON plan_event (plan_id, at, id) WHERE action_id IS NULL;
      CREATE INDEX ix_plan_event_action ON plan_event (action_id, at, id) WHERE action_id IS NOT NULL;
    `);
  }

  /** Amounts in the smallest unit of the plan's currency. */
  private async money(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_cost (
        action_id uuid NOT NULL REFERENCES plan_action (id),
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2099),
        source text NOT NULL CHECK (source IN ('commune', 'province', 'region', 'state', 'partner', 'loan', 'other')),
        planned bigint NOT NULL CHECK (planned >= 0),
        committed bigint NOT NULL CHECK (committed >= 0),
        paid bigint NOT NULL CHECK (paid BETWEEN 0 AND committed),
        PRIMARY KEY (action_id, year, source)
      );

      CREATE TABLE plan_payment (
        id uuid PRIMARY KEY,
        action_id uuid NOT NULL REFERENCES plan_action (id),
        year integer NOT NULL,
        source text NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        paid_on date NOT NULL,
        note jsonb NOT NULL,
        files uuid[] NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX ix_plan_payment ON plan_payment (action_id, at, id);
    `);
  }

  private async proofs(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_report (
        id uuid PRIMARY KEY,
        action_id uuid NOT NULL REFERENCES plan_action (id),
        status text NOT NULL,
        progress integer NOT NULL,
        note text,
        latitude double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision CHECK (longitude BETWEEN -180 AND 180),
        photos uuid[] NOT NULL,
        at timestamptz NOT NULL,
        CHECK ((latitude IS NULL) = (longitude IS NULL))
      );
      CREATE INDEX ix_plan_report ON plan_report (action_id, at, id);

      CREATE TABLE plan_indicator (
        id uuid PRIMARY KEY,
        action_id uuid NOT NULL REFERENCES plan_action (id),
        titles jsonb NOT NULL,
        unit text NOT NULL,
        baseline double precision NOT NULL,
        target double precision NOT NULL,
        target_on date NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ix_plan_indicator ON plan_indicator (action_id, created_at, id);

      CREATE TABLE plan_reading (
        id uuid PRIMARY KEY,
        indicator_id uuid NOT NULL REFERENCES plan_indicator (id),
        value double precision NOT NULL,
        measured_on date NOT NULL,
        source text NOT NULL,
        files uuid[] NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX ix_plan_reading ON plan_reading (indicator_id, measured_on, id);

      CREATE TABLE plan_dispute (
        id uuid PRIMARY KEY,
        action_id uuid NOT NULL REFERENCES plan_action (id),
        person_id uuid NOT NULL,
        text text NOT NULL,
        place text,
        photos uuid[] NOT NULL,
        filed_at timestamptz NOT NULL,
        answer_due_on date NOT NULL,
        answered_at timestamptz,
        answer jsonb,
        upheld boolean,
        CHECK ((answered_at IS NULL) = (answer IS NULL) AND (answered_at IS NULL) = (upheld IS NULL))
      );
      CREATE INDEX ix_plan_dispute ON plan_dispute (action_id, filed_at, id);
      CREATE UNIQUE INDEX uq_plan_dispute_open ON plan_dispute (action_id, person_id) WHERE answered_at IS NULL;
      CREATE INDEX ix_plan_dispute_person ON plan_dispute (person_id);

      CREATE TABLE plan_evaluation (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL REFERENCES plan (id),
        year integer NOT NULL,
        report jsonb NOT NULL,
        figures jsonb NOT NULL,
        files uuid[] NOT NULL,
        published_on date NOT NULL,
        CONSTRAINT uq_plan_evaluation_year UNIQUE (plan_id, year)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
