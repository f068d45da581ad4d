import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';
import type { CouncilOffice, Sex } from './domain/mandate.ts';

/** The time for which a council was elected. */
@Entity('council_mandate')
export class CouncilMandate {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  @Column('date', { name: 'starts_on' }) startsOn!: Day;
  /** Its last day, if nothing ends it before. */
  @Column('date', { name: 'ends_on' }) endsOn!: Day;
  @Column('integer') seats!: number;
  @Column('text', { name: 'council_law_id', nullable: true }) councilLawId!: string | null;
  /** Null while it runs. */
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: Day | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Somebody elected; the name and the office are public, and no account is tied to them. */
@Entity('council_member')
export class CouncilMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'mandate_id' }) mandateId!: string;
  @Column('text') name!: string;
  @Column('text') sex!: Sex;
  @Column('text') office!: CouncilOffice;
  @Column('date', { name: 'seated_on' }) seatedOn!: Day;
  @Column('date', { name: 'left_on', nullable: true }) leftOn!: Day | null;
  @Column('text', { name: 'left_for', nullable: true }) leftFor!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

@Entity('standing_committee')
export class StandingCommittee {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'mandate_id' }) mandateId!: string;
  @Column('jsonb') names!: Translated;
  @Column('uuid', { name: 'chair_id' }) chairId!: string;
  /** The chair among them. */
  @Column('uuid', { name: 'member_ids', array: true }) memberIds!: string[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
