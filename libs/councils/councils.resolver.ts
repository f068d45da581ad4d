import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, dayOf, pageRequest } from '#kernel';
import { Clock, CurrentActor, type RequestContext, UseCases } from '#platform';
import { TerritoryReader } from '#territory';
import type { AgendaItem } from './agenda-item.entity.ts';
import { CouncilReader, type DeliberationView } from './council.reader.ts';
import type { CouncilSession } from './session.entity.ts';
import { CloseSession, ConveneSession, FreezeAgenda, OpenAgenda, OpenSession } from './use-cases/advance-session.ts';
import { DeclareSessionNotHeld } from './use-cases/declare-session-not-held.ts';
import { DissolveCouncil, InstallCouncil } from './use-cases/dissolve-council.ts';
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
  recordCouncilDissolution(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DissolveCouncil, actor, input, { requestId });
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
  openSession(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(OpenSession, actor, input, { requestId });
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
}

@Resolver('AgendaItem')
export class AgendaItemResolver {
  constructor(private readonly councils: CouncilReader) {}

  @ResolveField()
  session(@Parent() { sessionId }: AgendaItem, @Context() context: RequestContext) {
    return context.load('session', sessionId, (ids) => this.councils.byIds(ids));
  }
}

@Resolver('Deliberation')
export class DeliberationResolver {
  constructor(private readonly councils: CouncilReader) {}

  @ResolveField()
  session(@Parent() { sessionId }: DeliberationView, @Context() context: RequestContext) {
    return context.load('session', sessionId, (ids) => this.councils.byIds(ids));
  }
}
