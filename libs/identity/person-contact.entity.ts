import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mailbox or phone of a person: proven by a code, or told by whoever gave a role and not proven yet. */
@Entity('person_contact')
export class PersonContact {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') kind!: 'email' | 'phone';
  @Column('text') value!: string;
  @Column('timestamptz', { name: 'proven_at', nullable: true }) provenAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Since when whatever is sent there is refused for good, and what the server answered last. */
  @Column('timestamptz', { name: 'failing_since', nullable: true }) failingSince!: Date | null;
  @Column('text', { nullable: true }) failure!: string | null;
}
