import { Module } from '@nestjs/common';
import { ChainModule } from '#chain';
import { CouncilsModule } from '#councils';
import { GrantReader, IdentityModule } from '#identity';
import { ModerationModule } from '#moderation';
import { Audiences, NotificationsModule } from '#notifications';
import { declareSdl, FileOwners, HandlerRegistry, may, on } from '#platform';
import { TerritoryModule } from '#territory';
import { DisputeModeration } from './dispute-moderation.ts';
import './domain/plan.errors.ts';
import { OwnPlanReader } from './own-plan.reader.ts';
import { OwnPlans } from './own-plans.ts';
import { PlanActionsStore } from './plan-actions.store.ts';
import { PlanActs } from './plan-acts.ts';
import { PlanAudienceReader } from './plan-audience.reader.ts';
import { PlanChain } from './plan-chain.ts';
import {
  ActionDisputeResolver,
  ActionPaymentResolver,
  ActionReportResolver,
  IndicatorReadingResolver,
  PlanActionResolver,
  PlanEvaluationResolver,
  PlanFieldsResolver,
  PlanIndicatorResolver,
} from './plan-fields.resolver.ts';
import { PlanReader } from './plan.reader.ts';
import { PlanRecordsReader } from './plan-records.reader.ts';
import { PlanRecordsStore } from './plan-records.store.ts';
import { PlanStore } from './plan.store.ts';
import { disputeMessages, planMessages } from './plans.messages.ts';
import { planNoticeHandlers, registerPlanAudiences } from './plans.notices.ts';
import { planPolicy } from './plans.policy.ts';
import { PlanActionMutations, PlanMutations, PlanQueries } from './plans.resolver.ts';
import { AdvancePlan, PlacePlan, RecordVisa } from './use-cases/advance-plan.ts';
import { ApplyDisputeDeadline, ApplyPlanDeadline } from './use-cases/apply-plan-deadline.ts';
import { ConfirmPlanDecision, ProposePlanDecision } from './use-cases/decide-plan.ts';
import { AnswerDispute, DisputeAction } from './use-cases/dispute-action.ts';
import { PublishEvaluation } from './use-cases/evaluate-plan.ts';
import { ImportActions } from './use-cases/import-actions.ts';
import { InitiatePlan, WritePlan } from './use-cases/initiate-plan.ts';
import { MoveAction, VerifyAction } from './use-cases/move-action.ts';
import { ReportAction } from './use-cases/report-action.ts';
import { Neighbourhoods, SavePlanAction, SavePlanPart } from './use-cases/save-action.ts';
import { AddIndicator, MeasureIndicator, RecordPayment } from './use-cases/spend-and-measure.ts';

declareSdl(new URL('plans.graphql', import.meta.url));

const useCases = [
  ...[InitiatePlan, WritePlan, AdvancePlan, PlacePlan, ProposePlanDecision, ConfirmPlanDecision, RecordVisa, PublishEvaluation],
  ...[SavePlanPart, SavePlanAction, ImportActions, MoveAction, VerifyAction, ReportAction, RecordPayment, AddIndicator, MeasureIndicator],
  ...[DisputeAction, AnswerDispute, ApplyPlanDeadline, ApplyDisputeDeadline],
];
const parts = [PlanReader, PlanRecordsReader, PlanAudienceReader, PlanStore, PlanActionsStore, PlanRecordsStore, PlanActs, Neighbourhoods];
const besides = [PlanChain, DisputeModeration, OwnPlanReader, OwnPlans];
const resolvers = [
  ...[PlanQueries, PlanMutations, PlanActionMutations, PlanFieldsResolver, PlanActionResolver, PlanIndicatorResolver],
  ...[ActionDisputeResolver, ActionPaymentResolver, ActionReportResolver, IndicatorReadingResolver, PlanEvaluationResolver],
];

@Module({
  imports: [TerritoryModule, IdentityModule, NotificationsModule, ModerationModule, ChainModule, CouncilsModule],
  providers: [...useCases, ...parts, ...besides, ...resolvers],
  exports: [PlanReader],
})
export class PlansModule {
  constructor(
    handlers: HandlerRegistry,
    files: FileOwners,
    audiences: Audiences,
    audience: PlanAudienceReader,
    grants: GrantReader,
    plans: PlanReader,
  ) {
    handlers.register(
      on(planMessages['deadline-due'], 'apply-plan-deadline', ApplyPlanDeadline, (payload) => payload),
      on(disputeMessages['deadline-due'], 'apply-dispute-deadline', ApplyDisputeDeadline, (payload) => payload),
      ...planNoticeHandlers(),
    );
    registerPlanAudiences(audiences, audience, grants);
    // what was done, paid and evaluated is for whoever may see the plan
    files.register('plan', async (actor, id) => (await plans.find(actor, id)) !== null);
    files.register('plan-action', async (actor, id) => {
      const [action] = await plans.actionsByIds([id]);
      return action !== undefined && (await plans.find(actor, action.planId)) !== null;
    });
    // what a citizen shows is for those who answer, and once answered for everybody
    files.register('plan-dispute', async (actor, id) => {
      const dispute = await plans.dispute(id);
      if (!dispute) return false;
      return dispute.answeredAt !== null || dispute.personId === actor.personId || may(actor, planPolicy.answerDispute, dispute);
    });
  }
}
