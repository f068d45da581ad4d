import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';
import type { CharterState } from './domain/charter.ts';
import type { Language } from './domain/charter-text.ts';

/** By what a charter is begun: a decision of the president, or a deliberation of the council. */
export interface CharterDecision {
  readonly kind: 'president' | 'council';
  readonly decidedOn: Day;
  readonly reference: string;
}

/** One edition of the charter of a commune, a province or a region. */
@Entity('charter')
export class Charter {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  /** 1 for the first; a revision makes the next. */
  @Column('integer') edition!: number;
  @Column('uuid', { name: 'revises_id', nullable: true }) revisesId!: string | null;
  @Column('text') status!: CharterState;
  @Column('jsonb') titles!: Translated;
  @Column('text', { name: 'authoritative_language' }) authoritativeLanguage!: Language;
  /** The programme in whose frame it is made. */
  @Column('text', { nullable: true }) programme!: string | null;
  @Column('jsonb') decision!: CharterDecision;
  @Column('jsonb', { nullable: true }) diagnosis!: Translated | null;
  @Column('date', { name: 'consultation_closes_on', nullable: true }) consultationClosesOn!: Day | null;
  /** The version that the council deliberates or adopted. */
  @Column('integer', { name: 'adopted_version', nullable: true }) adoptedVersion!: number | null;
  @Column('date', { name: 'in_force_on', nullable: true }) inForceOn!: Day | null;
  @Column('date', { name: 'review_due_on', nullable: true }) reviewDueOn!: Day | null;
  /** Set while a yearly review is late. */
  @Column('date', { name: 'review_overdue_since', nullable: true }) reviewOverdueSince!: Day | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Somebody named in the team that drafts and follows a charter. */
@Entity('charter_member')
export class CharterMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'charter_id' }) charterId!: string;
  /** The account with which the member works on the text; null where there is none, or the person has left. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('text') name!: string;
  @Column('jsonb') functions!: Translated;
  @Column('timestamptz', { name: 'named_at' }) namedAt!: Date;
}
