import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';
import type { BudgetState } from './domain/budget.ts';
import type { Regulation } from './domain/regulation.ts';

/** The roll that answered for this vote: how many people, and its fingerprint. */
export interface FrozenRoll {
  readonly freezeId: string;
  readonly asOf: Day;
  readonly entries: number;
  readonly fingerprint: string;
}

/** What was told the residents at the end, and the meeting at which it was told. */
export interface Accountability {
  readonly report: Translated;
  readonly meetingOn: Day;
  readonly place: Translated;
}

@Entity('budget')
export class Budget {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  @Column('text') status!: BudgetState;
  @Column('jsonb') titles!: Translated;
  @Column('jsonb') regulation!: Regulation;
  /** Set when the council adopts the regulation; from then on neither changes. */
  @Column('text', { name: 'regulation_hash', nullable: true }) regulationHash!: string | null;
  @Column('date', { name: 'adopted_on', nullable: true }) adoptedOn!: Day | null;
  @Column('text', { name: 'adoption_ref', nullable: true }) adoptionRef!: string | null;
  @Column('jsonb', { nullable: true }) roll!: FrozenRoll | null;
  /** Drawn when the ballot is published: order of the projects on it, and the lot that ends a tie. */
  @Column('text', { name: 'order_seed', nullable: true }) orderSeed!: string | null;
  @Column('jsonb', { nullable: true }) accountability!: Accountability | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
