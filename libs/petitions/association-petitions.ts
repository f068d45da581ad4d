import { Injectable } from '@nestjs/common';
import { type ObjectLink, Organisations, type PetitionCondition } from '#organisations';
import { type Day, dayOf, DomainError, type Translated } from '#kernel';
import type { Tx } from '#platform';
import type { RulePack } from '#rulepacks';
import { refuseUnmet } from './domain/association.ts';
import type { Procedure } from './domain/procedure.ts';
import type { LockedPetition } from './petition-acts.ts';

/** What an association's petition asks of its dossier: who acts for it, and the law's conditions as of a day (organic law 113-14, art. 124). */
@Injectable()
export class AssociationPetitions {
  constructor(private readonly organisations: Organisations) {}

  /**
   * The name under which the association petitions. Throws ASSOCIATION_MAY_NOT_PETITION where the law knows no such petition, and
   * NOT_REPRESENTATIVE.
   */
  async mayDraft(tx: Tx, organisationId: string, pack: Procedure, day: Day): Promise<Translated> {
    if (!pack.association) throw new DomainError('ASSOCIATION_MAY_NOT_PETITION', { legalRef: pack.legalRef }, 'organisationId');
    await this.mustRepresent(tx, organisationId, day);
    return this.organisations.namesOf(tx, organisationId);
  }

  /** The conditions on the day of filing, to be kept with it. Throws NOT_REPRESENTATIVE, or the code of the first that is not met. */
  async mayFile(tx: Tx, { petition, pack, calendar }: LockedPetition): Promise<PetitionCondition[] | undefined> {
    if (!petition.organisationId) return undefined;
    const day = dayOf(tx.now, calendar.timeZone);
    await this.mustRepresent(tx, petition.organisationId, day);
    const law: ObjectLink & { pack: RulePack } = { ...petition.objectLink, pack: pack as unknown as RulePack };
    const conditions = await this.organisations.conditionsFor(tx, petition.organisationId, petition.communeId, day, law);
    refuseUnmet(conditions);
    return conditions;
  }

  private async mustRepresent(tx: Tx, organisationId: string, day: Day): Promise<void> {
    if (!(await this.organisations.mayActFor(tx, tx.actor.id, organisationId, day)))
      throw new DomainError('NOT_REPRESENTATIVE', { day }, 'organisationId');
  }
}
