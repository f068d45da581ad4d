import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** Notices people can bear, contacts that do not arrive, and what is advised on a petition before it is opened. */
export class NoticesAndPreChecks1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.contacts(runner);
    await this.notices(runner);
    await this.petitions(runner);
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE', 'notice_setting', 'petition_likeness');
    await grant(runner, 'SELECT, INSERT', 'petition_pre_check');
  }

  /** That mail or text messages to a contact were refused for good, since when, and the answer of the server. */
  private async contacts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person_contact
        ADD COLUMN failing_since timestamptz,
        ADD COLUMN failure text,
        ADD CONSTRAINT ck_person_contact_failure CHECK ((failing_since IS NULL) = (failure IS NULL));
    `);
  }

  /** A delivery names its reader, is owed, news or a digest, and what was held back names the digest it goes with. */
  private async notices(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mailbox_item
        ADD COLUMN reason text,
        ADD COLUMN territory_id uuid REFERENCES territory (id);
      UPDATE mailbox_item SET reason = CASE weight WHEN 'news' THEN 'signer' ELSE 'procedure' END;
      ALTER TABLE mailbox_item ALTER COLUMN reason SET NOT NULL;
      CREATE INDEX ix_mailbox_item_unread ON mailbox_item (recipient_id) WHERE read_at IS NULL;
      CREATE INDEX ix_mailbox_item_territory ON mailbox_item (territory_id) WHERE territory_id IS NOT NULL;

      ALTER TABLE delivery
        ADD COLUMN recipient_id uuid REFERENCES person (id) ON DELETE CASCADE,
        ADD COLUMN kind text CHECK (kind IN ('legal', 'news', 'digest')),
        ADD COLUMN digest_id uuid REFERENCES delivery (id) ON DELETE SET NULL,
        ADD COLUMN held_because text CHECK (held_because IN ('quiet-hours', 'budget', 'earlier-held')),
        ADD COLUMN charged_at timestamptz;
      UPDATE delivery d SET recipient_id = m.recipient_id, kind = m.weight,
        charged_at = CASE WHEN m.weight = 'news' AND d.attempts > 0 THEN d.due_at END
        FROM mailbox_item m WHERE m.id = d.mailbox_item_id;
      ALTER TABLE delivery
        ALTER COLUMN recipient_id SET NOT NULL,
        ALTER COLUMN kind SET NOT NULL,
        ALTER COLUMN mailbox_item_id DROP NOT NULL,
        ADD CONSTRAINT ck_delivery_item CHECK ((kind = 'digest') = (mailbox_item_id IS NULL)),
        DROP CONSTRAINT delivery_status_check,
        ADD CONSTRAINT ck_delivery_status CHECK (status IN ('queued', 'held', 'sending', 'sent', 'bounced', 'failed', 'uncertain')),
        ADD CONSTRAINT ck_delivery_held CHECK ((status = 'held') = (held_because IS NOT NULL));
      CREATE INDEX ix_delivery_charged ON delivery (recipient_id, charged_at) WHERE charged_at IS NOT NULL;
      CREATE INDEX ix_delivery_digest ON delivery (digest_id) WHERE digest_id IS NOT NULL;
      CREATE INDEX ix_delivery_open_digest ON delivery (recipient_id) WHERE kind = 'digest' AND status = 'queued';
      DROP INDEX ix_delivery_queued;
      CREATE INDEX ix_delivery_queued ON delivery ((kind <> 'legal'), due_at, id) WHERE status = 'queued';

      CREATE TABLE notice_setting (
        person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        weekly_budget integer NOT NULL CHECK (weekly_budget BETWEEN 0 AND 20),
        quiet_from text CHECK (quiet_from ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
        quiet_to text CHECK (quiet_to ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
        digest text NOT NULL CHECK (digest IN ('daily', 'weekly')),
        time_zone text NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
      );
    `);
  }

  /** Words of petitions folded so that likenesses are found (contrib module pg_trgm), and the advice that was given before a collection. */
  private async petitions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE petition_likeness (
        petition_id uuid NOT NULL REFERENCES petition (id) ON DELETE CASCADE,
        language text NOT NULL,
        folded text NOT NULL,
        skeleton text NOT NULL,
        version integer NOT NULL,
        PRIMARY KEY (petition_id, language)
      );
      -- written at once, so that it is worth reading at once
      CREATE INDEX ix_petition_likeness_skeleton ON petition_likeness USING gin (skeleton gin_trgm_ops) WITH (fastupdate = off);

      CREATE TABLE petition_pre_check (
        petition_id uuid PRIMARY KEY REFERENCES petition (id) ON DELETE CASCADE,
        rule_pack_id text NOT NULL,
        points jsonb NOT NULL,
        advised_at timestamptz NOT NULL
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
