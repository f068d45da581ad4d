import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TimeOfDay } from '#kernel';

/** What a person said they bear of mail; whoever said nothing has no row. */
@Entity('notice_setting')
export class NoticeSetting {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('integer', { name: 'weekly_budget' }) weeklyBudget!: number;
  @Column('text', { name: 'quiet_from', nullable: true }) quietFrom!: TimeOfDay | null;
  @Column('text', { name: 'quiet_to', nullable: true }) quietTo!: TimeOfDay | null;
  @Column('text') digest!: 'daily' | 'weekly';
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}
