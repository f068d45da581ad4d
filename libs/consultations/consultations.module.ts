import { Module } from '@nestjs/common';
import { ChainModule } from '#chain';
import { GrantReader, IdentityModule } from '#identity';
import { ModerationModule } from '#moderation';
import { Audiences, NotificationsModule } from '#notifications';
import { declareSdl, FileOwners, HandlerRegistry } from '#platform';
import { TerritoryModule } from '#territory';
import { AnswersFile } from './answers-file.ts';
import { ConsultationActs } from './consultation-acts.ts';
import { ConsultationChain } from './consultation-chain.ts';
import {
  AnnotationResolver,
  ConsultationFieldsResolver,
  ConsultationThemeResolver,
  SuggestionResolver,
} from './consultation-fields.resolver.ts';
import { ConsultationFilesController } from './consultation-files.controller.ts';
import { ConsultationReader } from './consultation.reader.ts';
import { ConsultationStore } from './consultation.store.ts';
import { consultationHandlers } from './consultations.handlers.ts';
import { consultationNoticeHandlers, registerConsultationAudiences } from './consultations.notices.ts';
import { ConsultationMutations, ConsultationQueries, SuggestionsResolver } from './consultations.resolver.ts';
import { ContributionDoor } from './contribution-door.ts';
import './domain/consultation.errors.ts';
import { OwnConsultations } from './own-consultations.ts';
import { SuggestionReader } from './suggestion.reader.ts';
import { SuggestionStore } from './suggestion.store.ts';
import { PublishedTables } from './tables-file.ts';
import { ConsultationModeration } from './text-moderation.ts';
import { ClassifyContributions, NameThemes, PublishResponse, PublishSynthesis } from './use-cases/analyse-consultation.ts';
import { ApplyConsultationDeadline } from './use-cases/apply-consultation-deadline.ts';
import { Annotate, Contribute, ContributionIntake, KeyContribution } from './use-cases/contribute.ts';
import {
  AdvanceConsultation,
  AttachConsultationDocument,
  DraftConsultation,
  ExtendConsultation,
  ReviseConsultation,
} from './use-cases/draft-consultation.ts';
import { ReadAnswers } from './use-cases/read-answers.ts';
import {
  AnswerSuggestion,
  ApplySuggestionDeadline,
  CloseSuggestion,
  KeySuggestion,
  RouteSuggestion,
  SuggestionActs,
  WriteSuggestion,
} from './use-cases/suggestions.ts';

for (const file of ['consultations', 'suggestions']) declareSdl(new URL(`${file}.graphql`, import.meta.url));

const useCases = [
  ...[DraftConsultation, ReviseConsultation, AttachConsultationDocument, AdvanceConsultation, ExtendConsultation],
  ...[Contribute, KeyContribution, Annotate, NameThemes, ClassifyContributions, PublishSynthesis, PublishResponse, ReadAnswers],
  ...[
    ApplyConsultationDeadline,
    WriteSuggestion,
    KeySuggestion,
    RouteSuggestion,
    AnswerSuggestion,
    CloseSuggestion,
    ApplySuggestionDeadline,
  ],
];
const parts = [
  ...[ConsultationReader, ConsultationStore, ConsultationActs, ContributionIntake, ContributionDoor, SuggestionReader, SuggestionStore],
  ...[SuggestionActs, ConsultationModeration, ConsultationChain, OwnConsultations, AnswersFile, PublishedTables],
];
const resolvers = [
  ...[ConsultationQueries, ConsultationMutations, SuggestionsResolver],
  ...[ConsultationFieldsResolver, ConsultationThemeResolver, AnnotationResolver, SuggestionResolver],
];

@Module({
  imports: [TerritoryModule, IdentityModule, NotificationsModule, ModerationModule, ChainModule],
  controllers: [ConsultationFilesController],
  providers: [...useCases, ...parts, ...resolvers],
  exports: [ConsultationReader],
})
export class ConsultationsModule {
  constructor(
    handlers: HandlerRegistry,
    files: FileOwners,
    audiences: Audiences,
    reader: ConsultationReader,
    suggestions: SuggestionReader,
    grants: GrantReader,
  ) {
    handlers.register(...consultationHandlers, ...consultationNoticeHandlers());
    registerConsultationAudiences(audiences, reader, suggestions, grants);
    // documents are for everybody who sees the consultation; what was sent with an answer, for its staff and who sent it
    files.register('consultation', async (actor, id) => (await reader.find(actor, id)) !== null);
    files.register('contribution', async (actor, id) => {
      const row = await reader.contribution(id);
      if (!row) return false;
      const isOwn = row.authorId !== null && row.authorId === actor.personId;
      return isOwn || actor.communesAs(['clerk', 'secretary']).includes(row.consultation.communeId);
    });
  }
}
