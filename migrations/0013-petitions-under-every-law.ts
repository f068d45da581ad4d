import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Petitions as every law has them: of associations and to provinces and regions, with the tie of each signer and where they live;
 * proposals that silence puts in force, and what is answered instead of decided.
 */
export class PetitionsUnderEveryLaw1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE territory ADD COLUMN electors integer CHECK (electors >= 0);

      ALTER TABLE petition DROP CONSTRAINT petition_status_check;
      ALTER TABLE petition ADD CONSTRAINT petition_status_check CHECK (status IN ('draft', 'collecting', 'ready', 'expired', 'withdrawn',
        'submitted', 'under-review', 'admissible', 'inadmissible', 'scheduled', 'in-committee', 'deliberated', 'answered', 'in-force',
        'in-follow-up', 'closed'));
      ALTER TABLE petition
        ADD COLUMN instrument text NOT NULL DEFAULT 'petition' CHECK (instrument IN ('petition', 'normative-initiative', 'interpellation')),
        ADD COLUMN organisation_id uuid REFERENCES organisation (id),
        ADD COLUMN organisation_names jsonb,
        ADD COLUMN object_link jsonb,
        ADD COLUMN association_conditions jsonb,
        ADD COLUMN needs_spread boolean NOT NULL DEFAULT false,
        ADD COLUMN roll_category text,
        ADD CONSTRAINT ck_petition_organisation CHECK ((organisation_id IS NULL) = (organisation_names IS NULL));
      CREATE INDEX ix_petition_organisation ON petition (organisation_id, created_at DESC, id DESC) WHERE organisation_id IS NOT NULL;

      ALTER TABLE signature DROP CONSTRAINT signature_capacity_check;
      ALTER TABLE signature
        ADD CONSTRAINT signature_capacity_check CHECK (capacity IN ('resident', 'activity', 'national', 'anyone')),
        ADD COLUMN proof text NOT NULL DEFAULT 'declaration' CHECK (proof IN ('roll', 'declaration')),
        ADD COLUMN roll_answer text CHECK (roll_answer IN ('yes', 'no', 'cannot-tell')),
        ADD COLUMN activity_sealed bytea,
        ADD COLUMN place_id uuid REFERENCES territory (id);
      CREATE INDEX ix_signature_place ON signature (petition_id, place_id) WHERE place_id IS NOT NULL;
      CREATE INDEX ix_signature_own ON signature (person_id, signed_at DESC, id DESC) WHERE withdrawn_at IS NULL;

      ALTER TABLE filing_receipt ALTER COLUMN due_day DROP NOT NULL;
      ALTER TABLE filing_receipt ADD COLUMN organisation_names jsonb;
    `);
    // notices say which kind of council they speak of; those written before all spoke of a commune's
    await runner.query(`
      UPDATE mailbox_item SET params = params || '{"level": "commune"}' WHERE template LIKE 'petition.%' AND NOT params ? 'level';
      UPDATE outbox SET payload = jsonb_set(payload, '{params,level}', '"commune"')
        WHERE name LIKE 'petition.%' AND payload ? 'params' AND published_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
