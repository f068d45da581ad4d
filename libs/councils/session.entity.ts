import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';
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
  /** The law by which the council sits; null where the project knows none. */
  @Column('text', { name: 'council_law_id', nullable: true }) councilLawId!: string | null;
  /** The last day for the convocation. */
  @Column('date', { name: 'convocation_due_on' }) convocationDueOn!: Day;
  @Column('date', { name: 'convened_on', nullable: true }) convenedOn!: Day | null;
  /** The day of the sitting: the first one, until the council is convened anew. */
  @Column('date', { name: 'sits_on' }) sitsOn!: Day;
  /** Which convocation for the same agenda it is, from 1. */
  @Column('integer') convocation!: number;
  /** Members in office at the opening; null where no mandate was recorded. */
  @Column('integer', { name: 'in_office', nullable: true }) inOffice!: number | null;
  @Column('integer', { nullable: true }) present!: number | null;
  /** Null where the law sets no length. */
  @Column('date', { name: 'last_day', nullable: true }) lastDay!: Day | null;
  @Column('integer', { name: 'extended_days', nullable: true }) extendedDays!: number | null;
  @Column('jsonb', { nullable: true }) minutes!: Translated | null;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn!: Day | null;
  /** Why it was not held. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** A sitting that did not open because too few came. Append-only. */
@Entity('session_adjournment')
export class SessionAdjournment {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId!: string;
  @PrimaryColumn('integer') convocation!: number;
  @Column('date', { name: 'sat_on' }) satOn!: Day;
  @Column('integer', { nullable: true }) present!: number | null;
  @Column('integer', { name: 'in_office', nullable: true }) inOffice!: number | null;
  @Column('integer', { nullable: true }) quorum!: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
