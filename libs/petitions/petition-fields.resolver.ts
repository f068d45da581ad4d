import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CouncilReader } from '#councils';
import type { Actor } from '#kernel';
import { OrganisationReader } from '#organisations';
import { CurrentActor, type RequestContext } from '#platform';
import { TerritoryReader } from '#territory';
import { isCollecting, owesAnswer } from './domain/petition.ts';
import { procedureById } from './domain/procedure.ts';
import { FilingReceipts } from './filing-receipts.ts';
import type { Petition } from './petition.entity.ts';
import { PetitionReader } from './petition.reader.ts';
import { SignatureReader } from './signature.reader.ts';
import { SignatureWatchReader } from './signature-watch.reader.ts';
import { SpreadReader } from './spread.reader.ts';

/** What a petition shows beside its own row: neighbours through one loader each, whatever the length of the list. */
@Resolver('Petition')
export class PetitionFieldsResolver {
  constructor(
    private readonly petitions: PetitionReader,
    private readonly signatures: SignatureReader,
    private readonly territories: TerritoryReader,
    private readonly councils: CouncilReader,
    private readonly filings: FilingReceipts,
    private readonly watch: SignatureWatchReader,
    private readonly spreads: SpreadReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @ResolveField()
  commune(@Parent() { communeId }: Petition, @Context() context: RequestContext) {
    return context.load('territory', communeId, (ids) => this.territories.byIds(ids));
  }

  @ResolveField('signatures')
  count(@Parent() { id }: Petition, @Context() context: RequestContext) {
    return context.loadKeyed('petition-count', id, (ids) => this.signatures.counts(ids));
  }

  @ResolveField()
  async progress(@Parent() petition: Petition, @Context() context: RequestContext) {
    if (petition.requiredSignatures === 0) return 1;
    return Math.min(1, ((await this.count(petition, context))?.count ?? 0) / petition.requiredSignatures);
  }

  /** Public while signatures are collected: which part of the territory lacks how many. */
  @ResolveField()
  async spread(@Parent() petition: Petition) {
    return petition.needsSpread ? this.spreads.of(petition) : null;
  }

  @ResolveField()
  organisation(@Parent() { organisationId }: Petition, @Context() context: RequestContext) {
    if (!organisationId) return null;
    return context.load('petitioning-organisation', organisationId, (ids) => this.organisations.byIds(context.actor, ids));
  }

  @ResolveField('objectLink')
  linkOfObject(@Parent() { objectLink, petitionerId }: Petition, @CurrentActor() actor: Actor) {
    return objectLink && petitionerId === actor.personId ? { tags: objectLink.tags ?? [], explanation: objectLink.explanation } : null;
  }

  @ResolveField()
  acceptsSignatures(@Parent() { status }: Petition) {
    return isCollecting(status);
  }

  @ResolveField()
  isOverdue(@Parent() { status, overdueSince, rulePackId }: Petition) {
    return overdueSince !== null && owesAnswer(status, procedureById(rulePackId));
  }

  @ResolveField()
  isMine(@Parent() { petitionerId }: Petition, @CurrentActor() actor: Actor) {
    return petitionerId === actor.personId;
  }

  @ResolveField()
  async receipt(@Parent() { id, petitionerId }: Petition, @Context() context: RequestContext) {
    const receipt = await context.loadKeyed('filing-receipt', id, (ids) => this.petitions.receipts(ids));
    return receipt ? this.filings.asSeenBy(context.actor, petitionerId, receipt) : null;
  }

  @ResolveField()
  async removedSignatures(@Parent() { id }: Petition, @Context() context: RequestContext) {
    return (await context.loadKeyed('removed-signatures', id, (ids) => this.watch.removed(ids))) ?? [];
  }

  @ResolveField()
  async history(@Parent() { id }: Petition, @Context() context: RequestContext) {
    return (await context.loadKeyed('petition-history', id, (ids) => this.petitions.histories(ids))) ?? [];
  }

  @ResolveField()
  async agendaPlaces(@Parent() { id }: Petition, @Context() context: RequestContext) {
    return (await context.loadKeyed('agenda-places', id, (ids) => this.councils.placesOf(ids))) ?? [];
  }

  @ResolveField()
  async deliberations(@Parent() { id }: Petition, @Context() context: RequestContext) {
    return (await context.loadKeyed('deliberations', id, (ids) => this.councils.deliberationsOf(ids))) ?? [];
  }
}
