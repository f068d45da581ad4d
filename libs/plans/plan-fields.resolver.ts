import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, dayOf, inLanguage } from '#kernel';
import { ModeratedTexts } from '#moderation';
import { Clock, CurrentActor, FileReader, may, type RequestContext } from '#platform';
import { planLawById } from '#rulepacks';
import { TerritoryReader } from '#territory';
import { actionMachine, isOverdue } from './domain/action.ts';
import { planMachine, planSteps } from './domain/plan.ts';
import { disputeText } from './dispute-moderation.ts';
import type { Plan, PlanAction, PlanDispute } from './plan.entity.ts';
import { PlanReader } from './plan.reader.ts';
import { type Indicator, PlanRecordsReader, type PlanVersionView } from './plan-records.reader.ts';
import { planMoves } from './plan-viewer.ts';
import { planPolicy } from './plans.policy.ts';

@Resolver('ActionPlan')
export class PlanFieldsResolver {
  constructor(
    private readonly plans: PlanReader,
    private readonly records: PlanRecordsReader,
    private readonly territories: TerritoryReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField()
  commune(@Parent() { communeId }: Plan, @Context() context: RequestContext) {
    return context.load('territory', communeId, (ids) => this.territories.byIds(ids));
  }

  @ResolveField()
  kind(@Parent() { lawId }: Plan) {
    return planLawById(lawId).kind;
  }

  @ResolveField()
  parts(@Parent() { id }: Plan) {
    return this.plans.parts(id);
  }

  @ResolveField()
  async figures(@Parent() { id, communeId }: Plan, @Context() context: RequestContext) {
    const commune = await context.load('territory', communeId, (ids) => this.territories.byIds(ids));
    return this.plans.figures(id, dayOf(this.clock.now(), commune!.timeZone));
  }

  @ResolveField()
  history(@Parent() { id }: Plan) {
    return this.records.history(id);
  }

  @ResolveField()
  async versions(@Parent() { id }: Plan) {
    return (await this.records.versions(id)).map(({ content, ...version }: PlanVersionView) => ({
      ...version,
      content: JSON.stringify(content),
    }));
  }

  @ResolveField()
  evaluations(@Parent() { id }: Plan) {
    return this.records.evaluations(id);
  }

  @ResolveField()
  steps(@Parent() { status }: Plan) {
    return planMachine.allowed(status).filter((event) => (planSteps as readonly string[]).includes(event));
  }

  @ResolveField()
  allowedMoves(@CurrentActor() actor: Actor, @Parent() plan: Plan) {
    return planMoves(actor, plan);
  }
}

@Resolver('PlanAction')
export class PlanActionResolver {
  constructor(
    private readonly plans: PlanReader,
    private readonly records: PlanRecordsReader,
    private readonly territories: TerritoryReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField()
  plan(@Parent() { planId }: PlanAction, @Context() context: RequestContext) {
    return context.load('plan', planId, (ids) => this.plans.known(context.actor, ids));
  }

  @ResolveField()
  part(@Parent() { partId }: PlanAction, @Context() context: RequestContext) {
    return context.load('plan-part', partId, (ids) => this.plans.partsByIds(ids));
  }

  @ResolveField('isOverdue')
  async isLate(@Parent() action: PlanAction, @Context() context: RequestContext) {
    const plan = await this.plan(action, context);
    const commune = await context.load('territory', plan!.communeId, (ids) => this.territories.byIds(ids));
    return isOverdue(action, dayOf(this.clock.now(), commune!.timeZone));
  }

  @ResolveField()
  neighbourhood(@Parent() { territoryId }: PlanAction, @Context() context: RequestContext) {
    return territoryId ? context.load('territory', territoryId, (ids) => this.territories.byIds(ids)) : null;
  }

  @ResolveField()
  async costs(@Parent() { id }: PlanAction, @Context() context: RequestContext) {
    return (await context.loadKeyed('plan-costs', id, (ids) => this.plans.costs(ids))) ?? [];
  }

  @ResolveField()
  payments(@Parent() { id }: PlanAction) {
    return this.records.payments(id);
  }

  @ResolveField()
  reports(@Parent() { id }: PlanAction) {
    return this.records.reports(id);
  }

  @ResolveField()
  indicators(@Parent() { id }: PlanAction) {
    return this.records.indicators(id);
  }

  @ResolveField()
  disputes(@Parent() { id }: PlanAction) {
    return this.plans.disputes([id]);
  }

  @ResolveField()
  history(@Parent() { id }: PlanAction) {
    return this.records.actionHistory(id);
  }

  @ResolveField()
  events(@Parent() { status }: PlanAction) {
    return actionMachine.allowed(status).filter((event) => event !== 'verify' && event !== 'reopen');
  }
}

@Resolver('PlanIndicator')
export class PlanIndicatorResolver {
  constructor(private readonly records: PlanRecordsReader) {}

  @ResolveField()
  async readings(@Parent() { id }: Indicator, @Context() context: RequestContext) {
    return (await context.loadKeyed('plan-readings', id, (ids) => this.records.readings(ids))) ?? [];
  }
}

@Resolver('ActionDispute')
export class ActionDisputeResolver {
  constructor(
    private readonly plans: PlanReader,
    private readonly files: FileReader,
    private readonly texts: ModeratedTexts,
    private readonly territories: TerritoryReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField('hidden')
  async hiddenText(@Parent() { id }: PlanDispute, @Context() context: RequestContext) {
    return (await context.loadKeyed('hidden-disputes', id, (ids) => this.texts.hidden(disputeText, ids))) ?? null;
  }

  @ResolveField()
  async text(@Parent() dispute: PlanDispute, @Context() context: RequestContext) {
    const hidden = this.isOwn(context.actor, dispute) ? null : await this.hiddenText(dispute, context);
    return hidden ? inLanguage(this.texts.placeholder(hidden), context.locale) : dispute.text;
  }

  @ResolveField()
  async place(@Parent() dispute: PlanDispute, @Context() context: RequestContext) {
    return !this.isOwn(context.actor, dispute) && (await this.hiddenText(dispute, context)) ? null : dispute.place;
  }

  @ResolveField()
  async photos(@Parent() dispute: PlanDispute, @Context() context: RequestContext) {
    const { communeId } = (await this.plans.dispute(dispute.id))!;
    const isStaff = may(context.actor, planPolicy.answerDispute, { communeId });
    const isPublic = dispute.answeredAt !== null && !(await this.hiddenText(dispute, context));
    return isStaff || isPublic || this.isOwn(context.actor, dispute) ? this.files.byIds(dispute.photos) : [];
  }

  @ResolveField('isOverdue')
  async isLate(@Parent() dispute: PlanDispute) {
    const { communeId } = (await this.plans.dispute(dispute.id))!;
    const { timeZone } = await this.territories.get(communeId);
    return dispute.answeredAt === null && dayOf(this.clock.now(), timeZone) > dispute.answerDueOn;
  }

  @ResolveField('isOwn')
  isOwnOf(@CurrentActor() actor: Actor, @Parent() dispute: PlanDispute) {
    return this.isOwn(actor, dispute);
  }

  @ResolveField()
  action(@Parent() { actionId }: PlanDispute, @Context() context: RequestContext) {
    return context.load('plan-action', actionId, (ids) => this.plans.actionsByIds(ids));
  }

  private isOwn = ({ personId }: Actor, dispute: PlanDispute): boolean => personId !== undefined && personId === dispute.personId;
}

interface WithFiles {
  readonly fileIds: readonly string[];
}

/** Types whose rows name files. */
abstract class FilesOf {
  constructor(private readonly reader: FileReader) {}

  protected async attached({ fileIds }: WithFiles, context: RequestContext) {
    const found = await Promise.all(fileIds.map((id) => context.load('file', id, (ids) => this.reader.byIds(ids))));
    return found.filter((file) => file !== null);
  }
}

@Resolver('ActionPayment')
export class ActionPaymentResolver extends FilesOf {
  constructor(reader: FileReader) {
    super(reader);
  }

  @ResolveField()
  files(@Parent() row: WithFiles, @Context() context: RequestContext) {
    return this.attached(row, context);
  }
}

@Resolver('ActionReport')
export class ActionReportResolver extends FilesOf {
  constructor(reader: FileReader) {
    super(reader);
  }

  @ResolveField()
  files(@Parent() row: WithFiles, @Context() context: RequestContext) {
    return this.attached(row, context);
  }
}

@Resolver('IndicatorReading')
export class IndicatorReadingResolver extends FilesOf {
  constructor(reader: FileReader) {
    super(reader);
  }

  @ResolveField()
  files(@Parent() row: WithFiles, @Context() context: RequestContext) {
    return this.attached(row, context);
  }
}

@Resolver('PlanEvaluation')
export class PlanEvaluationResolver extends FilesOf {
  constructor(reader: FileReader) {
    super(reader);
  }

  @ResolveField()
  files(@Parent() row: WithFiles, @Context() context: RequestContext) {
    return this.attached(row, context);
  }
}
