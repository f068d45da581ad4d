import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/**
 * Voters without an account (docs/ballot.md): a mark may name the line of the frozen roll by a code of this vote alone, so that one
 * person is marked once whether known by account, by line, or by both. How many ballots of paper are in a box is counted, so that there
 * are never more than voters who were given one.
 */
export class VotersOnPaper1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ballot_token_issued DROP CONSTRAINT ballot_token_issued_budget_id_voter_id_fkey;
      ALTER TABLE budget_mark DROP CONSTRAINT budget_mark_pkey;
      ALTER TABLE budget_mark
        ALTER COLUMN voter_id DROP NOT NULL,
        ADD COLUMN voter_tag bytea,
        ADD CONSTRAINT uq_budget_mark_voter UNIQUE (budget_id, voter_id),
        ADD CONSTRAINT uq_budget_mark_tag UNIQUE (budget_id, voter_tag);
      ALTER TABLE ballot_token_issued ADD FOREIGN KEY (budget_id, voter_id) REFERENCES budget_mark (budget_id, voter_id);

      ALTER TABLE ballot_box ADD COLUMN paper_ballots integer NOT NULL DEFAULT 0;
    `);
    // the codes are forgotten when the box is opened
    await grant(runner, 'UPDATE', 'budget_mark');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
