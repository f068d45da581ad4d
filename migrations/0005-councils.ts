import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** Council sessions, what is on their agendas, and what was deliberated. */
export class Councils1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE council_session (
        id uuid PRIMARY KEY,
        commune_id uuid NOT NULL REFERENCES territory (id),
        kind text NOT NULL CHECK (kind IN ('ordinary', 'extraordinary')),
        starts_on date NOT NULL,
        status text NOT NULL CHECK (status IN ('planned', 'agenda-open', 'agenda-frozen', 'convened', 'in-session', 'closed', 'not-held')),
        agenda_freezes_on date NOT NULL,
        rule_pack_id text NOT NULL,
        reason text,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_council_session_day UNIQUE (commune_id, starts_on)
      );

      CREATE TABLE agenda_item (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES council_session (id),
        position integer NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        titles jsonb NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'deliberated', 'moved', 'removed')),
        committee text,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_agenda_item_position UNIQUE (session_id, position)
      );
      CREATE UNIQUE INDEX uq_agenda_item_open ON agenda_item (subject_id) WHERE status = 'open';
      CREATE INDEX ix_agenda_item_subject ON agenda_item (subject_id);

      CREATE TABLE deliberation (
        id uuid PRIMARY KEY,
        agenda_item_id uuid NOT NULL REFERENCES agenda_item (id) CONSTRAINT uq_deliberation_item UNIQUE,
        outcome text NOT NULL CHECK (outcome IN ('adopted', 'partly-adopted', 'refused', 'postponed')),
        reasons jsonb NOT NULL,
        votes_for integer NOT NULL CHECK (votes_for >= 0),
        votes_against integer NOT NULL CHECK (votes_against >= 0),
        votes_abstaining integer NOT NULL CHECK (votes_abstaining >= 0),
        decided_on date NOT NULL,
        created_at timestamptz NOT NULL
      );
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'council_session', 'agenda_item');
    await grant(runner, 'SELECT, INSERT', 'deliberation');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
