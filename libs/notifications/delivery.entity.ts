import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HeldBecause } from './domain/mail-plan.ts';

/**
 * queued → sending → sent | bounced | failed | uncertain; `uncertain` waits for a person and is never sent again blindly. What was
 * held back stays `held`, and becomes what its digest becomes.
 */
export type DeliveryStatus = 'queued' | 'held' | 'sending' | 'sent' | 'bounced' | 'failed' | 'uncertain';

/** A digest is a mail of several notices that were held back. */
export type DeliveryKind = 'legal' | 'news' | 'digest';

@Entity('delivery')
export class Delivery {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId!: string;
  @Column('text') kind!: DeliveryKind;
  /** Null for a digest alone. */
  @Column('uuid', { name: 'mailbox_item_id', nullable: true }) mailboxItemId!: string | null;
  /** The digest with which it goes. */
  @Column('uuid', { name: 'digest_id', nullable: true }) digestId!: string | null;
  @Column('text', { name: 'held_because', nullable: true }) heldBecause!: HeldBecause | null;
  /** When it was handed over against the person's budget. */
  @Column('timestamptz', { name: 'charged_at', nullable: true }) chargedAt!: Date | null;
  @Column('text') channel!: 'email';
  @Column('text') status!: DeliveryStatus;
  @Column('integer') attempts!: number;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
