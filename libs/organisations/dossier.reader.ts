import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type Day, dayOf } from '#kernel';
import { Clock, FileReader, type FileView, may, Sealing } from '#platform';
import { TerritoryReader } from '#territory';
import { type Governance, governanceOn } from './domain/governance.ts';
import { organisationMachine } from './domain/organisation.ts';
import { type ObjectLink, type PetitionCondition, petitionConditions } from './domain/petition-conditions.ts';
import { isActing } from './domain/terms.ts';
import type { Organisation } from './organisation.entity.ts';
import type { OrganisationMember } from './organisation-member.entity.ts';
import { OrganisationParts, teamOf, termsOf } from './organisation-parts.reader.ts';
import type { OrganisationDocument, OrganisationHistoryEvent, OrganisationPlace } from './organisation-parts.entity.ts';
import { Organisations } from './organisations.ts';
import { organisationPolicy } from './organisations.policy.ts';
import { nameContext } from './organisation-team.ts';
import { contactContext } from './use-cases/declare-organisation.ts';

export interface DocumentView extends OrganisationDocument {
  readonly file: FileView | undefined;
}

type ById<Part> = Map<string, Part[]>;

const maintaining = [
  'revise',
  'moveSeat',
  'attachDocument',
  'addBranch',
  'nameRepresentative',
  'inviteEditor',
  'endMembership',
  'recordGovernance',
];
const byEvent = {
  resubmit: organisationPolicy.maintain,
  checkDocuments: organisationPolicy.checkDocuments,
  verify: organisationPolicy.verify,
  reject: organisationPolicy.reject,
  renew: organisationPolicy.renew,
} as const;

/** What is in a dossier, for those whom `OrganisationReader.readable` names; and what of it is on the public card. */
@Injectable()
export class DossierReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly parts: OrganisationParts,
    private readonly organisations: Organisations,
    private readonly files: FileReader,
    private readonly sealing: Sealing,
    private readonly territories: TerritoryReader,
    private readonly clock: Clock,
  ) {}

  places = (ids: readonly string[]): Promise<ById<OrganisationPlace>> => this.parts.places(this.dataSource.manager, ids);
  members = (ids: readonly string[]): Promise<ById<OrganisationMember>> => this.parts.members(this.dataSource.manager, ids);
  history = (ids: readonly string[]): Promise<ById<OrganisationHistoryEvent>> => this.parts.history(this.dataSource.manager, ids);

  async documents(ids: readonly string[]): Promise<ById<DocumentView>> {
    const byId = await this.parts.documents(this.dataSource.manager, ids);
    const files = await this.files.byIds([...byId.values()].flat().map(({ fileId }) => fileId));
    const views = new Map(files.map((file) => [file.id, file]));
    return new Map([...byId].map(([id, documents]) => [id, documents.map((one) => ({ ...one, file: views.get(one.fileId) }))]));
  }

  nameOf = ({ id, nameSealed }: OrganisationMember): string => this.sealing.open(nameSealed, nameContext(id));

  contactOf = ({ id, contactSealed }: Organisation): { email?: string; phone?: string } =>
    JSON.parse(this.sealing.open(contactSealed, contactContext(id)));

  /** Names of those who act today, by the clock of the seat, and agreed that everybody may know. */
  publicNames(members: readonly OrganisationMember[], timeZone: string): string[] {
    const today = dayOf(this.clock.now(), timeZone);
    return members.filter((member) => member.isNamePublic && isActing(termsOf([member]), today)).map(this.nameOf);
  }

  /** Today in the commune of the seat. */
  private async today({ communeId }: Organisation): Promise<Day> {
    return dayOf(this.clock.now(), (await this.territories.get(communeId)).timeZone);
  }

  async governance(organisation: Organisation): Promise<Governance> {
    const facts = (await this.parts.governance(this.dataSource.manager, [organisation.id])).get(organisation.id) ?? [];
    return governanceOn(
      facts.map(({ item, doneOn, documentId, women, members }) => ({ item, doneOn, women, members, hasProof: documentId !== null })),
      await this.today(organisation),
    );
  }

  /** The conditions of a petition to a commune if it were filed on a day; today where none is given. */
  async conditions(organisation: Organisation, communeId: string, day: Day | undefined, link: ObjectLink): Promise<PetitionCondition[]> {
    const filingDay = day ?? (await this.today(organisation));
    const pack = await this.organisations.law(communeId, filingDay);
    return petitionConditions(await this.parts.facts(this.dataSource.manager, organisation), pack, communeId, filingDay, link);
  }

  /** What the actor may do with a dossier now: by the permissions and by its state. */
  async allowedActions(actor: Actor, { id, communeId, status, checkedBy }: Organisation): Promise<string[]> {
    const [members, places] = [(await this.members([id])).get(id) ?? [], (await this.places([id])).get(id) ?? []];
    const row = { communeId, teamIds: teamOf(members) };
    const possible = organisationMachine.allowed(status);
    const events = (Object.keys(byEvent) as (keyof typeof byEvent)[])
      .filter((event) => possible.includes(event) && may(actor, byEvent[event], row))
      .filter((event) => event !== 'verify' || checkedBy !== actor.id);
    const branches = places.filter(({ kind, toDay, confirmedOn }) => kind === 'branch' && toDay === null && confirmedOn === null);
    const confirms = branches.some(({ territoryId }) => may(actor, organisationPolicy.confirmBranch, { ...row, communeId: territoryId }));
    return [...(may(actor, organisationPolicy.maintain, row) ? maintaining : []), ...events, ...(confirms ? ['confirmBranch'] : [])];
  }
}
