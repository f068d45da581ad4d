import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, dayOf, pageRequest } from '#kernel';
import { Clock, CurrentActor, may, type RequestContext, UseCases } from '#platform';
import { councilLaws } from '#rulepacks';
import { TerritoryReader } from '#territory';
import type { AgendaItem } from './agenda-item.entity.ts';
import { CouncilReader, type DeliberationView } from './council.reader.ts';
import type { CouncilSession } from './session.entity.ts';
import type { DeliberationVisa } from './visa.entity.ts';
import { sessionPolicy } from './councils.policy.ts';
import { councilLaw } from './council-law.ts';
import { quorumOf } from './domain/quorum.ts';
import { ConveneSession, FreezeAgenda, OpenAgenda } from './use-cases/advance-session.ts';
import { DeclareSessionNotHeld } from './use-cases/declare-session-not-held.ts';
import { ConfirmDissolution, InstallCouncil, ProposeDissolution } from './use-cases/dissolve-council.ts';
import { AdjournSession, CloseSession, ExtendSession, OpenSession } from './use-cases/hold-session.ts';
import { PlanSession } from './use-cases/plan-session.ts';

interface Requested {
  requestId: string;
}

@Resolver('CouncilSession')
export class CouncilsResolver {
  constructor(
    private readonly councils: CouncilReader,
    private readonly territories: TerritoryReader,
    private readonly useCases: UseCases,
    private readonly clock: Clock,
  ) {}

  @Query()
  councilSessions(@Args() { communeId, from, first }: { communeId: string; from?: string; first?: number }) {
    return this.councils.sessionsOf(communeId, from ?? dayOf(this.clock.now(), 'UTC'), pageRequest({ first }).first);
  }

  @Query()
  async councilSession(@Args('id') id: string) {
    return (await this.councils.byIds([id]))[0] ?? null;
  }

  @Query()
  councilDissolutions(@Args('communeId') communeId: string) {
    return this.councils.dissolutionsOf(communeId);
  }

  @Mutation()
  proposeCouncilDissolution(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeDissolution, actor, input, { requestId });
  }

  @Mutation()
  confirmCouncilDissolution(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmDissolution, actor, input, { requestId });
  }

  @Mutation()
  recordCouncilInstallation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(InstallCouncil, actor, input, { requestId });
  }

  @Mutation()
  planSession(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(PlanSession, actor, input, { requestId });
  }

  @Mutation()
  openAgenda(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(OpenAgenda, actor, input, { requestId });
  }

  @Mutation()
  freezeAgenda(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(FreezeAgenda, actor, input, { requestId });
  }

  @Mutation()
  conveneSession(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConveneSession, actor, input, { requestId });
  }

  @Mutation()
  openSession(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested, @Args('present') present?: number) {
    return this.useCases.run(OpenSession, actor, { ...input, present }, { requestId });
  }

  @Mutation()
  adjournSession(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AdjournSession, actor, input, { requestId });
  }

  @Mutation()
  extendSession(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ExtendSession, actor, input, { requestId });
  }

  @Mutation()
  closeSession(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(CloseSession, actor, input, { requestId });
  }

  @Mutation()
  declareSessionNotHeld(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DeclareSessionNotHeld, actor, input, { requestId });
  }

  @ResolveField()
  commune(@Parent() { communeId }: CouncilSession, @Context() context: RequestContext) {
    return context.load('territory', communeId, (ids) => this.territories.byIds(ids));
  }

  @ResolveField()
  async agenda(@Parent() { id }: CouncilSession, @Context() context: RequestContext) {
    return (await context.loadKeyed('agenda', id, (ids) => this.councils.agendas(ids))) ?? [];
  }

  @ResolveField()
  isConvenedLate(@Parent() { convenedOn, convocationDueOn }: CouncilSession) {
    return convenedOn !== null && convenedOn > convocationDueOn;
  }

  @ResolveField()
  async adjournments(@Parent() { id }: CouncilSession, @Context() context: RequestContext) {
    return (await context.loadKeyed('adjournments', id, (ids) => this.councils.adjournments(ids))) ?? [];
  }

  @ResolveField()
  quorum(@Parent() { councilLawId, inOffice, convocation }: CouncilSession) {
    return quorumOf({ law: councilLaw(councilLawId), inOffice, convocation });
  }

  /** Before they are published, minutes are read by those who publish them. */
  @ResolveField()
  minutes(@Parent() { communeId, status, minutes }: CouncilSession, @CurrentActor() actor: Actor) {
    return status === 'deliberations-published' || may(actor, sessionPolicy.publish, { communeId }) ? minutes : null;
  }
}

@Resolver('AgendaItem')
export class AgendaItemResolver {
  constructor(private readonly councils: CouncilReader) {}

  @ResolveField()
  session(@Parent() { sessionId }: AgendaItem, @Context() context: RequestContext) {
    return context.load('session', sessionId, (ids) => this.councils.byIds(ids));
  }

  @ResolveField()
  async deliberation(@Parent() { id }: AgendaItem, @Context() context: RequestContext) {
    return (await context.loadKeyed('decision', id, (ids) => this.councils.decisionsOn(ids))) ?? null;
  }
}

@Resolver('DeliberationVisa')
export class VisaResolver {
  @ResolveField()
  legalRef(@Parent() { councilLawId }: DeliberationVisa) {
    return councilLaws.byId(councilLawId).visa.subjects.legalRef;
  }

  @ResolveField()
  confidence(@Parent() { councilLawId }: DeliberationVisa) {
    return councilLaws.byId(councilLawId).visa.limit.confidence;
  }
}

@Resolver('Deliberation')
export class DeliberationResolver {
  constructor(private readonly councils: CouncilReader) {}

  @ResolveField()
  session(@Parent() { sessionId }: DeliberationView, @Context() context: RequestContext) {
    return context.load('session', sessionId, (ids) => this.councils.byIds(ids));
  }

  @ResolveField()
  async visa(@Parent() { id }: DeliberationView, @Context() context: RequestContext) {
    return (await context.loadKeyed('visa', id, (ids) => this.councils.visasOf(ids))) ?? null;
  }
}
