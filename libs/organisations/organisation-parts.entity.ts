import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Translated } from '#kernel';
import type { DocumentKind } from './domain/documents.ts';
import type { GovernanceItem } from './domain/governance.ts';
import type { OrganisationState } from './domain/organisation.ts';

/** Where the association is or was. */
@Entity('organisation_place')
export class OrganisationPlace {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'territory_id' }) territoryId!: string;
  @Column('text') kind!: 'seat' | 'branch';
  @Column('text') address!: string;
  @Column('date', { name: 'from_day' }) fromDay!: Day;
  @Column('date', { name: 'to_day', nullable: true }) toDay!: Day | null;
  @Column('uuid', { name: 'document_id', nullable: true }) documentId!: string | null;
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  @Column('date', { name: 'confirmed_on', nullable: true }) confirmedOn!: Day | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** A paper of the dossier; its bytes are a file of the platform. */
@Entity('organisation_document')
export class OrganisationDocument {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') kind!: DocumentKind;
  @Column('uuid', { name: 'file_id' }) fileId!: string;
  /** The date the paper bears. */
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn!: Day | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
}

/** Something a well-run association did. Append-only: what was said wrong is said again. */
@Entity('organisation_governance')
export class OrganisationGovernance {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') item!: GovernanceItem;
  @Column('date', { name: 'done_on' }) doneOn!: Day;
  @Column('uuid', { name: 'document_id', nullable: true }) documentId!: string | null;
  @Column('integer', { nullable: true }) women!: number | null;
  @Column('integer', { nullable: true }) members!: number | null;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** One line of the dossier's history: by which role, what, when and why. Append-only. */
@Entity('organisation_event')
export class OrganisationHistoryEvent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('timestamptz') at!: Date;
  @Column('date', { name: 'legal_day' }) legalDay!: Day;
  @Column('text') event!: string;
  @Column('text', { name: 'from_status' }) fromStatus!: OrganisationState;
  @Column('text', { name: 'to_status' }) toStatus!: OrganisationState;
  @Column('text', { name: 'actor_role' }) actorRole!: string;
  @Column('text', { name: 'reason_codes', array: true }) reasonCodes!: string[];
  @Column('jsonb', { nullable: true }) reasons!: Translated | null;
  @Column('jsonb') details!: Record<string, unknown>;
}
