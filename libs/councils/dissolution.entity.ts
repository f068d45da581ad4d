import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';

/** A council that was dissolved: what is open waits until the next one sits. */
@Entity('council_dissolution')
export class CouncilDissolution {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  @Column('date', { name: 'dissolved_on' }) dissolvedOn!: Day;
  /** The act that dissolved it. */
  @Column('text', { name: 'legal_ref' }) legalRef!: string;
  @Column('jsonb') reasons!: Translated;
  /** Since when a new council sits; null until then. */
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: Day | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
