import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, StaffRole } from '#kernel';

/** A role a territory gives a person, from a day to a day; it holds in every commune below. */
@Entity('role_grant')
export class RoleGrant {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') role!: StaffRole;
  @Column('uuid', { name: 'territory_id' }) territoryId!: string;
  /** Name of the body in which the role is held: a committee, a service. */
  @Column('text', { nullable: true }) body!: string | null;
  @Column('date', { name: 'from_day' }) fromDay!: Day;
  @Column('date', { name: 'to_day', nullable: true }) toDay!: Day | null;
  /** The grant whose holder lent this one; it ends with it. */
  @Column('uuid', { name: 'delegated_from', nullable: true }) delegatedFrom!: string | null;
  @Column('text', { name: 'granted_by' }) grantedBy!: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
