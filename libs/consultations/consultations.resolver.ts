import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import { CurrentActor, type RequestContext, UseCases } from '#platform';
import { ConsultationReader } from './consultation.reader.ts';
import { ContributionDoor } from './contribution-door.ts';
import type { SuggestionState } from './domain/suggestion.ts';
import { SuggestionReader } from './suggestion.reader.ts';
import { ClassifyContributions, NameThemes, PublishResponse, PublishSynthesis } from './use-cases/analyse-consultation.ts';
import { Annotate, KeyContribution } from './use-cases/contribute.ts';
import {
  AdvanceConsultation,
  AttachConsultationDocument,
  DraftConsultation,
  ExtendConsultation,
  ReviseConsultation,
} from './use-cases/draft-consultation.ts';
import { ReadAnswers } from './use-cases/read-answers.ts';
import { AnswerSuggestion, CloseSuggestion, KeySuggestion, RouteSuggestion, WriteSuggestion } from './use-cases/suggestions.ts';

interface Requested {
  requestId: string;
}

interface PageArgs {
  first?: number;
  after?: string;
}

@Resolver()
export class ConsultationQueries {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly useCases: UseCases,
  ) {}

  @Query('consultations')
  page(@CurrentActor() actor: Actor, @Args() { communeId, ...page }: PageArgs & { communeId?: string }) {
    return this.reader.page(actor, communeId, pageRequest(page));
  }

  @Query()
  consultation(@CurrentActor() actor: Actor, @Args('id') id: string) {
    return this.reader.find(actor, id);
  }

  /** The reading is a use case: it is in the audit. */
  @Query()
  async contributionsToClassify(
    @CurrentActor() actor: Actor,
    @Args() { consultationId, first }: { consultationId: string; first?: number },
  ) {
    await this.useCases.run(ReadAnswers, actor, { consultationId });
    return this.reader.batch(consultationId, undefined, pageRequest({ first }).first, true);
  }
}

@Resolver()
export class ConsultationMutations {
  constructor(
    private readonly useCases: UseCases,
    private readonly door: ContributionDoor,
  ) {}

  @Mutation()
  draftConsultation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DraftConsultation, actor, input, { requestId });
  }

  @Mutation()
  reviseConsultation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ReviseConsultation, actor, input, { requestId });
  }

  @Mutation()
  attachConsultationDocument(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AttachConsultationDocument, actor, input, { requestId });
  }

  @Mutation()
  advanceConsultation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AdvanceConsultation, actor, input, { requestId });
  }

  @Mutation()
  extendConsultation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ExtendConsultation, actor, input, { requestId });
  }

  @Mutation()
  contribute(
    @CurrentActor() actor: Actor,
    @Args('input') { requestId, ...input }: Requested & { consultationId: string },
    @Context() context: RequestContext,
  ) {
    return this.door.contribute(actor, input, requestId, context);
  }

  @Mutation()
  keyContribution(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(KeyContribution, actor, input, { requestId });
  }

  @Mutation()
  annotate(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(Annotate, actor, input, { requestId });
  }

  @Mutation()
  nameThemes(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(NameThemes, actor, input, { requestId });
  }

  @Mutation()
  classifyContributions(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ClassifyContributions, actor, input, { requestId });
  }

  @Mutation()
  publishSynthesis(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(PublishSynthesis, actor, input, { requestId });
  }

  @Mutation()
  publishResponse(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(PublishResponse, actor, input, { requestId });
  }
}

@Resolver()
export class SuggestionsResolver {
  constructor(
    private readonly reader: SuggestionReader,
    private readonly useCases: UseCases,
  ) {}

  @Query()
  suggestions(@Args() { communeId, status, ...page }: PageArgs & { communeId?: string; status?: SuggestionState[] }) {
    return this.reader.page({ communeId, status }, pageRequest(page));
  }

  @Query()
  async suggestion(@Args('id') id: string) {
    return (await this.reader.find(id)) ?? null;
  }

  @Query()
  mySuggestions(@CurrentActor() actor: Actor) {
    return this.reader.own(actor);
  }

  @Mutation()
  writeSuggestion(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(WriteSuggestion, actor, input, { requestId });
  }

  @Mutation()
  keySuggestion(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(KeySuggestion, actor, input, { requestId });
  }

  @Mutation()
  routeSuggestion(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RouteSuggestion, actor, input, { requestId });
  }

  @Mutation()
  answerSuggestion(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AnswerSuggestion, actor, input, { requestId });
  }

  @Mutation()
  closeSuggestion(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(CloseSuggestion, actor, input, { requestId });
  }
}
