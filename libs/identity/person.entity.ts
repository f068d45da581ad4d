import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#platform';

@Entity('person')
export class Person {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  /** Where notices are sent: one of the person's mailboxes; nothing is recognised by it. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('boolean', { name: 'email_verified' }) emailVerified!: boolean;
  @Column('text', { nullable: true }) image!: string | null;
  @Column('text') locale!: Locale;
  /** The library's unique key of an account; no address. */
  @Column('text', { name: 'account_key' }) accountKey!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  /** When the person left: the row stays, so that counts, receipts and audits stay true, and says nothing any more. */
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt!: Date | null;
}
