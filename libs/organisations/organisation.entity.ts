import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';
import type { LegalForm, PurposeTag } from './domain/dossier.ts';
import type { OrganisationState } from './domain/organisation.ts';

@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') id!: string;
  /** The commune of the seat, whose clerks check the dossier. */
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  @Column('text') status!: OrganisationState;
  @Column('text', { name: 'name_ar', nullable: true }) nameAr!: string | null;
  @Column('text', { name: 'name_latin', nullable: true }) nameLatin!: string | null;
  /** The names folded for search. */
  @Column('text', { name: 'search_text' }) searchText!: string;
  @Column('text', { name: 'legal_form' }) legalForm!: LegalForm;
  @Column('date', { name: 'founded_on' }) foundedOn!: Day;
  /** The receipt of declaration (récépissé, وصل الإيداع). */
  @Column('text', { name: 'receipt_number', nullable: true }) receiptNumber!: string | null;
  @Column('date', { name: 'receipt_on', nullable: true }) receiptOn!: Day | null;
  @Column('jsonb') purposes!: Translated;
  @Column('text', { name: 'purpose_tags', array: true }) purposeTags!: PurposeTag[];
  @Column('text', { nullable: true }) website!: string | null;
  /** E-mail and telephone, for its team and the staff. */
  @Column('bytea', { name: 'contact_sealed' }) contactSealed!: Buffer;
  @Column('uuid', { name: 'declared_by' }) declaredBy!: string;
  @Column('uuid', { name: 'checked_by', nullable: true }) checkedBy!: string | null;
  @Column('uuid', { name: 'verified_by', nullable: true }) verifiedBy!: string | null;
  @Column('date', { name: 'verified_on', nullable: true }) verifiedOn!: Day | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
