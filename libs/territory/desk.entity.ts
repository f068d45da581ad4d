import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Translated } from '#kernel';

/** Where somebody helps in a territory: to sign, to file on paper, to be recognised. */
@Entity('territory_desk')
export class Desk {
  @PrimaryColumn('uuid', { name: 'territory_id' }) territoryId!: string;
  @Column('jsonb') address!: Translated;
  @Column('jsonb') hours!: Translated;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
