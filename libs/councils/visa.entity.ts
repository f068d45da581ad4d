import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';
import type { VisaState } from './domain/visa.ts';

/** The visa that a deliberation needs to take effect. */
@Entity('deliberation_visa')
export class DeliberationVisa {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'deliberation_id' }) deliberationId!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  /** Code of the pack: `action-plan`, `budget`. */
  @Column('text') subject!: string;
  @Column('text', { name: 'council_law_id' }) councilLawId!: string;
  @Column('text') status!: VisaState;
  @Column('date', { name: 'transmitted_on', nullable: true }) transmittedOn!: Day | null;
  /** Until when the transmission, or the answer, is owed; null where the law has no time for it. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: Day | null;
  /** The day that passed without what was owed. */
  @Column('date', { name: 'overdue_since', nullable: true }) overdueSince!: Day | null;
  @Column('date', { name: 'settled_on', nullable: true }) settledOn!: Day | null;
  /** Number and date of the act. */
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('jsonb', { nullable: true }) reasons!: Translated | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
