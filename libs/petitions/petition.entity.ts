import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Suspension, Translated } from '#kernel';
import type { Locale } from '#platform';
import type { RollCategory } from '#register';
import type { Instrument } from './domain/law.ts';
import type { PetitionState } from './domain/petition.ts';
import type { ObjectLink, PetitionCondition } from '#organisations';

@Entity('petition')
export class Petition {
  @PrimaryColumn('uuid') id!: string;
  /** The territory whose council is asked: a commune, or a province or region where the law has petitions to them. */
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  /** The law it was opened under, kept for life. */
  @Column('text', { name: 'rule_pack_id' }) rulePackId!: string;
  @Column('text') instrument!: Instrument;
  /** The representative (mandataire, وكيل). */
  @Column('uuid', { name: 'petitioner_id' }) petitionerId!: string;
  @Column('bytea', { name: 'petitioner_name_sealed' }) petitionerNameSealed!: Buffer;
  /** The association in whose name the petitioner acts, and its name as it was then. */
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('jsonb', { name: 'organisation_names', nullable: true }) organisationNames!: Translated | null;
  /** How the object is tied to the association's purposes. */
  @Column('jsonb', { name: 'object_link', nullable: true }) objectLink!: ObjectLink | null;
  /** The law's conditions as they were on the day of filing. */
  @Column('jsonb', { name: 'association_conditions', nullable: true }) associationConditions!: PetitionCondition[] | null;
  @Column('text') status!: PetitionState;
  @Column('jsonb') titles!: Translated;
  @Column('jsonb') bodies!: Translated;
  /** All titles as people look for them. */
  @Column('text', { name: 'search_text' }) searchText!: string;
  @Column('text', { name: 'authoritative_language' }) authoritativeLanguage!: Locale;
  /** Of the words that are signed; set when collection opens. */
  @Column('text', { name: 'content_hash', nullable: true }) contentHash!: string | null;
  @Column('integer', { name: 'required_signatures' }) requiredSignatures!: number;
  /** Whether the law asks some signatures from each part of the territory. */
  @Column('boolean', { name: 'needs_spread' }) needsSpread!: boolean;
  /** The roll that is asked of each signer; null where it is not. */
  @Column('text', { name: 'roll_category', nullable: true }) rollCategory!: RollCategory | null;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  /** When the signature that reached the threshold was given. */
  @Column('timestamptz', { name: 'threshold_reached_at', nullable: true }) thresholdReachedAt!: Date | null;
  @Column('timestamptz', { name: 'filed_at', nullable: true }) filedAt!: Date | null;
  /** The legal day on which the answer was due and missed. */
  @Column('date', { name: 'overdue_since', nullable: true }) overdueSince!: Day | null;
  /** Days that do not count for the answer, with their reasons. */
  @Column('jsonb') suspensions!: Suspension[];
  /** Until when what is missing can be brought. */
  @Column('date', { name: 'completion_due_on', nullable: true }) completionDueOn!: Day | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
