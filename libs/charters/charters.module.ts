import { Module } from '@nestjs/common';
import { ChainModule } from '#chain';
import { CouncilsModule } from '#councils';
import { DocumentsModule } from '#documents';
import { GrantReader, IdentityModule } from '#identity';
import { ModerationModule } from '#moderation';
import { Audiences, NotificationsModule } from '#notifications';
import { OrganisationsModule } from '#organisations';
import { declareSdl, HandlerRegistry } from '#platform';
import { TerritoryModule } from '#territory';
import { CharterActs } from './charter-acts.ts';
import { CharterAudienceReader } from './charter-audience.reader.ts';
import { CharterChain } from './charter-chain.ts';
import { CharterEditions } from './charter-editions.ts';
import {
  CharterCommitmentResolver,
  CharterContributionResolver,
  CharterFieldsResolver,
  CharterRecordResolver,
  CharterReviewResolver,
  CharterSignatureResolver,
} from './charter-fields.resolver.ts';
import { CharterNumbersReader } from './charter-numbers.reader.ts';
import { CharterNumbersByTerritory } from './charter-numbers.ts';
import { CharterParties } from './charter-parties.ts';
import { CharterReader } from './charter.reader.ts';
import { CharterStore } from './charter.store.ts';
import { CharterTexts } from './charter-texts.ts';
import { charterHandlers } from './charters.handlers.ts';
import { charterNoticeHandlers, registerCharterAudiences } from './charters.notices.ts';
import { CharterDecisionMutations, CharterDraftingMutations, CharterQueries, CharterStatusCountResolver } from './charters.resolver.ts';
import { ContributionModeration } from './contribution-moderation.ts';
import { ContributionReader } from './contribution.reader.ts';
import { OwnCharterReader } from './own-charter.reader.ts';
import { OwnCharterStore } from './own-charter.store.ts';
import { OwnCharters } from './own-charters.ts';
import { CharterPapers } from './papers/charter-papers.ts';
import { IssueCharterPaper } from './papers/issue-charter-paper.ts';
import {
  AbandonCharter,
  OpenCharterConsultation,
  SendCharterToCouncil,
  StartCharterDiagnosis,
  StartCharterDrafting,
} from './use-cases/advance-charter.ts';
import { ApplyCharterDeadline, TrackCharterAgenda } from './use-cases/apply-charter-deadline.ts';
import { AnswerContribution, ContributeToCharter } from './use-cases/contribute.ts';
import { ConfirmCharterDecision, ProposeCharterDecision } from './use-cases/decide-charter.ts';
import { InitiateCharter, ReviseCharter } from './use-cases/initiate-charter.ts';
import { PublishCharterReview } from './use-cases/review-charter.ts';
import { BringCharterIntoForce, CharterSigning, SignCharterForAssociation, SignCharterForCouncil } from './use-cases/sign-charter.ts';
import { RecordCharterWorkshop, WriteCharterVersion } from './use-cases/write-charter.ts';
import './domain/charter.errors.ts';

declareSdl(new URL('charters.graphql', import.meta.url));

const useCases = [
  ...[InitiateCharter, ReviseCharter, StartCharterDiagnosis, StartCharterDrafting, RecordCharterWorkshop, WriteCharterVersion],
  ...[OpenCharterConsultation, ContributeToCharter, AnswerContribution, SendCharterToCouncil, ProposeCharterDecision],
  ...[ConfirmCharterDecision, SignCharterForAssociation, SignCharterForCouncil, BringCharterIntoForce, PublishCharterReview],
  ...[AbandonCharter, ApplyCharterDeadline, TrackCharterAgenda, IssueCharterPaper],
];
const parts = [
  ...[CharterActs, CharterAudienceReader, CharterEditions, CharterNumbersByTerritory, CharterNumbersReader, CharterPapers],
  ...[CharterParties, CharterReader, CharterSigning, CharterStore, CharterTexts, CharterChain, ContributionReader],
  ...[ContributionModeration],
  ...[OwnCharterReader, OwnCharterStore, OwnCharters],
];
const resolvers = [
  ...[CharterQueries, CharterDraftingMutations, CharterDecisionMutations, CharterStatusCountResolver, CharterFieldsResolver],
  ...[CharterRecordResolver, CharterCommitmentResolver, CharterReviewResolver, CharterContributionResolver, CharterSignatureResolver],
];

@Module({
  imports: [
    TerritoryModule,
    DocumentsModule,
    IdentityModule,
    OrganisationsModule,
    NotificationsModule,
    ModerationModule,
    ChainModule,
    CouncilsModule,
  ],
  providers: [...useCases, ...parts, ...resolvers],
  exports: [CharterReader, CharterNumbersByTerritory],
})
export class ChartersModule {
  constructor(handlers: HandlerRegistry, audiences: Audiences, audience: CharterAudienceReader, grants: GrantReader) {
    handlers.register(...charterHandlers, ...charterNoticeHandlers());
    registerCharterAudiences(audiences, audience, grants);
  }
}
