import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { Files, type Tx, type UseCase } from '#platform';
import { documentKinds } from '../domain/documents.ts';
import { checkPast } from '../domain/dossier.ts';
import { DossierPapers } from '../dossier-papers.ts';
import { OrganisationActs } from '../organisation-acts.ts';
import { OrganisationStore } from '../organisation.store.ts';
import { organisationPolicy } from '../organisations.policy.ts';

const input = z.object({ organisationId: z.uuid(), kind: z.enum(documentKinds), fileId: z.uuid(), issuedOn: z.iso.date().nullish() });
type Input = z.infer<typeof input>;

/** Puts a file into the dossier; an earlier paper of the same kind stays. Throws DOSSIER_FULL and what attaching a file throws. */
@Injectable()
export class AttachDocument implements UseCase<Input, { id: string }> {
  readonly action = organisationPolicy.maintain;
  readonly input = input;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly papers: DossierPapers,
  ) {}

  async execute(tx: Tx, { organisationId, kind, fileId, issuedOn }: Input): Promise<{ id: string }> {
    const { today, documents } = await this.acts.lock(tx, this.action, organisationId);
    checkPast(issuedOn, today, 'issuedOn');
    const id = await this.papers.add(tx, organisationId, documents.length, kind, fileId, issuedOn ?? null);
    tx.note({ documentId: id, kind });
    return { id };
  }
}

const removal = z.object({ organisationId: z.uuid(), documentId: z.uuid() });

/** Takes a paper out and has its file erased, as long as no decision rests on it. Throws DOCUMENT_UNKNOWN or DOCUMENT_IS_EVIDENCE. */
@Injectable()
export class RemoveDocument implements UseCase<z.infer<typeof removal>, { id: string }> {
  readonly action = organisationPolicy.maintain;
  readonly input = removal;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly store: OrganisationStore,
    private readonly files: Files,
  ) {}

  async execute(tx: Tx, { organisationId, documentId }: z.infer<typeof removal>): Promise<{ id: string }> {
    const { organisation, documents, places, members } = await this.acts.lock(tx, this.action, organisationId);
    const document = documents.find(({ id }) => id === documentId);
    if (!document) throw new DomainError('DOCUMENT_UNKNOWN', {}, 'documentId');
    const proves = [...places, ...members].some((part) => part.documentId === documentId && part.confirmedOn !== null);
    if (proves || !['declared', 'rejected'].includes(organisation.status)) throw new DomainError('DOCUMENT_IS_EVIDENCE');
    await this.store.removeDocument(tx, documentId);
    await this.files.purge(tx, { type: 'organisation', id: organisationId }, [document.fileId]);
    tx.note({ documentId, kind: document.kind });
    return { id: documentId };
  }
}
