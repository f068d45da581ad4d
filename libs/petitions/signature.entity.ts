import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Capacity } from './domain/signature.ts';

/** A signature. `tx_id` and `withdrawn_tx` are written by SQL alone: they are how the counter counts. */
@Entity('signature')
export class Signature {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'petition_id' }) petitionId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') capacity!: Capacity;
  @Column('bytea', { name: 'name_sealed' }) nameSealed!: Buffer;
  @Column('boolean', { name: 'wants_news' }) wantsNews!: boolean;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
}
