import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';
import type { ConsultationState, Influence } from './domain/consultation.ts';
import type { Question } from './domain/questionnaire.ts';
import type { ProtectedTables } from './domain/small-numbers.ts';

/** What is to be decided, who decides it, and by when. */
export interface DecisionAtStake {
  readonly what: Translated;
  readonly maker: Translated;
  readonly on: Day;
}

/** How a consultation is held; days and the threshold are ours (grade P) where the organiser says nothing. */
export interface ConsultationSettings {
  readonly isOpenToAll: boolean;
  /** Texts wait until staff has read them. */
  readonly readsFirst: boolean;
  readonly smallestCount: number;
  readonly synthesisDays: number;
  readonly responseDays: number;
  /** Closed questions counted against each other, or against the channel. */
  readonly crossTables: readonly (readonly [string, string])[];
}

/** A paragraph of a draft text; comments are anchored to its id. */
export interface Paragraph {
  readonly id: string;
  readonly texts: Translated;
}

@Entity('consultation')
export class Consultation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  @Column('text') status!: ConsultationState;
  @Column('jsonb') titles!: Translated;
  @Column('jsonb') bodies!: Translated;
  @Column('text') influence!: Influence;
  @Column('jsonb', { name: 'influence_statement' }) influenceStatement!: Translated;
  @Column('jsonb') decision!: DecisionAtStake;
  @Column('jsonb') audience!: Translated;
  @Column('jsonb') settings!: ConsultationSettings;
  @Column('jsonb') questions!: readonly Question[];
  @Column('jsonb') paragraphs!: readonly Paragraph[];
  @Column('uuid', { array: true }) documents!: string[];
  @Column('date', { name: 'opens_on' }) opensOn!: Day;
  @Column('date', { name: 'closes_on' }) closesOn!: Day;
  @Column('date', { name: 'announced_on', nullable: true }) announcedOn!: Day | null;
  @Column('date', { name: 'synthesis_on', nullable: true }) synthesisOn!: Day | null;
  @Column('date', { name: 'response_on', nullable: true }) responseOn!: Day | null;
  /** The day on which what is owed now was due. */
  @Column('date', { name: 'overdue_since', nullable: true }) overdueSince!: Day | null;
  /** Counted once, when the synthesis is published; no later change is told by a difference of two countings. */
  @Column('jsonb', { nullable: true }) tables!: ProtectedTables | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
