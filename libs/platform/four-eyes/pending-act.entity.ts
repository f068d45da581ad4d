import { Column, Entity, PrimaryColumn } from 'typeorm';

export const pendingActStates = ['waiting', 'confirmed', 'declined', 'withdrawn', 'expired'] as const;
export type PendingActState = (typeof pendingActStates)[number];

/** An act that one person proposed and another must confirm. What is to be done is frozen when it is proposed. */
@Entity('pending_act')
export class PendingAct {
  @PrimaryColumn('uuid') id!: string;
  /** The action of the permission table under which it is confirmed. */
  @Column('text') action!: string;
  @Column('text', { name: 'subject_type' }) subjectType!: string;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('uuid', { name: 'commune_id' }) communeId!: string;
  @Column('text') payload!: string;
  @Column('text', { name: 'payload_sha256' }) payloadSha256!: string;
  @Column('text') state!: PendingActState;
  @Column('text', { name: 'proposed_by' }) proposedBy!: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('text', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('text', { nullable: true }) reason!: string | null;
}
