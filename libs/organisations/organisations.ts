import { Injectable } from '@nestjs/common';
import { type Day, DomainError, type Translated } from '#kernel';
import type { Tx } from '#platform';
import { packFor, type RulePack } from '#rulepacks';
import { TerritoryReader } from '#territory';
import { isInGoodStanding, stateOn } from './domain/organisation.ts';
import { type ObjectLink, type PetitionCondition, petitionConditions } from './domain/petition-conditions.ts';
import { termsOn } from './domain/terms.ts';
import { namesIn } from './organisation-acts.ts';
import { OrganisationParts, termsOf } from './organisation-parts.reader.ts';
import { OrganisationStore } from './organisation.store.ts';

/** Under which law, and how the petition's object is tied to the purposes. */
export interface ConditionOptions extends ObjectLink {
  /** The petition's own pack; the law of the commune on that day where none is given. */
  readonly pack?: RulePack;
}

/** What other features ask of associations, inside their own transaction; the dossier is held still until it ends. */
@Injectable()
export class Organisations {
  constructor(
    private readonly store: OrganisationStore,
    private readonly parts: OrganisationParts,
    private readonly territories: TerritoryReader,
  ) {}

  /** The law's conditions as of a day, to be kept with what was filed. Throws NOT_FOUND, or ORGANISATION_LAW_UNKNOWN where no pack is in force. */
  async conditionsFor(
    tx: Tx,
    organisationId: string,
    communeId: string,
    day: Day,
    { pack, ...link }: ConditionOptions = {},
  ): Promise<PetitionCondition[]> {
    const organisation = await this.store.hold(tx, organisationId);
    const { places, ...facts } = await this.parts.facts(tx.manager, organisation);
    // asked of a province or a region, a seat in any of its communes is a seat there
    const here = new Set(await this.territories.communesBelow([communeId], tx));
    const dossier = { ...facts, places: places.map((place) => (here.has(place.communeId) ? { ...place, communeId } : place)) };
    return petitionConditions(dossier, pack ?? (await this.law(communeId, day, tx)), communeId, day, link);
  }

  /** Whether a person represents an association on a day: verified then, and the person's own confirmed term covers it. */
  async mayActFor(tx: Tx, personId: string, organisationId: string, day: Day): Promise<boolean> {
    await this.store.hold(tx, organisationId);
    const members = (await this.parts.members(tx.manager, [organisationId])).get(organisationId) ?? [];
    const states = (await this.parts.history(tx.manager, [organisationId])).get(organisationId) ?? [];
    const state = stateOn(states, day);
    const own = termsOf(members.filter((member) => member.personId === personId));
    return state !== undefined && isInGoodStanding(state) && termsOn(own, day).some(({ isConfirmed }) => isConfirmed);
  }

  /** The name, as a notice or a receipt says it. Throws NOT_FOUND. */
  async namesOf(tx: Tx, organisationId: string): Promise<Translated> {
    return namesIn(await this.store.hold(tx, organisationId));
  }

  /** The pack of petitions in force in a commune, province or region on a day. */
  async law(communeId: string, day: Day, tx?: Tx): Promise<RulePack> {
    const { countryCode, kind } = await this.territories.get(communeId, tx);
    const pack = packFor({ country: countryCode, level: kind as RulePack['level'], instrument: 'petition', on: day });
    if (!pack) throw new DomainError('ORGANISATION_LAW_UNKNOWN', { day });
    return pack;
  }
}
