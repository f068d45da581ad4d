import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor, Day } from '#kernel';
import { CurrentActor, I18n, type RequestContext } from '#platform';
import { isUnconfirmed } from '#rulepacks';
import { TerritoryReader } from '#territory';
import { documentsMissing } from './domain/documents.ts';
import type { PurposeTag } from './domain/dossier.ts';
import type { GovernanceLine } from './domain/governance.ts';
import type { PetitionCondition } from './domain/petition-conditions.ts';
import { DossierReader } from './dossier.reader.ts';
import type { Organisation } from './organisation.entity.ts';
import type { OrganisationMember } from './organisation-member.entity.ts';
import type { OrganisationHistoryEvent, OrganisationPlace } from './organisation-parts.entity.ts';
import { teamOf } from './organisation-parts.reader.ts';
import { OrganisationReader } from './organisation.reader.ts';

@Resolver('Organisation')
export class OrganisationResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly dossiers: DossierReader,
    private readonly territories: TerritoryReader,
    private readonly i18n: I18n,
  ) {}

  @ResolveField()
  name(@Parent() { nameAr, nameLatin }: Organisation, @Context() { locale }: RequestContext) {
    return (locale === 'ar' ? nameAr : nameLatin) ?? nameLatin ?? nameAr;
  }

  @ResolveField()
  statusText(@Parent() { status }: Organisation, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, `organisation.status.${status}`);
  }

  @ResolveField()
  seat(@Parent() { communeId }: Organisation, @Context() context: RequestContext) {
    return context.load('territory', communeId, (ids) => this.territories.byIds(ids));
  }

  @ResolveField()
  async branches(@Parent() { id }: Organisation, @Context() context: RequestContext) {
    const places = (await context.loadKeyed('organisation-places', id, (ids) => this.dossiers.places(ids))) ?? [];
    const open = places.filter(({ kind, toDay, confirmedOn }) => kind === 'branch' && toDay === null && confirmedOn !== null);
    return Promise.all(open.map(({ territoryId }) => context.load('territory', territoryId, (ids) => this.territories.byIds(ids))));
  }

  @ResolveField()
  async representativeNames(@Parent() organisation: Organisation, @Context() context: RequestContext) {
    const [members, seat] = await Promise.all([this.members(organisation, context), this.seat(organisation, context)]);
    return seat ? this.dossiers.publicNames(members, seat.timeZone) : [];
  }

  @ResolveField()
  async isMine(@Parent() organisation: Organisation, @CurrentActor() actor: Actor, @Context() context: RequestContext) {
    return actor.personId !== undefined && teamOf(await this.members(organisation, context)).includes(actor.personId);
  }

  @ResolveField()
  async dossier(@Parent() organisation: Organisation, @CurrentActor() actor: Actor, @Context() context: RequestContext) {
    const read = async (ids: string[]) => {
      const readable = await this.organisations.readable(actor, ids);
      return new Map(ids.map((id) => [id, readable.has(id)]));
    };
    return (await context.loadKeyed('organisation-readable', organisation.id, read)) ? organisation : null;
  }

  private async members({ id }: Organisation, context: RequestContext): Promise<OrganisationMember[]> {
    return (await context.loadKeyed('organisation-members', id, (ids) => this.dossiers.members(ids))) ?? [];
  }
}

/** Fields of a dossier; its parent was given only to those who may read it. */
@Resolver('OrganisationDossier')
export class OrganisationDossierResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly dossiers: DossierReader,
    private readonly i18n: I18n,
  ) {}

  @ResolveField()
  contact(@Parent() organisation: Organisation) {
    return this.dossiers.contactOf(organisation);
  }

  @ResolveField()
  async places(@Parent() { id }: Organisation, @Context() context: RequestContext) {
    return (await context.loadKeyed('organisation-places', id, (ids) => this.dossiers.places(ids))) ?? [];
  }

  @ResolveField()
  documents(@Parent() { id }: Organisation, @Context() context: RequestContext) {
    return this.papers(id, context);
  }

  @ResolveField()
  async missingDocuments(@Parent() { id }: Organisation, @Context() context: RequestContext) {
    const papers = await this.papers(id, context);
    return documentsMissing(papers.flatMap(({ kind, file }) => (file ? [{ kind, scan: file.scan }] : [])));
  }

  @ResolveField()
  async team(@Parent() { id }: Organisation, @CurrentActor() actor: Actor, @Context() context: RequestContext) {
    const members = (await context.loadKeyed('organisation-members', id, (ids) => this.dossiers.members(ids))) ?? [];
    return members.map((member) => ({
      ...member,
      fullName: this.dossiers.nameOf(member),
      hasJoined: member.personId !== null,
      isMe: member.personId !== null && member.personId === actor.personId,
    }));
  }

  @ResolveField()
  governance(@Parent() organisation: Organisation) {
    return this.dossiers.governance(organisation);
  }

  @ResolveField()
  async history(@Parent() { id }: Organisation, @Context() context: RequestContext) {
    return (await context.loadKeyed('organisation-history', id, (ids) => this.dossiers.history(ids))) ?? [];
  }

  @ResolveField()
  alike(@Parent() organisation: Organisation, @CurrentActor() actor: Actor) {
    return this.organisations.alike(actor, organisation);
  }

  @ResolveField()
  allowedActions(@Parent() organisation: Organisation, @CurrentActor() actor: Actor) {
    return this.dossiers.allowedActions(actor, organisation);
  }

  @ResolveField()
  async petitionConditions(
    @Parent() organisation: Organisation,
    @Args() { communeId, day, ...link }: { communeId: string; day?: Day; tags?: PurposeTag[]; explanation?: string },
    @Context() { locale }: RequestContext,
  ) {
    const conditions = await this.dossiers.conditions(organisation, communeId, day, link);
    return conditions.map((one) => ({ ...one, text: this.sentence(locale, one), isUnconfirmed: isUnconfirmed(one.confidence) }));
  }

  private sentence(locale: RequestContext['locale'], { condition, met, facts }: PetitionCondition): string {
    return this.i18n.text(locale, `petition-condition.${condition}.${met}`, facts);
  }

  private async papers(id: string, context: RequestContext) {
    return (await context.loadKeyed('organisation-documents', id, (ids) => this.dossiers.documents(ids))) ?? [];
  }
}

@Resolver('OrganisationPlace')
export class OrganisationPlaceResolver {
  constructor(private readonly territories: TerritoryReader) {}

  @ResolveField()
  commune(@Parent() { territoryId }: OrganisationPlace, @Context() context: RequestContext) {
    return context.load('territory', territoryId, (ids) => this.territories.byIds(ids));
  }
}

@Resolver('GovernanceLine')
export class GovernanceLineResolver {
  constructor(private readonly i18n: I18n) {}

  @ResolveField()
  text(@Parent() { item }: GovernanceLine, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, `governance.${item}`);
  }

  @ResolveField()
  hasProof(@Parent() { hasProof }: GovernanceLine) {
    return hasProof ?? false;
  }
}

@Resolver('OrganisationHistoryEvent')
export class OrganisationEventResolver {
  constructor(private readonly i18n: I18n) {}

  @ResolveField()
  text(@Parent() { event }: OrganisationHistoryEvent, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, `organisation.event.${event}`);
  }
}
