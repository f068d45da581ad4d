import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor } from '#kernel';
import { ModeratedTexts } from '#moderation';
import { CurrentActor, type RequestContext } from '#platform';
import { TerritoryReader } from '#territory';
import { BallotLog } from './ballot-log.ts';
import { BlindTokens } from './blind-tokens.ts';
import { BudgetCounts } from './budget-counts.ts';
import type { Budget } from './budget.entity.ts';
import type { BudgetProject } from './budget-project.entity.ts';
import { BudgetReader } from './budget.reader.ts';
import { BudgetReasons } from './budget-reasons.ts';
import { viewerBudgetActions } from './budget-viewer.ts';
import { budgetMachine } from './domain/budget.ts';
import { ideaText } from './idea-moderation.ts';

/** What a participatory budget shows beside its own row; asked for one budget, so each is one statement. */
@Resolver('Budget')
export class BudgetFieldsResolver {
  constructor(
    private readonly budgets: BudgetReader,
    private readonly counts: BudgetCounts,
    private readonly log: BallotLog,
    private readonly tokens: BlindTokens,
    private readonly territories: TerritoryReader,
    private readonly why: BudgetReasons,
  ) {}

  @ResolveField()
  commune(@Parent() { communeId }: Budget, @Context() context: RequestContext) {
    return context.load('territory', communeId, (ids) => this.territories.byIds(ids));
  }

  @ResolveField()
  allowedActions(@CurrentActor() actor: Actor, @Parent() budget: Budget) {
    return viewerBudgetActions(actor, budget);
  }

  @ResolveField()
  reasons(@Parent() budget: Budget, @Context() { locale }: RequestContext) {
    return this.why.of(locale, budget);
  }

  @ResolveField()
  objections(@CurrentActor() actor: Actor, @Parent() budget: Budget) {
    return this.budgets.objections(actor, budget);
  }

  @ResolveField()
  regulation(@Parent() { regulation }: Budget) {
    return JSON.stringify(regulation);
  }

  @ResolveField()
  projects(@Parent() { id }: Budget) {
    return this.budgets.projects(id);
  }

  @ResolveField()
  ballotOrder(@Parent() budget: Budget) {
    return this.counts.ballotOrder(budget);
  }

  @ResolveField()
  history(@Parent() { id }: Budget) {
    return this.budgets.history(id);
  }

  @ResolveField('counts')
  allCounts(@Parent() { id }: Budget) {
    return this.counts.ofBudget(id);
  }

  @ResolveField()
  result(@Parent() budget: Budget) {
    return this.counts.shownResult(budget);
  }

  @ResolveField()
  logHead(@Parent() { id, orderSeed }: Budget) {
    return orderSeed ? this.log.head(id) : null;
  }

  @ResolveField()
  ballotTokenKey(@Parent() { id, orderSeed, regulation }: Budget) {
    return orderSeed && regulation.secrecy === 'blind-token' ? this.tokens.publicKey(id) : null;
  }

  @ResolveField()
  haveIVoted(@CurrentActor() actor: Actor, @Parent() { id }: Budget) {
    return this.counts.hasVoted(actor, id);
  }

  @ResolveField()
  nextEvents(@Parent() { status }: Budget) {
    return budgetMachine.allowed(status);
  }
}

@Resolver('BudgetProject')
export class BudgetProjectResolver {
  constructor(
    private readonly budgets: BudgetReader,
    private readonly texts: ModeratedTexts,
  ) {}

  @ResolveField('hidden')
  async hiddenText(@Parent() { id }: BudgetProject, @Context() context: RequestContext) {
    return (await context.loadKeyed('hidden-ideas', id, (ids) => this.texts.hidden(ideaText, ids))) ?? null;
  }

  @ResolveField()
  titles(@Parent() project: BudgetProject, @Context() context: RequestContext) {
    return this.asShown(project, 'titles', context);
  }

  @ResolveField()
  bodies(@Parent() project: BudgetProject, @Context() context: RequestContext) {
    return this.asShown(project, 'bodies', context);
  }

  /** What was paid beyond the price the voters saw, or left of it. */
  @ResolveField()
  varianceCents(@Parent() { paidCents, priceCents, status }: BudgetProject) {
    return status === 'delivered' && priceCents !== null ? paidCents - priceCents : null;
  }

  @ResolveField()
  isMine(@CurrentActor() { personId }: Actor, @Parent() { authorId }: BudgetProject) {
    return personId !== undefined && authorId === personId;
  }

  /** What an author wrote in an appeal is for those who decide. */
  @ResolveField()
  async appeal(@CurrentActor() actor: Actor, @Parent() { appeal, authorId, budgetId }: BudgetProject) {
    if (!appeal || (actor.personId !== undefined && authorId === actor.personId)) return appeal;
    return (await this.budgets.isStaffOf(actor, budgetId)) ? appeal : null;
  }

  @ResolveField()
  spending(@Parent() { id }: BudgetProject) {
    return this.budgets.spending(id);
  }

  private async asShown(project: BudgetProject, part: 'titles' | 'bodies', context: RequestContext) {
    if (project.authorId !== null && project.authorId === context.actor.personId) return project[part];
    const hidden = await this.hiddenText(project, context);
    return hidden ? this.texts.placeholder(hidden) : project[part];
  }
}
