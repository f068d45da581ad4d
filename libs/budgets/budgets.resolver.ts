import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import { CurrentActor, UseCases } from '#platform';
import { BallotDesk } from './ballot-desk.ts';
import { BlindDesk } from './blind-desk.ts';
import { BallotLog } from './ballot-log.ts';
import { BudgetCounts } from './budget-counts.ts';
import { BudgetReader } from './budget.reader.ts';
import { BudgetBundle } from './bundle.ts';
import { PaperDesk } from './paper-desk.ts';
import { GivePaperBallot } from './use-cases/admit-voter.ts';
import { AdvanceBudget, ReportToResidents } from './use-cases/advance-budget.ts';
import { ConfirmAllocation, ProposeAllocation } from './use-cases/allocate-budget.ts';
import { AbandonProject, RecordDelivery } from './use-cases/deliver-project.ts';
import { AdoptRegulation, DraftBudget, ReviseRegulation } from './use-cases/draft-budget.ts';
import { ImportPb } from './use-cases/import-pb.ts';
import {
  AppealProject,
  ConsentToMerge,
  DecideProjectAppeal,
  JudgeAdmissibility,
  JudgeFeasibility,
  ProposeMerge,
} from './use-cases/judge-project.ts';
import { DecideObjection, ObjectToResult } from './use-cases/objections.ts';
import { CancelCount, RehearseCount, RetryCount } from './use-cases/order-count.ts';
import { ProposeProject, ProposeProjectOnPaper } from './use-cases/propose-project.ts';

interface Requested {
  requestId: string;
}

@Resolver()
export class BudgetQueries {
  constructor(
    private readonly budgets: BudgetReader,
    private readonly log: BallotLog,
    private readonly bundles: BudgetBundle,
    private readonly counts: BudgetCounts,
  ) {}

  @Query('budgets')
  page(@CurrentActor() actor: Actor, @Args() { communeId, ...page }: { communeId?: string; first?: number; after?: string }) {
    return this.budgets.page(actor, communeId, pageRequest(page));
  }

  @Query()
  budget(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return this.budgets.find(actor, id);
  }

  @Query()
  ballotLogConsistency(@Args() { budgetId, first, second }: { budgetId: string; first: number; second: number }) {
    return this.log.consistency(budgetId, first, second);
  }

  @Query()
  publishedBallots(
    @CurrentActor() actor: Actor,
    @Args() { budgetId, envelopeId, beginning = '' }: { budgetId: string; envelopeId: string; beginning?: string },
  ) {
    return this.counts.ballots(actor, budgetId, envelopeId, beginning);
  }

  @Query()
  async budgetBundle(@CurrentActor() actor: Actor, @Args('budgetId') budgetId: string) {
    return Buffer.from(await this.bundles.pack(actor, budgetId)).toString('base64');
  }
}

@Resolver()
export class BudgetMutations {
  constructor(private readonly useCases: UseCases) {}

  @Mutation()
  draftBudget(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DraftBudget, actor, input, { requestId });
  }

  @Mutation()
  reviseBudgetRegulation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ReviseRegulation, actor, input, { requestId });
  }

  @Mutation()
  adoptBudgetRegulation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AdoptRegulation, actor, input, { requestId });
  }

  @Mutation()
  importBudgetFile(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ImportPb, actor, input, { requestId });
  }

  @Mutation()
  advanceBudget(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AdvanceBudget, actor, input, { requestId });
  }

  @Mutation()
  proposeBudgetAllocation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeAllocation, actor, input, { requestId });
  }

  @Mutation()
  confirmBudgetAllocation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmAllocation, actor, input, { requestId });
  }

  @Mutation()
  reportBudget(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ReportToResidents, actor, input, { requestId });
  }

  @Mutation()
  rehearseBudgetCount(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RehearseCount, actor, input, { requestId });
  }

  @Mutation()
  cancelBudgetCount(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(CancelCount, actor, input, { requestId });
  }

  @Mutation()
  retryBudgetCount(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RetryCount, actor, input, { requestId });
  }

  @Mutation()
  objectToBudgetResult(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ObjectToResult, actor, input, { requestId });
  }

  @Mutation()
  decideBudgetObjection(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DecideObjection, actor, input, { requestId });
  }
}

@Resolver()
export class ProjectMutations {
  constructor(private readonly useCases: UseCases) {}

  @Mutation()
  proposeBudgetProject(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeProject, actor, input, { requestId });
  }

  @Mutation()
  proposeBudgetProjectOnPaper(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeProjectOnPaper, actor, input, { requestId });
  }

  @Mutation()
  judgeProjectAdmissibility(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(JudgeAdmissibility, actor, input, { requestId });
  }

  @Mutation()
  judgeProjectFeasibility(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(JudgeFeasibility, actor, input, { requestId });
  }

  @Mutation()
  proposeProjectMerge(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeMerge, actor, input, { requestId });
  }

  @Mutation()
  consentToProjectMerge(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConsentToMerge, actor, input, { requestId });
  }

  @Mutation()
  appealBudgetProject(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AppealProject, actor, input, { requestId });
  }

  @Mutation()
  decideProjectAppeal(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DecideProjectAppeal, actor, input, { requestId });
  }

  @Mutation()
  recordProjectDelivery(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RecordDelivery, actor, input, { requestId });
  }

  @Mutation()
  abandonBudgetProject(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AbandonProject, actor, input, { requestId });
  }
}

type Cast = Parameters<BallotDesk['cast']>[1];
type CastAtDesk = Parameters<BallotDesk['castAtDesk']>[1];
type Pile = Parameters<PaperDesk['enter']>[1];
type PileAgain = Parameters<PaperDesk['confirm']>[1];
type AskToken = Parameters<BlindDesk['issue']>[1];
type CastBlind = Parameters<BlindDesk['cast']>[1];

/** A ballot does not go through a use case: what it says must be in no request, audit or log (docs/ballot.md). Its voter is admitted by one. */
@Resolver()
export class VoteMutations {
  constructor(
    private readonly desk: BallotDesk,
    private readonly blind: BlindDesk,
    private readonly paper: PaperDesk,
    private readonly useCases: UseCases,
  ) {}

  @Mutation()
  castBallot(@CurrentActor() actor: Actor, @Args('input') input: Cast) {
    return this.desk.cast(actor, input);
  }

  @Mutation()
  castBallotAtDesk(@CurrentActor() actor: Actor, @Args('input') input: CastAtDesk) {
    return this.desk.castAtDesk(actor, input);
  }

  @Mutation()
  givePaperBallot(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(GivePaperBallot, actor, input, { requestId });
  }

  @Mutation()
  enterPaperBallots(@CurrentActor() actor: Actor, @Args('input') input: Pile) {
    return this.paper.enter(actor, input);
  }

  @Mutation()
  confirmPaperBallots(@CurrentActor() actor: Actor, @Args('input') input: PileAgain) {
    return this.paper.confirm(actor, input);
  }

  @Mutation()
  requestBallotToken(@CurrentActor() actor: Actor, @Args('input') input: AskToken) {
    return this.blind.issue(actor, input);
  }

  @Mutation()
  castBlindBallot(@CurrentActor() actor: Actor, @Args('input') input: CastBlind) {
    return this.blind.cast(actor, input);
  }
}
