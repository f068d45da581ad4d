import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, dayOf, pageRequest } from '#kernel';
import { Clock, CurrentActor, I18n, type RequestContext, UseCases } from '#platform';
import { planLawsOf } from '#rulepacks';
import { TerritoryReader } from '#territory';
import { type ActionFilter, PlanReader } from './plan.reader.ts';
import { AdvancePlan, PlacePlan, RecordVisa } from './use-cases/advance-plan.ts';
import { ConfirmPlanDecision, ProposePlanDecision } from './use-cases/decide-plan.ts';
import { AnswerDispute, DisputeAction } from './use-cases/dispute-action.ts';
import { PublishEvaluation } from './use-cases/evaluate-plan.ts';
import { ImportActions, type ImportReport } from './use-cases/import-actions.ts';
import { InitiatePlan, WritePlan } from './use-cases/initiate-plan.ts';
import { MoveAction, VerifyAction } from './use-cases/move-action.ts';
import { ReportAction } from './use-cases/report-action.ts';
import { SavePlanAction, SavePlanPart } from './use-cases/save-action.ts';
import { AddIndicator, MeasureIndicator, RecordPayment } from './use-cases/spend-and-measure.ts';

interface Requested {
  requestId: string;
}

interface PageArgs {
  first?: number;
  after?: string;
}

@Resolver()
export class PlanQueries {
  constructor(
    private readonly plans: PlanReader,
    private readonly territories: TerritoryReader,
    private readonly clock: Clock,
  ) {}

  @Query()
  actionPlans(@CurrentActor() actor: Actor, @Args() { communeId, ...page }: PageArgs & { communeId?: string }) {
    return this.plans.page(actor, communeId, pageRequest(page));
  }

  @Query()
  actionPlan(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return this.plans.find(actor, id);
  }

  @Query()
  async planActions(
    @CurrentActor() actor: Actor,
    @Args() { planId, first, after, ...filter }: PageArgs & ActionFilter & { planId: string },
  ) {
    const request = pageRequest({ first, after });
    const plan = await this.plans.find(actor, planId);
    if (!plan) return { items: [], nextCursor: null };
    const { timeZone } = await this.territories.get(plan.communeId);
    return this.plans.actions(planId, filter, dayOf(this.clock.now(), timeZone), request);
  }

  @Query()
  async planAction(@CurrentActor() actor: Actor, @Args('id') id: string) {
    const [action] = await this.plans.actionsByIds([id]);
    return action && (await this.plans.find(actor, action.planId)) ? action : null;
  }

  @Query()
  async planKinds(@Args('communeId') communeId: string) {
    const { countryCode } = await this.territories.get(communeId);
    return planLawsOf(countryCode).map(({ kind, years, visaDays }) => ({ kind, years: years.value, needsVisa: visaDays.value !== null }));
  }

  @Query()
  disputesToAnswer(@CurrentActor() actor: Actor, @Args() args: PageArgs) {
    return this.plans.unanswered(actor.communesAs(['clerk', 'secretary']), pageRequest(args).first);
  }
}

@Resolver()
export class PlanMutations {
  constructor(private readonly useCases: UseCases) {}

  @Mutation()
  initiatePlan(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(InitiatePlan, actor, input, { requestId });
  }

  @Mutation()
  writePlan(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(WritePlan, actor, input, { requestId });
  }

  @Mutation()
  advancePlan(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AdvancePlan, actor, input, { requestId });
  }

  @Mutation()
  placePlan(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(PlacePlan, actor, input, { requestId });
  }

  @Mutation()
  proposePlanDecision(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposePlanDecision, actor, input, { requestId });
  }

  @Mutation()
  confirmPlanDecision(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmPlanDecision, actor, input, { requestId });
  }

  @Mutation()
  recordPlanVisa(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RecordVisa, actor, input, { requestId });
  }

  @Mutation()
  publishPlanEvaluation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(PublishEvaluation, actor, input, { requestId });
  }
}

@Resolver()
export class PlanActionMutations {
  constructor(
    private readonly useCases: UseCases,
    private readonly i18n: I18n,
  ) {}

  @Mutation()
  addPlanPart(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SavePlanPart, actor, input, { requestId });
  }

  @Mutation()
  savePlanAction(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SavePlanAction, actor, input, { requestId });
  }

  @Mutation()
  async importPlanActions(
    @CurrentActor() actor: Actor,
    @Args('input') { requestId, ...input }: Requested,
    @Context() { locale }: RequestContext,
  ) {
    return this.reported(await this.useCases.run(ImportActions, actor, input, { requestId }), locale);
  }

  @Mutation()
  movePlanAction(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(MoveAction, actor, input, { requestId });
  }

  @Mutation()
  reportPlanAction(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ReportAction, actor, input, { requestId });
  }

  @Mutation()
  verifyPlanAction(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(VerifyAction, actor, input, { requestId });
  }

  @Mutation()
  recordActionPayment(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RecordPayment, actor, input, { requestId });
  }

  @Mutation()
  addPlanIndicator(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AddIndicator, actor, input, { requestId });
  }

  @Mutation()
  measurePlanIndicator(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(MeasureIndicator, actor, input, { requestId });
  }

  @Mutation()
  disputePlanAction(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DisputeAction, actor, input, { requestId });
  }

  @Mutation()
  answerActionDispute(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AnswerDispute, actor, input, { requestId });
  }

  /** The report in the language of the reader. */
  private reported({ isApplied, lines }: ImportReport, locale: RequestContext['locale']) {
    const count = (wanted: string) => lines.filter(({ outcome }) => outcome === wanted).length;
    const explained = lines.map(({ faults, ...line }) => ({
      ...line,
      faults: faults.map(({ code, column, params }) => ({ code, column, text: this.i18n.text(locale, `error.${code}`, params) })),
    }));
    return {
      isApplied,
      ...{ created: count('created'), updated: count('updated'), unchanged: count('unchanged'), refused: count('refused') },
      lines: isApplied ? [] : explained,
    };
  }
}
