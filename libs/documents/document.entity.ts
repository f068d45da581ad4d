import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentState } from './domain/document.ts';

/** A line of the registry of official documents. What it says is kept as data: the PDF is made from it, the same each time. */
@Entity('document')
export class OfficialDocument {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'subject_type' }) subjectType!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  /** What of the subject it attests: one genuine document an act. */
  @Column('text') act!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  /** As it is printed at its head. */
  @Column('text') number!: string;
  /** What it says, without a name of a private person. */
  @Column('jsonb') content!: unknown;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  /** Printed on it; whoever holds it may ask. */
  @Column('text') code!: string;
  @Column('text') state!: DocumentState;
  @Column('timestamptz', { name: 'issued_at' }) issuedAt!: Date;
  @Column('text', { name: 'issued_by' }) issuedBy!: string;
  /** When it was withdrawn or superseded. */
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  /** Why it was withdrawn, as it was written. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'superseded_by', nullable: true }) supersededBy!: string | null;
}
