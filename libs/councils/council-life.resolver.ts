import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, type RequestContext, UseCases } from '#platform';
import { TerritoryReader } from '#territory';
import { isOfBureau } from './domain/mandate.ts';
import type { CouncilMandate, StandingCommittee } from './mandate.entity.ts';
import { MandateReader } from './mandate.reader.ts';
import { AddAgendaItem, RecordCommitteeReport, ReferAgendaItem } from './use-cases/agenda-items.ts';
import { BeginMandate } from './use-cases/begin-mandate.ts';
import { EndSeat, FormCommittee, SeatMember } from './use-cases/compose-council.ts';
import { ConfirmDeliberation, ProposeDeliberation } from './use-cases/deliberate-matter.ts';
import { PublishDeliberations, RecordMinutes } from './use-cases/publish-session.ts';
import { SettleVisa, TransmitDeliberation } from './use-cases/settle-visa.ts';

interface Requested {
  requestId: string;
}
interface OfCommune {
  readonly id: string;
}

/** Who sits in a council, and what it does beside its calendar. */
@Resolver('Council')
export class CouncilLifeResolver {
  constructor(
    private readonly mandatesOf: MandateReader,
    private readonly territories: TerritoryReader,
    private readonly useCases: UseCases,
  ) {}

  /** A council is known by the territory whose council it is. */
  @Query()
  async council(@Args('communeId') communeId: string): Promise<OfCommune> {
    return { id: (await this.territories.get(communeId)).id };
  }

  @ResolveField()
  commune(@Parent() { id }: OfCommune, @Context() context: RequestContext) {
    return context.load('territory', id, (ids) => this.territories.byIds(ids));
  }

  @ResolveField()
  async mandates(@Parent() { id }: OfCommune, @Context() context: RequestContext) {
    return (await context.loadKeyed('mandates', id, (ids) => this.mandatesOf.ofCommunes(ids))) ?? [];
  }

  @ResolveField()
  async mandate(@Parent() council: OfCommune, @Context() context: RequestContext) {
    return (await this.mandates(council, context)).find(({ endedOn }) => endedOn === null) ?? null;
  }

  @Mutation()
  beginMandate(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(BeginMandate, actor, input, { requestId });
  }

  @Mutation()
  seatCouncilMember(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SeatMember, actor, input, { requestId });
  }

  @Mutation()
  endCouncilSeat(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(EndSeat, actor, input, { requestId });
  }

  @Mutation()
  formCommittee(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(FormCommittee, actor, input, { requestId });
  }

  @Mutation()
  addAgendaItem(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(AddAgendaItem, actor, input, { requestId });
  }

  @Mutation()
  referAgendaItem(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ReferAgendaItem, actor, input, { requestId });
  }

  @Mutation()
  recordCommitteeReport(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RecordCommitteeReport, actor, input, { requestId });
  }

  @Mutation()
  proposeDeliberation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ProposeDeliberation, actor, input, { requestId });
  }

  @Mutation()
  confirmDeliberation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(ConfirmDeliberation, actor, input, { requestId });
  }

  @Mutation()
  recordMinutes(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(RecordMinutes, actor, input, { requestId });
  }

  @Mutation()
  publishDeliberations(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(PublishDeliberations, actor, input, { requestId });
  }

  @Mutation()
  transmitDeliberation(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(TransmitDeliberation, actor, input, { requestId });
  }

  @Mutation()
  settleVisa(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SettleVisa, actor, input, { requestId });
  }
}

@Resolver('CouncilMandate')
export class MandateResolver {
  constructor(private readonly mandates: MandateReader) {}

  @ResolveField()
  async members(@Parent() { id }: CouncilMandate, @Context() context: RequestContext) {
    return (await context.loadKeyed('council-members', id, (ids) => this.mandates.membersOf(ids))) ?? [];
  }

  @ResolveField()
  async bureau(@Parent() mandate: CouncilMandate, @Context() context: RequestContext) {
    return (await this.members(mandate, context)).filter(({ office, leftOn }) => leftOn === null && isOfBureau(office));
  }

  @ResolveField()
  async committees(@Parent() { id }: CouncilMandate, @Context() context: RequestContext) {
    return (await context.loadKeyed('committees', id, (ids) => this.mandates.committeesOf(ids))) ?? [];
  }
}

@Resolver('StandingCommittee')
export class CommitteeResolver {
  constructor(private readonly mandates: MandateReader) {}

  @ResolveField()
  chair(@Parent() { chairId }: StandingCommittee, @Context() context: RequestContext) {
    return context.load('council-member', chairId, (ids) => this.mandates.membersByIds(ids));
  }

  @ResolveField()
  async members(@Parent() { memberIds }: StandingCommittee, @Context() context: RequestContext) {
    return Promise.all(memberIds.map((id) => context.load('council-member', id, (ids) => this.mandates.membersByIds(ids))));
  }
}
