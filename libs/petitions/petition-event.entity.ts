import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';
import type { PetitionState } from './domain/petition.ts';

/** One line of a petition's public history: who (by role), what, when, why and under which article. Append-only. */
@Entity('petition_event')
export class PetitionHistoryEvent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'petition_id' }) petitionId!: string;
  @Column('timestamptz') at!: Date;
  @Column('date', { name: 'legal_day' }) legalDay!: Day;
  @Column('text') event!: string;
  @Column('text', { name: 'from_status' }) fromStatus!: PetitionState;
  @Column('text', { name: 'to_status' }) toStatus!: PetitionState;
  @Column('text', { name: 'actor_role' }) actorRole!: string;
  @Column('text', { name: 'reason_codes', array: true }) reasonCodes!: string[];
  @Column('jsonb', { nullable: true }) reasons!: Translated | null;
  @Column('text', { name: 'legal_ref', nullable: true }) legalRef!: string | null;
  @Column('jsonb') details!: Record<string, unknown>;
}
