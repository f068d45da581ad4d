import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** What is done about texts of citizens, and its log, which is only added to. The texts stay where they were written. */
export class Moderation1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const reasons = `('private-life', 'insult', 'hatred', 'threat', 'unlawful', 'advertising', 'off-topic', 'repeated')`;
    await runner.query(`
      CREATE TABLE moderated_text (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        text_id uuid NOT NULL,
        territory_id uuid NOT NULL REFERENCES territory (id),
        author_id uuid,
        state text NOT NULL CHECK (state IN ('shown', 'held', 'hidden', 'contested', 'upheld')),
        reason text CHECK (reason IN ${reasons}),
        words jsonb,
        acted_by uuid,
        acted_at timestamptz NOT NULL,
        appeal_grounds text,
        appealed_at timestamptz,
        decision_reasons jsonb,
        decided_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_moderated_text UNIQUE (kind, text_id),
        CHECK (state NOT IN ('hidden', 'contested', 'upheld') OR reason IS NOT NULL)
      );
      CREATE INDEX ix_moderated_text_territory ON moderated_text (territory_id, created_at, id);
      CREATE INDEX ix_moderated_text_author ON moderated_text (author_id) WHERE author_id IS NOT NULL;

      CREATE TABLE moderation_act (
        id uuid PRIMARY KEY,
        moderated_id uuid NOT NULL REFERENCES moderated_text (id),
        at timestamptz NOT NULL,
        act text NOT NULL CHECK (act IN ('hold', 'hide', 'show', 'keep', 'appeal', 'restore', 'uphold')),
        reason text CHECK (reason IN ${reasons}),
        actor_role text NOT NULL
      );
      CREATE INDEX ix_moderation_act_text ON moderation_act (moderated_id, at);

      CREATE TABLE text_report (
        id uuid PRIMARY KEY,
        moderated_id uuid NOT NULL REFERENCES moderated_text (id),
        reporter_id uuid,
        reason text NOT NULL CHECK (reason IN ${reasons}),
        words text,
        at timestamptz NOT NULL,
        handled_at timestamptz,
        CONSTRAINT uq_text_report UNIQUE (moderated_id, reporter_id)
      );
      CREATE INDEX ix_text_report_reporter ON text_report (reporter_id, at) WHERE reporter_id IS NOT NULL;
      CREATE INDEX ix_text_report_handled ON text_report (handled_at) WHERE handled_at IS NOT NULL;
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'moderated_text');
    await grant(runner, 'SELECT, INSERT', 'moderation_act');
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE', 'text_report');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
