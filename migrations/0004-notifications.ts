import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grant } from '#platform';

/** The mailbox, which is the reference; deliveries, whose truth is kept; and what people do not want to be sent. */
export class Notifications1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mailbox_item (
        id uuid PRIMARY KEY,
        message_id uuid NOT NULL,
        recipient_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        template text NOT NULL,
        params jsonb NOT NULL,
        weight text NOT NULL CHECK (weight IN ('legal', 'news')),
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        read_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_mailbox_item_once UNIQUE (message_id, template, recipient_id)
      );
      CREATE INDEX ix_mailbox_item_recipient ON mailbox_item (recipient_id, created_at DESC, id DESC);

      CREATE TABLE delivery (
        id uuid PRIMARY KEY,
        mailbox_item_id uuid NOT NULL REFERENCES mailbox_item (id) ON DELETE CASCADE,
        channel text NOT NULL CHECK (channel IN ('email')),
        status text NOT NULL CHECK (status IN ('queued', 'sending', 'sent', 'bounced', 'failed', 'uncertain')),
        attempts integer NOT NULL,
        due_at timestamptz NOT NULL,
        lease_until timestamptz,
        ended_at timestamptz,
        reason text,
        created_at timestamptz NOT NULL,
        CONSTRAINT uq_delivery_once UNIQUE (mailbox_item_id, channel)
      );
      CREATE INDEX ix_delivery_queued ON delivery (due_at) WHERE status = 'queued';
      CREATE INDEX ix_delivery_sending ON delivery (lease_until) WHERE status = 'sending';
      CREATE INDEX ix_delivery_trouble ON delivery (status, created_at) WHERE status IN ('bounced', 'failed', 'uncertain');

      CREATE TABLE notice_refusal (
        person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        subject_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, subject_id)
      );
    `);
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE', 'mailbox_item', 'delivery', 'notice_refusal');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
