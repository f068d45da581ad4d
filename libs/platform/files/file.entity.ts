import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MediaType } from './file-kind.ts';

/** `unscanned`: no scanner is configured, or it could not tell. */
export const scanStates = ['pending', 'clean', 'infected', 'unscanned'] as const;
export type ScanState = (typeof scanStates)[number];

/** Files that one person may leave unattached. */
export const mostWaiting = 20;

/** A file and what it is attached to; its bytes are in the storage. */
@Entity('file')
export class StoredFile {
  @PrimaryColumn('uuid') id!: string;
  /** What it belongs to, such as `organisation`; null until a use case attaches it. */
  @Column('text', { name: 'owner_type', nullable: true }) ownerType!: string | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('text') name!: string;
  @Column('text', { name: 'media_type' }) mediaType!: MediaType;
  @Column('integer') bytes!: number;
  @Column('text') sha256!: string;
  @Column('text', { name: 'storage_key' }) storageKey!: string;
  @Column('text') scan!: ScanState;
  /** The key of the actor who sent it. */
  @Column('text', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** When it was given up; from then on nobody reads it. */
  @Column('timestamptz', { name: 'purged_at', nullable: true }) purgedAt!: Date | null;
  /** When its bytes were erased from the storage. */
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt!: Date | null;
}
