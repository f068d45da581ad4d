import { Module } from '@nestjs/common';
import { ChainModule } from '#chain';
import { CouncilsModule } from '#councils';
import { GrantReader, IdentityModule } from '#identity';
import { ModerationModule } from '#moderation';
import { Audiences, NotificationsModule } from '#notifications';
import { OrganisationsModule } from '#organisations';
import { declareSdl, Engines, FileOwners, HandlerRegistry } from '#platform';
import { RegisterModule } from '#register';
import { TerritoryModule } from '#territory';
import { BallotBatcher, BallotHold } from './ballot-batcher.ts';
import { BallotBoxStore } from './ballot-box.store.ts';
import { BallotDesk } from './ballot-desk.ts';
import { BallotLog } from './ballot-log.ts';
import { BallotPapers } from './ballot-papers.ts';
import { BallotSealing } from './ballot-sealing.ts';
import { BlindDesk } from './blind-desk.ts';
import { BlindTokenStore } from './blind-token.store.ts';
import { BlindTokens } from './blind-tokens.ts';
import { BudgetActs } from './budget-acts.ts';
import { BudgetAudienceReader } from './budget-audience.reader.ts';
import { BudgetChain } from './budget-chain.ts';
import { BudgetFieldsResolver, BudgetProjectResolver } from './budget-fields.resolver.ts';
import { BudgetCounts } from './budget-counts.ts';
import { BudgetReasons } from './budget-reasons.ts';
import { BudgetReader } from './budget.reader.ts';
import { BudgetStore } from './budget.store.ts';
import { budgetHandlers } from './budgets.handlers.ts';
import { budgetNoticeHandlers, registerBudgetAudiences } from './budgets.notices.ts';
import { BudgetMutations, BudgetQueries, ProjectMutations, VoteMutations } from './budgets.resolver.ts';
import { BudgetFilesController, CountAgainPage } from './budget-files.controller.ts';
import { BudgetBundle, PublishedBox } from './bundle.ts';
import { BundleReport } from './bundle-report.ts';
import { CountFiles } from './count-files.ts';
import { CountWords } from './count-words.ts';
import { CountJob } from './count-job.ts';
import { CountStore } from './count.store.ts';
import './domain/budget.errors.ts';
import { IdeaModeration } from './idea-moderation.ts';
import { OwnBudgetReader } from './own-budget.reader.ts';
import { OwnBudgets } from './own-budgets.ts';
import { PaperDesk } from './paper-desk.ts';
import { PbUploadController } from './pb-upload.controller.ts';
import { BudgetStores, PhaseEffects } from './phase-effects.ts';
import { AdmitVoter, AdmitVoterAtDesk, GivePaperBallot, VoterCheck } from './use-cases/admit-voter.ts';
import { AdvanceBudget, ApplyBudgetDeadline, ReportToResidents } from './use-cases/advance-budget.ts';
import { ConfirmAllocation, ProposeAllocation } from './use-cases/allocate-budget.ts';
import { AbandonProject, RecordDelivery } from './use-cases/deliver-project.ts';
import { AdoptRegulation, DraftBudget, ReviseRegulation } from './use-cases/draft-budget.ts';
import { DropBallots } from './use-cases/drop-ballots.ts';
import { AdmitBlindBallot, IssueBallotToken } from './use-cases/issue-token.ts';
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
import { ConfirmPaperBallots, EnterPaperBallots, PaperCheck } from './use-cases/paper-ballots.ts';
import { IdeaIntake, ProposeProject, ProposeProjectOnPaper } from './use-cases/propose-project.ts';
import { EndCount, FailCount, NoteCountProgress, OpenBallotBox, TakeCount } from './use-cases/run-count.ts';
import { VoteCalendars } from './vote-calendars.ts';
import { VoterMarkStore } from './voter-mark.store.ts';

declareSdl(new URL('budgets.graphql', import.meta.url));

const useCases = [
  ...[DraftBudget, ReviseRegulation, AdoptRegulation, ImportPb, AdvanceBudget, ReportToResidents, ApplyBudgetDeadline],
  ...[ProposeAllocation, ConfirmAllocation],
  ...[ProposeProject, ProposeProjectOnPaper, JudgeAdmissibility, JudgeFeasibility, ProposeMerge, ConsentToMerge],
  ...[AppealProject, DecideProjectAppeal, AdmitVoter, AdmitVoterAtDesk, IssueBallotToken, AdmitBlindBallot, DropBallots],
  ...[GivePaperBallot, EnterPaperBallots, ConfirmPaperBallots],
  ...[RehearseCount, CancelCount, RetryCount, TakeCount, OpenBallotBox, NoteCountProgress, EndCount, FailCount],
  ...[ObjectToResult, DecideObjection, RecordDelivery, AbandonProject],
];
const box = [
  BallotBoxStore,
  BallotSealing,
  BallotLog,
  BallotHold,
  BallotBatcher,
  BallotPapers,
  BallotDesk,
  BlindTokenStore,
  BlindTokens,
  BlindDesk,
  VoterCheck,
  VoterMarkStore,
  PaperCheck,
  PaperDesk,
  VoteCalendars,
  PublishedBox,
];
const parts = [
  BudgetChain,
  BudgetAudienceReader,
  OwnBudgetReader,
  OwnBudgets,
  BudgetReader,
  BudgetStore,
  CountStore,
  BudgetStores,
  BudgetActs,
  PhaseEffects,
  IdeaIntake,
  IdeaModeration,
  CountFiles,
  CountJob,
  BudgetBundle,
  BundleReport,
  BudgetCounts,
  BudgetReasons,
  CountWords,
  CountAgainPage,
];
const resolvers = [BudgetQueries, BudgetMutations, ProjectMutations, VoteMutations, BudgetFieldsResolver, BudgetProjectResolver];

@Module({
  imports: [
    TerritoryModule,
    IdentityModule,
    OrganisationsModule,
    RegisterModule,
    NotificationsModule,
    ModerationModule,
    ChainModule,
    CouncilsModule,
  ],
  controllers: [BudgetFilesController, PbUploadController],
  providers: [...useCases, ...box, ...parts, ...resolvers],
  exports: [BudgetReader, BallotDesk, BallotHold, CountJob],
})
export class BudgetsModule {
  constructor(
    handlers: HandlerRegistry,
    engines: Engines,
    files: FileOwners,
    job: CountJob,
    audiences: Audiences,
    audience: BudgetAudienceReader,
    grants: GrantReader,
  ) {
    handlers.register(...budgetHandlers, ...budgetNoticeHandlers());
    registerBudgetAudiences(audiences, audience, grants);
    engines.add('budget-count', 1_000, () => job.turn());
    // photos of what was built are for everybody
    files.register('budget-project', () => Promise.resolve(true));
  }
}
