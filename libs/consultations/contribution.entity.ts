import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';
import type { Channel, ResponseOutcome } from './domain/consultation.ts';
import type { Answer } from './domain/questionnaire.ts';
import type { SuggestionState } from './domain/suggestion.ts';

@Entity('contribution')
export class Contribution {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'consultation_id' }) consultationId!: string;
  /** Only of who answered with an account; gone when they leave. */
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  @Column('text') channel!: Channel;
  @Column('uuid', { name: 'keyed_by', nullable: true }) keyedBy!: string | null;
  /** Which meeting, which sheet. */
  @Column('text', { nullable: true }) provenance!: string | null;
  @Column('jsonb') answers!: readonly Answer[];
  /** Null until it is classified. */
  @Column('uuid', { array: true, nullable: true }) themes!: string[] | null;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: Date;
}

@Entity('consultation_theme')
export class ConsultationTheme {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'consultation_id' }) consultationId!: string;
  @Column('integer') position!: number;
  @Column('jsonb') names!: Translated;
  @Column('jsonb', { nullable: true }) synthesis!: Translated | null;
  @Column('text', { nullable: true }) outcome!: ResponseOutcome | null;
  @Column('jsonb', { nullable: true }) reasons!: Translated | null;
}

@Entity('annotation')
export class Annotation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'consultation_id' }) consultationId!: string;
  @Column('text', { name: 'paragraph_id' }) paragraphId!: string;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  @Column('text') body!: string;
  @Column('timestamptz') at!: Date;
}

@Entity('suggestion')
export class Suggestion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  @Column('text') channel!: Exclude<Channel, 'anonymous'>;
  @Column('uuid', { name: 'keyed_by', nullable: true }) keyedBy!: string | null;
  @Column('text', { nullable: true }) provenance!: string | null;
  @Column('text') title!: string;
  @Column('text') body!: string;
  @Column('text') status!: SuggestionState;
  /** The service that answers. */
  @Column('text', { name: 'routed_to', nullable: true }) routedTo!: string | null;
  @Column('jsonb', { nullable: true }) answer!: Translated | null;
  @Column('date', { name: 'received_on' }) receivedOn!: Day;
  @Column('date', { name: 'answered_on', nullable: true }) answeredOn!: Day | null;
  @Column('date', { name: 'overdue_since', nullable: true }) overdueSince!: Day | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
