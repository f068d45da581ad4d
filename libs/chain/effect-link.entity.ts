import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChainKind, ChainRelation } from './domain/chain.ts';

/** One came of the other. Append-only: what was linked once stays in the history of both. */
@Entity('effect_link')
export class EffectLink {
  @PrimaryColumn('text', { name: 'from_kind' }) fromKind!: ChainKind;
  @PrimaryColumn('uuid', { name: 'from_id' }) fromId!: string;
  @PrimaryColumn('text', { name: 'to_kind' }) toKind!: ChainKind;
  @PrimaryColumn('uuid', { name: 'to_id' }) toId!: string;
  @PrimaryColumn('text') relation!: ChainRelation;
  @Column('uuid', { name: 'territory_id' }) territoryId!: string;
  @Column('timestamptz') at!: Date;
}
