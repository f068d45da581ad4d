import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';

/** What the petitioner holds after filing: number, date, what was filed, and until when an answer is owed. Never changed. */
@Entity('filing_receipt')
export class FilingReceipt {
  @PrimaryColumn('text') number!: string;
  @Column('uuid', { name: 'petition_id' }) petitionId!: string;
  @Column('timestamptz', { name: 'filed_at' }) filedAt!: Date;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('integer') signatures!: number;
  /** Null where the law has no time for an answer. */
  @Column('date', { name: 'due_day', nullable: true }) dueDay!: Day | null;
  @Column('text', { name: 'legal_ref' }) legalRef!: string;
  @Column('text') confidence!: string;
  /** The association that filed, by its public name; persons are not named. */
  @Column('jsonb', { name: 'organisation_names', nullable: true }) organisationNames!: Translated | null;
}
