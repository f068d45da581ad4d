import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key of WebAuthn: its public half. Whoever reads this table can sign in nowhere. */
@Entity('passkey')
export class Passkey {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text', { name: 'credential_id' }) credentialId!: string;
  @Column('bytea', { name: 'public_key' }) publicKey!: Buffer;
  @Column('bigint') counter!: string;
  @Column('text', { array: true }) transports!: string[];
  /** Kept by its maker's cloud, and so on several devices. */
  @Column('boolean', { name: 'is_backed_up' }) isBackedUp!: boolean;
  @Column('text') label!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt!: Date | null;
}
