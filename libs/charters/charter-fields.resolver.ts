import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CouncilReader } from '#councils';
import { DocumentReader } from '#documents';
import { type Actor, pageRequest } from '#kernel';
import { ModeratedTexts } from '#moderation';
import { CurrentActor, type RequestContext } from '#platform';
import { TerritoryReader } from '#territory';
import type { Charter } from './charter.entity.ts';
import type { CharterContribution, CharterSignature } from './charter-party.entity.ts';
import { CharterReader } from './charter.reader.ts';
import { CharterTexts } from './charter-texts.ts';
import type { CharterReview } from './charter-version.entity.ts';
import { contributionText } from './contribution-moderation.ts';
import { ContributionReader } from './contribution.reader.ts';
import { charterMachine } from './domain/charter.ts';
import type { Commitment } from './domain/charter-text.ts';

interface Paging {
  articleId?: string;
  first?: number;
  after?: string;
}

/** What a charter shows beside its own row: who made it, its text and where it stands. */
@Resolver('Charter')
export class CharterFieldsResolver {
  constructor(
    private readonly charters: CharterReader,
    private readonly contributed: ContributionReader,
    private readonly texts: CharterTexts,
    private readonly territories: TerritoryReader,
  ) {}

  @ResolveField()
  statusText(@Parent() { status }: Charter, @Context() { locale }: RequestContext) {
    return this.texts.status(locale, status);
  }

  @ResolveField()
  commune(@Parent() { communeId }: Charter, @Context() context: RequestContext) {
    return context.load('territory', communeId, (ids) => this.territories.byIds(ids));
  }

  @ResolveField()
  revises(@Parent() { revisesId }: Charter, @Context() context: RequestContext) {
    return revisesId && context.load('charter', revisesId, (ids) => this.charters.byIds(ids));
  }

  @ResolveField()
  async successor(@Parent() { id }: Charter, @Context() context: RequestContext) {
    return (await context.loadKeyed('charter-successor', id, (ids) => this.charters.successors(ids))) ?? null;
  }

  @ResolveField()
  team(@Parent() { id }: Charter) {
    return this.charters.members(id);
  }

  @ResolveField()
  async text(@Parent() charter: Charter, @Context() context: RequestContext) {
    const { id, adoptedVersion } = charter;
    const version = adoptedVersion
      ? await this.charters.version(id, adoptedVersion)
      : await context.loadKeyed('charter-text', id, (ids) => this.charters.latest(ids));
    return version ? this.texts.version(charter, version) : null;
  }

  @ResolveField()
  async versions(@Parent() charter: Charter) {
    return (await this.charters.versions(charter.id)).map((version) => this.texts.version(charter, version));
  }

  @ResolveField()
  workshops(@Parent() { id }: Charter) {
    return this.charters.workshops(id);
  }

  @ResolveField()
  async attendance(@Parent() charter: Charter, @Context() { locale }: RequestContext) {
    return this.texts.attendance(locale, charter, await this.charters.workshops(charter.id));
  }

  @ResolveField()
  contributions(@Parent() { id }: Charter, @Args() { articleId, ...page }: Paging) {
    return this.contributed.page(id, articleId, pageRequest(page));
  }

  @ResolveField()
  isReviewOverdue(@Parent() { reviewOverdueSince }: Charter) {
    return reviewOverdueSince !== null;
  }

  @ResolveField()
  nextEvents(@Parent() { status }: Charter) {
    return charterMachine.allowed(status);
  }
}

/** What became of a charter: who decided and signed it, its papers, its reviews and its history. */
@Resolver('Charter')
export class CharterRecordResolver {
  constructor(
    private readonly charters: CharterReader,
    private readonly councils: CouncilReader,
    private readonly papers: DocumentReader,
  ) {}

  @ResolveField()
  signatures(@Parent() { id }: Charter) {
    return this.charters.signatures(id);
  }

  @ResolveField()
  reviews(@Parent() { id }: Charter) {
    return this.charters.reviews(id);
  }

  @ResolveField()
  history(@Parent() { id }: Charter) {
    return this.charters.history(id);
  }

  @ResolveField()
  async deliberations(@Parent() { id }: Charter, @Context() context: RequestContext) {
    return (await context.loadKeyed('deliberations', id, (ids) => this.councils.deliberationsOf(ids))) ?? [];
  }

  @ResolveField()
  async documents(@CurrentActor() actor: Actor, @Parent() { id }: Charter, @Context() context: RequestContext) {
    return (await context.loadKeyed('documents', id, (ids) => this.papers.ofSubjects(actor, ids))) ?? [];
  }
}

@Resolver('CharterCommitment')
export class CharterCommitmentResolver {
  constructor(
    private readonly charters: CharterReader,
    private readonly texts: CharterTexts,
  ) {}

  @ResolveField()
  async lastReview(@Parent() { id, charterId }: Commitment & { charterId: string }, @Context() context: RequestContext) {
    const [last] = (await context.loadKeyed('charter-reviews', charterId, (ids) => this.charters.reviewsOf(ids))) ?? [];
    const said = last?.commitments.find(({ commitmentId }) => commitmentId === id);
    return said ? this.texts.commitment(context.locale, said) : null;
  }
}

@Resolver('CharterReview')
export class CharterReviewResolver {
  constructor(private readonly texts: CharterTexts) {}

  @ResolveField('commitments')
  told(@Parent() { commitments }: CharterReview, @Context() { locale }: RequestContext) {
    return commitments.map((one) => this.texts.commitment(locale, one));
  }
}

@Resolver('CharterContribution')
export class CharterContributionResolver {
  constructor(private readonly moderated: ModeratedTexts) {}

  @ResolveField()
  version(@Parent() { versionNumber }: CharterContribution) {
    return versionNumber;
  }

  @ResolveField()
  isMine(@CurrentActor() actor: Actor, @Parent() { personId }: CharterContribution) {
    return personId !== null && personId === actor.personId;
  }

  @ResolveField('hidden')
  async hiddenText(@Parent() { id }: CharterContribution, @Context() context: RequestContext) {
    return (await context.loadKeyed('hidden-contributions', id, (ids) => this.moderated.hidden(contributionText, ids))) ?? null;
  }

  @ResolveField()
  async grounds(@Parent() contribution: CharterContribution, @Context() context: RequestContext) {
    return (await this.placeholder(contribution, context)) ?? contribution.grounds;
  }

  @ResolveField()
  async proposal(@Parent() contribution: CharterContribution, @Context() context: RequestContext) {
    return (await this.placeholder(contribution, context)) ?? contribution.proposal;
  }

  @ResolveField()
  async language(@Parent() contribution: CharterContribution, @Context() context: RequestContext) {
    return (await this.placeholder(contribution, context)) ? context.locale : contribution.language;
  }

  /** What stands in the place of words that are not shown; an author reads the own ones. */
  private async placeholder(contribution: CharterContribution, context: RequestContext): Promise<string | undefined> {
    if (contribution.personId !== null && contribution.personId === context.actor.personId) return undefined;
    const hidden = await this.hiddenText(contribution, context);
    return hidden ? this.moderated.placeholder(hidden)[context.locale] : undefined;
  }
}

@Resolver('CharterSignature')
export class CharterSignatureResolver {
  @ResolveField()
  version(@Parent() { versionNumber }: CharterSignature) {
    return versionNumber;
  }
}
