import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeReason } from './domain/reasons.ts';

/** Legal notices are owed and cannot be refused; news can. */
export type Weight = 'legal' | 'news';

@Entity('mailbox_item')
export class MailboxItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'message_id' }) messageId!: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId!: string;
  @Column('text') template!: string;
  @Column('jsonb') params!: Record<string, unknown>;
  @Column('text') weight!: Weight;
  /** By which tie the person was told it. */
  @Column('text') reason!: NoticeReason;
  /** The territory whose procedure it is, where it is one's. */
  @Column('uuid', { name: 'territory_id', nullable: true }) territoryId!: string | null;
  @Column('text', { name: 'subject_type' }) subjectType!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
