import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was typed from paper is forgotten a year after its petition has ended. */
export class PaperIsForgotten1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE paper_batch ADD COLUMN forgotten_at timestamptz;
      CREATE INDEX ix_paper_batch_kept ON paper_batch (petition_id) WHERE forgotten_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
