import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';

/** A day without work, declared for a territory and what lies below it. Movable feasts enter by declaration, never by guess. */
@Entity('holiday')
export class Holiday {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'territory_id' }) territoryId!: string;
  @Column('date') day!: Day;
  @Column('jsonb') names!: Translated;
  @Column('text', { name: 'legal_ref' }) legalRef!: string;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
