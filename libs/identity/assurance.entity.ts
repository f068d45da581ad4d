import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By what it was proved who a person is. */
export const assuranceMeans = ['roll', 'paper', 'national-identity', 'in-person'] as const;
export type AssuranceMeans = (typeof assuranceMeans)[number];

@Entity('assurance')
export class Assurance {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('integer') level!: 2 | 3;
  @Column('text') means!: AssuranceMeans;
  /** The commune that saw the person, or on whose roll the person is. */
  @Column('uuid', { name: 'territory_id', nullable: true }) territoryId!: string | null;
  @Column('text', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
