import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { DossierFacts } from './domain/petition-conditions.ts';
import type { Place } from './domain/dossier.ts';
import type { Term } from './domain/terms.ts';
import type { Organisation } from './organisation.entity.ts';
import { OrganisationMember } from './organisation-member.entity.ts';
import { OrganisationDocument, OrganisationGovernance, OrganisationHistoryEvent, OrganisationPlace } from './organisation-parts.entity.ts';

type ById<Part> = Map<string, Part[]>;

/** What hangs on dossiers, for several at once; in the transaction of the caller, or outside of one. */
@Injectable()
export class OrganisationParts {
  places = async (manager: EntityManager, ids: readonly string[]): Promise<ById<OrganisationPlace>> =>
    grouped(await manager.find(OrganisationPlace, { where: { organisationId: In([...ids]) }, order: { fromDay: 'ASC', id: 'ASC' } }));

  members = async (manager: EntityManager, ids: readonly string[]): Promise<ById<OrganisationMember>> =>
    grouped(await manager.find(OrganisationMember, { where: { organisationId: In([...ids]) }, order: { createdAt: 'ASC', id: 'ASC' } }));

  documents = async (manager: EntityManager, ids: readonly string[]): Promise<ById<OrganisationDocument>> =>
    grouped(
      await manager.find(OrganisationDocument, {
        where: { organisationId: In([...ids]), removedAt: IsNull() },
        order: { createdAt: 'ASC', id: 'ASC' },
      }),
    );

  governance = async (manager: EntityManager, ids: readonly string[]): Promise<ById<OrganisationGovernance>> =>
    grouped(
      await manager.find(OrganisationGovernance, {
        where: { organisationId: In([...ids]) },
        order: { doneOn: 'ASC', createdAt: 'ASC', id: 'ASC' },
      }),
    );

  history = async (manager: EntityManager, ids: readonly string[]): Promise<ById<OrganisationHistoryEvent>> =>
    grouped(await manager.find(OrganisationHistoryEvent, { where: { organisationId: In([...ids]) }, order: { at: 'ASC', id: 'ASC' } }));

  /** What the law looks at, of one association. */
  async facts(manager: EntityManager, organisation: Organisation): Promise<DossierFacts> {
    const ids = [organisation.id];
    const [places, members, states] = [await this.places(manager, ids), await this.members(manager, ids), await this.history(manager, ids)];
    const { foundedOn, receiptOn, purposeTags, id } = organisation;
    return {
      foundedOn,
      receiptOn,
      purposeTags,
      places: (places.get(id) ?? []).map(placeOf),
      terms: termsOf(members.get(id) ?? []),
      states: states.get(id) ?? [],
    };
  }
}

const grouped = <Part extends { organisationId: string }>(parts: Part[]): ById<Part> =>
  Map.groupBy(parts, ({ organisationId }) => organisationId);

const placeOf = ({ kind, territoryId, fromDay, toDay, confirmedOn }: OrganisationPlace): Place => ({
  kind,
  communeId: territoryId,
  fromDay,
  toDay,
  isConfirmed: confirmedOn !== null,
});

export const termsOf = (members: readonly OrganisationMember[]): Term[] =>
  members.flatMap(({ id, fromDay, toDay, endedOn, confirmedOn }) =>
    toDay ? [{ memberId: id, fromDay, toDay, endedOn, isConfirmed: confirmedOn !== null }] : [],
  );

/** People who have accepted and not left: who maintains the dossier. */
export const teamOf = (members: readonly OrganisationMember[]): string[] => [
  ...new Set(members.flatMap(({ personId, endedOn }) => (personId && endedOn === null ? [personId] : []))),
];
