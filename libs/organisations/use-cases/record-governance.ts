import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx, UseCase } from '#platform';
import { checkOrder, checkPast } from '../domain/dossier.ts';
import { governanceCodes } from '../domain/governance.ts';
import { DossierPapers } from '../dossier-papers.ts';
import { OrganisationActs } from '../organisation-acts.ts';
import { OrganisationStore } from '../organisation.store.ts';
import { organisationPolicy } from '../organisations.policy.ts';

const input = z.object({
  organisationId: z.uuid(),
  item: z.enum(governanceCodes),
  doneOn: z.iso.date(),
  fileId: z.uuid().nullish(),
  women: z.int().min(0).max(1000).nullish(),
  members: z.int().min(1).max(1000).nullish(),
});
type Input = z.infer<typeof input>;

/** Writes down something a well-run association did, with its proof. Throws BUREAU_COUNT_NEEDED where women of the bureau are not counted. */
@Injectable()
export class RecordGovernance implements UseCase<Input, { id: string }> {
  readonly action = organisationPolicy.maintain;
  readonly input = input;

  constructor(
    private readonly acts: OrganisationActs,
    private readonly papers: DossierPapers,
    private readonly store: OrganisationStore,
  ) {}

  async execute(tx: Tx, { organisationId, item, doneOn, fileId, women, members }: Input): Promise<{ id: string }> {
    const { organisation, documents, today } = await this.acts.lock(tx, this.action, organisationId);
    checkPast(doneOn, today, 'doneOn');
    checkOrder(organisation.foundedOn, doneOn, 'doneOn');
    const isCount = item === 'women-in-bureau';
    if (isCount && (women ?? Infinity) > (members ?? -1)) throw new DomainError('BUREAU_COUNT_NEEDED', {}, 'women');
    const documentId = await this.papers.proof(tx, organisationId, documents.length, 'governance', fileId);
    const counted = isCount ? { women: women!, members: members! } : { women: null, members: null };
    const id = await this.store.addGovernance(tx, { organisationId, item, doneOn, documentId, ...counted });
    tx.note({ item, doneOn });
    return { id };
  }
}
