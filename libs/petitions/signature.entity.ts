import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Capacity, RollAnswer } from './domain/signature.ts';
import type { Suspicion } from './domain/signature-watch.ts';

/** A signature. `tx_id` and `withdrawn_tx` are written by SQL alone: they are how the counter counts. */
@Entity('signature')
export class Signature {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'petition_id' }) petitionId!: string;
  /** Null on paper, where the roll recognises nobody as the line. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('text') channel!: 'online' | 'paper';
  @Column('text') capacity!: Capacity;
  /** By what the tie is shown, and what the roll said where it was asked. */
  @Column('text') proof!: 'roll' | 'declaration';
  @Column('text', { name: 'roll_answer', nullable: true }) rollAnswer!: RollAnswer | null;
  /** The activity declared, as sealed JSON. */
  @Column('bytea', { name: 'activity_sealed', nullable: true }) activitySealed!: Buffer | null;
  /** The part of the territory where the signer lives, where the law asks for it. */
  @Column('uuid', { name: 'place_id', nullable: true }) placeId!: string | null;
  @Column('bytea', { name: 'name_sealed' }) nameSealed!: Buffer;
  @Column('boolean', { name: 'wants_news' }) wantsNews!: boolean;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  /** The class of reasons for which it no longer counts; null where it counts or was taken back by its signer. */
  @Column('text', { name: 'invalidated_for', nullable: true }) invalidatedFor!: Suspicion | null;
}
