import { Injectable } from '@nestjs/common';
import { addDays, type Day, DomainError } from '#kernel';
import { Files, type Tx } from '#platform';
import type { DocumentKind } from './domain/documents.ts';
import type { OrganisationPlace } from './organisation-parts.entity.ts';
import { OrganisationStore } from './organisation.store.ts';

/** Papers that one dossier holds. */
const papersAtMost = 60;

/** How papers enter a dossier. */
@Injectable()
export class DossierPapers {
  constructor(
    private readonly files: Files,
    private readonly store: OrganisationStore,
  ) {}

  /** Attaches a file the actor sent. Throws DOSSIER_FULL and what attaching throws. */
  async add(
    tx: Tx,
    organisationId: string,
    held: number,
    kind: DocumentKind,
    fileId: string,
    issuedOn: Day | null = null,
  ): Promise<string> {
    if (held >= papersAtMost) throw new DomainError('DOSSIER_FULL', { max: papersAtMost });
    await this.files.attach(tx, fileId, { type: 'organisation', id: organisationId });
    return this.store.addDocument(tx, { organisationId, kind, fileId, issuedOn });
  }

  /** The same for a proof that may be left out. */
  async proof(tx: Tx, organisationId: string, held: number, kind: DocumentKind, fileId: string | null | undefined): Promise<string | null> {
    return fileId ? this.add(tx, organisationId, held, kind, fileId) : null;
  }

  /** Ends a seat the day before another begins. */
  async moveSeat(
    tx: Tx,
    seat: OrganisationPlace,
    { communeId, address, since, fileId }: { communeId: string; address: string; since: Day; fileId?: string | null },
    held: number,
  ): Promise<void> {
    const { organisationId } = seat;
    await this.store.endPlace(tx, seat.id, addDays(since, -1));
    const documentId = await this.proof(tx, organisationId, held, 'seat-proof', fileId);
    await this.store.addPlace(tx, { organisationId, territoryId: communeId, kind: 'seat', address, fromDay: since, documentId });
  }
}
