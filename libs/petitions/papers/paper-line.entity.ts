import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaperLineState } from '../domain/paper.ts';
import type { Capacity, RollAnswer } from '../domain/signature.ts';

/** A line of a sheet. Valid, it is a signature with the same id. Its codes mean nothing outside its petition. */
@Entity('paper_line')
export class PaperLine {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'batch_id' }) batchId!: string;
  @Column('uuid', { name: 'petition_id' }) petitionId!: string;
  /** Its number on the sheet, from 1. */
  @Column('integer') line!: number;
  @Column('text') state!: PaperLineState;
  @Column('text') capacity!: Capacity;
  /** Name and birth as they were typed, as sealed JSON. */
  @Column('bytea', { name: 'said_sealed' }) saidSealed!: Buffer;
  @Column('bytea', { name: 'voter_tag', nullable: true }) voterTag!: Buffer | null;
  @Column('bytea', { name: 'number_tag', nullable: true }) numberTag!: Buffer | null;
  @Column('bytea', { name: 'name_tag' }) nameTag!: Buffer;
  @Column('text', { name: 'roll_answer', nullable: true }) rollAnswer!: RollAnswer | null;
  @Column('boolean', { name: 'is_under_age' }) isUnderAge!: boolean;
  /** Whether somebody with this name signed online when it was typed: it warns and decides nothing. */
  @Column('boolean', { name: 'is_named_online' }) isNamedOnline!: boolean;
  @Column('uuid', { name: 'place_id', nullable: true }) placeId!: string | null;
  /** Who is recognised on the roll as this line. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
}
