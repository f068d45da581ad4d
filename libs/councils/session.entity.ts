import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#kernel';
import type { SessionKind, SessionState } from './domain/session.ts';

@Entity('council_session')
export class CouncilSession {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  @Column('text') kind!: SessionKind;
  @Column('date', { name: 'starts_on' }) startsOn!: Day;
  @Column('text') status!: SessionState;
  @Column('date', { name: 'agenda_freezes_on' }) agendaFreezesOn!: Day;
  @Column('text', { name: 'rule_pack_id' }) rulePackId!: string;
  /** Why it was not held. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
