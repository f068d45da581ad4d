import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Sealing, type Tx, type UseCase } from '#platform';
import type { OrganisationState } from '../domain/organisation.ts';
import { OrganisationActs } from '../organisation-acts.ts';
import type { Organisation } from '../organisation.entity.ts';
import { OrganisationStore } from '../organisation.store.ts';
import { organisationPolicy } from '../organisations.policy.ts';
import { checkFields, contactContext, dossierFields, toColumns } from './declare-organisation.ts';

const input = z.object({ organisationId: z.uuid(), ...dossierFields });
type Input = z.infer<typeof input>;

export interface OrganisationNow {
  readonly id: string;
  readonly status: OrganisationState;
}
export const ofOrganisation = z.object({ organisationId: z.uuid() });
export type OfOrganisation = z.infer<typeof ofOrganisation>;

/** What a clerk verifies; changed, the dossier is declared again. The website and the contact are the association's own. */
const verifiedFields = ['nameAr', 'nameLatin', 'legalForm', 'foundedOn', 'receiptNumber', 'receiptOn', 'purposes', 'purposeTags'] as const;

/** What a dossier that is declared again no longer says. */
export const unchecked = { checkedBy: null, verifiedBy: null, verifiedOn: null } as const;

/** Changes the facts of a dossier. What was verified must be verified again. */
@Injectable()
export class ReviseOrganisation implements UseCase<Input, OrganisationNow> {
  readonly action = organisationPolicy.maintain;
  readonly input = input;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly store: OrganisationStore,
    private readonly sealing: Sealing,
  ) {}

  async execute(tx: Tx, { organisationId, ...given }: Input): Promise<OrganisationNow> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    const { organisation, commune, today } = locked;
    checkFields(given, commune.languages, today);
    const columns = toColumns(given, (contact) => this.sealing.seal(contact, contactContext(organisationId)));
    const changed = verifiedFields.filter((field) => JSON.stringify(columns[field]) !== JSON.stringify(organisation[field]));
    tx.note({ changed });
    if (changed.length && organisation.status !== 'rejected') {
      return nowOf(await this.acts.apply(tx, locked, { event: 'revise', changes: { ...columns, ...unchecked }, details: { changed } }));
    }
    await this.store.update(tx, organisationId, columns);
    return nowOf(organisation);
  }
}

export const nowOf = ({ id, status }: Organisation): OrganisationNow => ({ id, status });

/** Declares a rejected dossier again, set right. */
@Injectable()
export class ResubmitOrganisation implements UseCase<OfOrganisation, OrganisationNow> {
  readonly action = organisationPolicy.maintain;
  readonly input = ofOrganisation;

  constructor(private readonly acts: OrganisationActs) {}

  async execute(tx: Tx, { organisationId }: OfOrganisation): Promise<OrganisationNow> {
    const locked = await this.acts.lock(tx, this.action, organisationId);
    return nowOf(await this.acts.apply(tx, locked, { event: 'resubmit', changes: unchecked }));
  }
}
