import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#kernel';

/** A device on which many sign with the commune's knowledge: at a counter, on a market. */
@Entity('trusted_desk')
export class TrustedDesk {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'device_key' }) deviceKey!: string;
  /** The last day on which it is trusted. */
  @Column('date', { name: 'until_day' }) untilDay!: Day;
  @Column('text', { name: 'trusted_by' }) trustedBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
