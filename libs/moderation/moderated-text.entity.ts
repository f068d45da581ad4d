import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Translated } from '#kernel';
import type { HidingReason, TextState } from './domain/moderation.ts';

/** What staff and author said and did about one text; the text itself stays where it was written. */
@Entity('moderated_text')
export class ModeratedText {
  @PrimaryColumn('uuid') id!: string;
  /** Registered by the lib whose text it is: `petition.text`. */
  @Column('text') kind!: string;
  @Column('uuid', { name: 'text_id' }) textId!: string;
  @Column('uuid', { name: 'territory_id' }) territoryId!: string;
  /** Null where nobody of the system wrote it, or the author has left. */
  @Column('uuid', { name: 'author_id', nullable: true }) authorId!: string | null;
  @Column('text') state!: TextState;
  @Column('text', { nullable: true }) reason!: HidingReason | null;
  /** To the author, beside the reason; not published. */
  @Column('jsonb', { nullable: true }) words!: Translated | null;
  @Column('uuid', { name: 'acted_by', nullable: true }) actedBy!: string | null;
  @Column('timestamptz', { name: 'acted_at' }) actedAt!: Date;
  @Column('text', { name: 'appeal_grounds', nullable: true }) appealGrounds!: string | null;
  @Column('timestamptz', { name: 'appealed_at', nullable: true }) appealedAt!: Date | null;
  @Column('jsonb', { name: 'decision_reasons', nullable: true }) decisionReasons!: Translated | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
