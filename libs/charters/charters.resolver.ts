import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import { CurrentActor, type RequestContext, UseCases } from '#platform';
import { TerritoryReader } from '#territory';
import { CharterNumbersByTerritory } from './charter-numbers.ts';
import { CharterReader } from './charter.reader.ts';
import { CharterTexts } from './charter-texts.ts';
import type { CharterState } from './domain/charter.ts';
import type { Language } from './domain/charter-text.ts';
import { differencesBetween } from './domain/differences.ts';
import {
  AbandonCharter,
  OpenCharterConsultation,
  SendCharterToCouncil,
  StartCharterDiagnosis,
  StartCharterDrafting,
} from './use-cases/advance-charter.ts';
import { AnswerContribution, ContributeToCharter } from './use-cases/contribute.ts';
import { ConfirmCharterDecision, ProposeCharterDecision } from './use-cases/decide-charter.ts';
import { InitiateCharter, ReviseCharter } from './use-cases/initiate-charter.ts';
import { PublishCharterReview } from './use-cases/review-charter.ts';
import { BringCharterIntoForce, SignCharterForAssociation, SignCharterForCouncil } from './use-cases/sign-charter.ts';
import { RecordCharterWorkshop, WriteCharterVersion } from './use-cases/write-charter.ts';

interface Requested {
  requestId: string;
}
interface Asked {
  communeId?: string;
  territoryId?: string;
  status?: CharterState;
  programme?: string;
  first?: number;
  after?: string;
}
interface Compared {
  charterId: string;
  from: number;
  to: number;
  language?: Language;
}

@Resolver()
export class CharterQueries {
  constructor(
    private readonly reader: CharterReader,
    private readonly numbers: CharterNumbersByTerritory,
    private readonly territories: TerritoryReader,
  ) {}

  @Query()
  async charters(@Args() { communeId, territoryId, status, programme, ...page }: Asked) {
    const communeIds = communeId ? [communeId] : territoryId ? await this.territories.councilsBelow([territoryId]) : undefined;
    return this.reader.page({ communeIds, status, programme }, pageRequest(page));
  }

  @Query()
  charter(@Args('id') id: string) {
    return this.reader.find(id);
  }

  @Query()
  async charterDifferences(@Args() { charterId, from, to, language }: Compared) {
    const [charter, earlier, later] = await Promise.all([
      this.reader.get(charterId),
      this.reader.version(charterId, from, 'from'),
      this.reader.version(charterId, to, 'to'),
    ]);
    return differencesBetween(earlier.text, later.text, language ?? charter.authoritativeLanguage);
  }

  @Query()
  charterNumbers(@Args() { territoryId, programme, asOf }: { territoryId: string; programme?: string; asOf?: Date }) {
    return this.numbers.of(territoryId, programme, asOf);
  }
}

@Resolver('CharterStatusCount')
export class CharterStatusCountResolver {
  constructor(private readonly texts: CharterTexts) {}

  @ResolveField()
  statusText(@Parent() { status }: { status: string }, @Context() { locale }: RequestContext) {
    return this.texts.status(locale, status);
  }
}

/** From the decision to make a charter to the text that goes before the council. */
@Resolver()
export class CharterDraftingMutations {
  constructor(private readonly useCases: UseCases) {}

  @Mutation()
  initiateCharter(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(InitiateCharter, actor, input, { requestId });
  }

  @Mutation()
  reviseCharter(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ReviseCharter, actor, input, { requestId });
  }

  @Mutation()
  startCharterDiagnosis(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(StartCharterDiagnosis, actor, input, { requestId });
  }

  @Mutation()
  startCharterDrafting(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(StartCharterDrafting, actor, input, { requestId });
  }

  @Mutation()
  recordCharterWorkshop(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RecordCharterWorkshop, actor, input, { requestId });
  }

  @Mutation()
  writeCharterVersion(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(WriteCharterVersion, actor, input, { requestId });
  }

  @Mutation()
  openCharterConsultation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(OpenCharterConsultation, actor, input, { requestId });
  }

  @Mutation()
  contributeToCharter(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ContributeToCharter, actor, input, { requestId });
  }

  @Mutation()
  answerCharterContribution(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AnswerContribution, actor, input, { requestId });
  }
}

/** From the council's agenda to the yearly reviews. */
@Resolver()
export class CharterDecisionMutations {
  constructor(private readonly useCases: UseCases) {}

  @Mutation()
  sendCharterToCouncil(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SendCharterToCouncil, actor, input, { requestId });
  }

  @Mutation()
  proposeCharterDecision(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeCharterDecision, actor, input, { requestId });
  }

  @Mutation()
  confirmCharterDecision(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmCharterDecision, actor, input, { requestId });
  }

  @Mutation()
  signCharterForAssociation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SignCharterForAssociation, actor, input, { requestId });
  }

  @Mutation()
  signCharterForCouncil(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SignCharterForCouncil, actor, input, { requestId });
  }

  @Mutation()
  bringCharterIntoForce(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(BringCharterIntoForce, actor, input, { requestId });
  }

  @Mutation()
  publishCharterReview(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(PublishCharterReview, actor, input, { requestId });
  }

  @Mutation()
  abandonCharter(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AbandonCharter, actor, input, { requestId });
  }
}
