import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/**
 * Participatory budgets. That somebody voted (`budget_mark`) and what was voted (`sealed_ballot`, later `opened_ballot`) have no
 * column in common but the budget: no key, no time, no order (decision 0012, docs/ballot.md).
 */
export class Budgets1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE budget (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL REFERENCES territory (id),
        status text NOT NULL CHECK (status IN ('draft', 'informing', 'ideas-open', 'admissibility', 'feasibility', 'ballot-published',
          'voting', 'counting', 'results-provisional', 'results-final', 'council-allocation', 'implementation', 'accountability',
          'closed', 'abandoned')),
        titles jsonb NOT NULL,
        regulation jsonb NOT NULL,
        regulation_hash text,
        adopted_on date,
        adoption_ref text,
        roll jsonb,
        order_seed text,
        accountability jsonb,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ix_budget_commune ON budget (commune_id, created_at DESC, id DESC);

      CREATE TABLE budget_project (
        id uuid PRIMARY KEY,
        budget_id uuid NOT NULL REFERENCES budget (id),
        number integer NOT NULL,
        reference text NOT NULL,
        envelope_id text NOT NULL,
        status text NOT NULL CHECK (status IN ('submitted', 'admissible', 'inadmissible', 'merged', 'feasible', 'unfeasible', 'on-ballot',
          'winner', 'reserve', 'not-selected', 'funded', 'in-progress', 'delivered', 'abandoned')),
        author_kind text NOT NULL CHECK (author_kind IN ('resident', 'group', 'association', 'paper')),
        author_id uuid,
        author_name text,
        titles jsonb NOT NULL,
        bodies jsonb NOT NULL,
        estimate_cents bigint,
        price_cents bigint,
        reasons jsonb,
        merge_into uuid REFERENCES budget_project (id),
        appeal jsonb,
        reserve_place integer,
        planned_cents bigint NOT NULL DEFAULT 0,
        committed_cents bigint NOT NULL DEFAULT 0,
        paid_cents bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_budget_project_number UNIQUE (budget_id, number)
      );

      CREATE TABLE budget_event (
        id uuid PRIMARY KEY,
        budget_id uuid NOT NULL REFERENCES budget (id),
        project_id uuid REFERENCES budget_project (id),
        at timestamptz NOT NULL,
        event text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        actor_role text NOT NULL,
        reasons jsonb,
        details jsonb NOT NULL
      );
      CREATE INDEX ix_budget_event ON budget_event (budget_id, at, id);

      CREATE TABLE budget_objection (
        id uuid PRIMARY KEY,
        budget_id uuid NOT NULL REFERENCES budget (id),
        person_id uuid NOT NULL,
        grounds text NOT NULL,
        filed_at timestamptz NOT NULL,
        upheld boolean,
        reasons jsonb,
        decided_at timestamptz
      );
      CREATE INDEX ix_budget_objection ON budget_objection (budget_id);

      CREATE TABLE budget_spending (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES budget_project (id),
        at timestamptz NOT NULL,
        planned_cents bigint NOT NULL,
        committed_cents bigint NOT NULL,
        paid_cents bigint NOT NULL,
        note jsonb NOT NULL,
        photos uuid[] NOT NULL
      );
      CREATE INDEX ix_budget_spending ON budget_spending (project_id, at);
    `);
    await this.ballotBox(runner);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'budget', 'budget_project', 'budget_objection', 'ballot_box', 'budget_count');
    await grant(runner, 'SELECT, INSERT', 'budget_event', 'budget_spending', 'budget_mark', 'ballot_leaf');
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE', 'sealed_ballot', 'opened_ballot');
  }

  private async ballotBox(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballot_box (
        budget_id uuid PRIMARY KEY REFERENCES budget (id),
        key_sealed bytea,
        sealed_bytes integer NOT NULL,
        log_size integer NOT NULL DEFAULT 0,
        opened_at timestamptz,
        closing_root bytea
      );

      CREATE TABLE budget_mark (
        budget_id uuid NOT NULL REFERENCES ballot_box (budget_id),
        voter_id uuid NOT NULL,
        channel text NOT NULL CHECK (channel IN ('web', 'desk', 'paper')),
        PRIMARY KEY (budget_id, voter_id)
      );

      CREATE TABLE sealed_ballot (
        budget_id uuid NOT NULL REFERENCES ballot_box (budget_id),
        tag bytea NOT NULL,
        sealed bytea NOT NULL,
        PRIMARY KEY (budget_id, tag)
      );

      CREATE TABLE ballot_leaf (
        budget_id uuid NOT NULL REFERENCES ballot_box (budget_id),
        position integer NOT NULL,
        leaf bytea NOT NULL,
        PRIMARY KEY (budget_id, position)
      );

      CREATE TABLE opened_ballot (
        budget_id uuid NOT NULL REFERENCES ballot_box (budget_id),
        envelope_id text NOT NULL,
        id text NOT NULL,
        choices jsonb NOT NULL,
        PRIMARY KEY (budget_id, envelope_id, id)
      );

      CREATE TABLE budget_count (
        id uuid PRIMARY KEY,
        budget_id uuid NOT NULL REFERENCES budget (id),
        kind text NOT NULL CHECK (kind IN ('official', 'rehearsal')),
        status text NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        seed text,
        sample integer,
        steps_done integer NOT NULL DEFAULT 0,
        steps integer NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        lease_until timestamptz,
        result text,
        result_hash text,
        failure text,
        created_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX uq_budget_count_open ON budget_count (budget_id, kind) WHERE status IN ('queued', 'running');
      CREATE INDEX ix_budget_count_due ON budget_count (created_at) WHERE status IN ('queued', 'running');
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
