import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Role, Translated } from '#kernel';
import type { Attendance } from './domain/attendance.ts';
import type { CharterText, TextAges } from './domain/charter-text.ts';
import type { CommitmentReview } from './domain/review.ts';

/** A version of the text; written once, never changed. */
@Entity('charter_version')
export class CharterVersion {
  @PrimaryColumn('uuid', { name: 'charter_id' }) charterId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('jsonb', { name: 'content' }) text!: CharterText;
  @Column('jsonb') ages!: TextAges;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  /** What this version changes, and why. */
  @Column('jsonb') notes!: Translated;
  @Column('text', { name: 'author_role' }) authorRole!: Role;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** A workshop of co-drafting. Who came is counted, nobody is named. */
@Entity('charter_workshop')
export class CharterWorkshop {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'charter_id' }) charterId!: string;
  @Column('date', { name: 'held_on' }) heldOn!: Day;
  @Column('jsonb') places!: Translated;
  @Column('jsonb') themes!: Translated;
  @Column('integer') total!: number;
  @Column('jsonb') attendance!: Attendance;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** What became of the commitments in a year; published once, never changed. */
@Entity('charter_review')
export class CharterReview {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'charter_id' }) charterId!: string;
  @Column('integer') number!: number;
  @Column('date', { name: 'due_on' }) dueOn!: Day;
  @Column('jsonb') summaries!: Translated;
  @Column('jsonb') commitments!: readonly CommitmentReview[];
  @Column('text', { name: 'author_role' }) authorRole!: Role;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
}
