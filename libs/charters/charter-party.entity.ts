import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Translated } from '#kernel';
import type { Language } from './domain/charter-text.ts';

/** A change of an article that a citizen or an association proposes, and the answer. */
@Entity('charter_contribution')
export class CharterContribution {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'charter_id' }) charterId!: string;
  @Column('integer', { name: 'version_number' }) versionNumber!: number;
  /** Null where an article is missing. */
  @Column('uuid', { name: 'article_id', nullable: true }) articleId!: string | null;
  /** Never shown; null when the person has left. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  /** The association's name; a citizen is not named. */
  @Column('jsonb', { name: 'party_names', nullable: true }) partyNames!: Translated | null;
  @Column('text') grounds!: string;
  /** The words proposed. */
  @Column('text') proposal!: string;
  @Column('text') language!: Language;
  /** Not shown, by moderation: it is owed no answer. */
  @Column('boolean', { name: 'is_hidden' }) isHidden!: boolean;
  @Column('boolean', { name: 'is_accepted', nullable: true }) isAccepted!: boolean | null;
  /** The version in which it was taken up. */
  @Column('integer', { name: 'answer_version', nullable: true }) answerVersion!: number | null;
  @Column('jsonb', { nullable: true }) answer!: Translated | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

export const signatureParties = ['council', 'association'] as const;
export type SignatureParty = (typeof signatureParties)[number];

/** A party's signature, on the fingerprint of the version that the council adopted. */
@Entity('charter_signature')
export class CharterSignature {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'charter_id' }) charterId!: string;
  @Column('integer', { name: 'version_number' }) versionNumber!: number;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('text') party!: SignatureParty;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('jsonb', { name: 'party_names' }) partyNames!: Translated;
  /** Who signed for the party; never shown. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  /** Such as council-president or representative. */
  @Column('text') capacity!: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt!: Date;
}
