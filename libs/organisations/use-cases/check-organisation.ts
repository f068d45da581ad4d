import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { translatedText } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { rejectionCodes } from '../domain/documents.ts';
import { type LockedOrganisation, OrganisationActs } from '../organisation-acts.ts';
import { OrganisationStore } from '../organisation.store.ts';
import { organisationPolicy } from '../organisations.policy.ts';
import { nowOf, ofOrganisation, type OfOrganisation, type OrganisationNow } from './revise-organisation.ts';

/** A clerk has read the documents and found them complete. Throws DOCUMENTS_MISSING, DOCUMENT_SCAN_PENDING or RECEIPT_UNSTATED. */
@Injectable()
export class CheckDocuments implements UseCase<OfOrganisation, OrganisationNow> {
  readonly action = organisationPolicy.checkDocuments;
  readonly input = ofOrganisation;

  constructor(private readonly acts: OrganisationActs) {}

  async execute(tx: Tx, { organisationId }: OfOrganisation): Promise<OrganisationNow> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    return nowOf(await this.acts.apply(tx, locked, { event: 'checkDocuments', changes: { checkedBy: tx.actor.id } }));
  }
}

/**
 * Another clerk verifies: the facts agree with the documents, the seat is there, the representatives' terms are proved. Throws
 * VERIFIER_CHECKED_DOCUMENTS, DECLARANT_CANNOT_DECIDE or TERM_NOT_IN_FORCE.
 */
@Injectable()
export class VerifyOrganisation implements UseCase<OfOrganisation, OrganisationNow> {
  readonly action = organisationPolicy.verify;
  readonly input = ofOrganisation;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly store: OrganisationStore,
  ) {}

  async execute(tx: Tx, { organisationId }: OfOrganisation): Promise<OrganisationNow> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    await this.confirm(tx, locked);
    const verified = { verifiedBy: tx.actor.id, verifiedOn: locked.today };
    return nowOf(
      await this.acts.apply(tx, await this.acts.again(tx, locked), {
        event: 'verify',
        changes: verified,
        tells: 'verified',
      }),
    );
  }

  private async confirm(tx: Tx, { members, places, today }: LockedOrganisation): Promise<void> {
    const representatives = members.filter(({ role, endedOn }) => role === 'representative' && endedOn === null);
    for (const { id } of representatives) await this.store.confirmMember(tx, id, today);
    for (const { id } of places.filter(({ kind }) => kind === 'seat')) await this.store.confirmPlace(tx, id, today);
  }
}

const rejection = z.object({
  organisationId: z.uuid(),
  reasonCodes: z.array(z.enum(rejectionCodes)).min(1).max(5),
  reasons: translatedText(20, 3000),
});

/** Rejects with reasons, coded to be counted and written to be understood; the association may set it right and declare again. */
@Injectable()
export class RejectOrganisation implements UseCase<z.infer<typeof rejection>, OrganisationNow> {
  readonly action = organisationPolicy.reject;
  readonly input = rejection;

  constructor(private readonly acts: OrganisationActs) {}

  async execute(tx: Tx, { organisationId, reasonCodes, reasons }: z.infer<typeof rejection>): Promise<OrganisationNow> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    return nowOf(await this.acts.apply(tx, locked, { event: 'reject', reasonCodes, reasons, tells: 'rejected', params: { reasons } }));
  }
}
