import { Column, Entity, PrimaryColumn } from 'typeorm';

/** queued → sending → sent | bounced | failed | uncertain; `uncertain` waits for a person and is never sent again blindly. */
export type DeliveryStatus = 'queued' | 'sending' | 'sent' | 'bounced' | 'failed' | 'uncertain';

@Entity('delivery')
export class Delivery {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'mailbox_item_id' }) mailboxItemId!: string;
  @Column('text') channel!: 'email';
  @Column('text') status!: DeliveryStatus;
  @Column('integer') attempts!: number;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
