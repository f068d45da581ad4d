import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/**
 * Ballot boxes with blind tokens (decision 0018, docs/ballot.md): who was given a token (`ballot_token_issued`) and which token was spent
 * (`ballot_token_spent`) have nothing in common, not even for who has the keys.
 */
export class BlindTokens1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballot_token_key (
        budget_id uuid PRIMARY KEY REFERENCES ballot_box (budget_id),
        private_sealed bytea,
        public_key bytea NOT NULL
      );

      CREATE TABLE ballot_token_issued (
        budget_id uuid NOT NULL,
        voter_id uuid NOT NULL,
        blinded_hash bytea NOT NULL,
        PRIMARY KEY (budget_id, voter_id),
        FOREIGN KEY (budget_id, voter_id) REFERENCES budget_mark (budget_id, voter_id)
      );

      CREATE TABLE ballot_token_spent (
        budget_id uuid NOT NULL REFERENCES ballot_box (budget_id),
        token_hash bytea NOT NULL,
        tag bytea NOT NULL,
        PRIMARY KEY (budget_id, token_hash),
        CONSTRAINT uq_ballot_token_spent_tag UNIQUE (budget_id, tag)
      );

      -- the association in whose name somebody who represents it proposed a project
      ALTER TABLE budget_project ADD COLUMN organisation_id uuid REFERENCES organisation (id);
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE', 'ballot_token_key');
    await grant(runner, 'SELECT, INSERT', 'ballot_token_issued', 'ballot_token_spent');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
