import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#kernel';

export const memberRoles = ['representative', 'editor'] as const;
export type MemberRole = (typeof memberRoles)[number];
export const capacities = ['president', 'vice-president', 'secretary-general', 'treasurer', 'delegate'] as const;
export type Capacity = (typeof capacities)[number];

/** Somebody of the association's team: a legal representative for a term, or an editor of the dossier. */
@Entity('organisation_member')
export class OrganisationMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') role!: MemberRole;
  @Column('text', { nullable: true }) capacity!: Capacity | null;
  @Column('bytea', { name: 'name_sealed' }) nameSealed!: Buffer;
  /** Whether the person agreed that the public card shows the name. */
  @Column('boolean', { name: 'is_name_public' }) isNamePublic!: boolean;
  /** Null until the person who was invited accepts. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  /** Keyed hash of the mailbox that was invited: nobody reads the address back. */
  @Column('text', { name: 'email_code', nullable: true }) emailCode!: string | null;
  @Column('date', { name: 'from_day' }) fromDay!: Day;
  @Column('date', { name: 'to_day', nullable: true }) toDay!: Day | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: Day | null;
  /** The paper that proves the power. */
  @Column('uuid', { name: 'document_id', nullable: true }) documentId!: string | null;
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  @Column('date', { name: 'confirmed_on', nullable: true }) confirmedOn!: Day | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
