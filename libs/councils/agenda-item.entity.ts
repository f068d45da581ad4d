import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';

@Entity('agenda_item')
export class AgendaItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('integer') position!: number;
  @Column('text', { name: 'subject_type' }) subjectType!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('jsonb') titles!: Translated;
  @Column('text') status!: 'open' | 'deliberated' | 'moved' | 'removed';
  /** The standing committee as it was named; `committeeId` where it is one of those recorded. */
  @Column('text', { nullable: true }) committee!: string | null;
  @Column('uuid', { name: 'committee_id', nullable: true }) committeeId!: string | null;
  @Column('jsonb', { name: 'committee_report', nullable: true }) committeeReport!: Translated | null;
  @Column('date', { name: 'committee_reported_on', nullable: true }) committeeReportedOn!: Day | null;
  /** Code of the matter for the law of visas; null where it needs none. */
  @Column('text', { name: 'visa_subject', nullable: true }) visaSubject!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

export const outcomes = ['adopted', 'partly-adopted', 'refused', 'postponed'] as const;
export type Outcome = (typeof outcomes)[number];

@Entity('deliberation')
export class Deliberation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId!: string;
  @Column('text') outcome!: Outcome;
  @Column('jsonb') reasons!: Translated;
  @Column('integer', { name: 'votes_for' }) votesFor!: number;
  @Column('integer', { name: 'votes_against' }) votesAgainst!: number;
  @Column('integer', { name: 'votes_abstaining' }) votesAbstaining!: number;
  @Column('date', { name: 'decided_on' }) decidedOn!: Day;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
