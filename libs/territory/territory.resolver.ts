import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, inLanguage, pageRequest } from '#kernel';
import { CurrentActor, type RequestContext, UseCases } from '#platform';
import { DeskReader } from './desk.reader.ts';
import type { Territory, TerritoryKind } from './territory.entity.ts';
import { TerritoryReader } from './territory.reader.ts';
import { CorrectTerritory } from './use-cases/correct-territory.ts';
import { SetDesk } from './use-cases/set-desk.ts';
import { DeclareHoliday, WithdrawHoliday } from './use-cases/declare-holiday.ts';

interface Requested {
  requestId: string;
}

@Resolver('Territory')
export class TerritoryResolver {
  constructor(
    private readonly territories: TerritoryReader,
    private readonly desks: DeskReader,
    private readonly useCases: UseCases,
  ) {}

  @Query('territories')
  search(@Args() args: { kind: TerritoryKind; search?: string; parentId?: string; first?: number }) {
    return this.territories.search(args.kind, args.search, args.parentId, pageRequest({ first: args.first }).first);
  }

  @Query('territory')
  async one(@Args('id') id: string) {
    return (await this.territories.byIds([id]))[0] ?? null;
  }

  @Query('holidays')
  holidays(@Args('territoryId') territoryId: string) {
    return this.territories.holidaysOf(territoryId);
  }

  @Mutation()
  correctTerritory(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(CorrectTerritory, actor, input, { requestId });
  }

  @Mutation()
  declareHoliday(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(DeclareHoliday, actor, input, { requestId });
  }

  @Mutation()
  withdrawHoliday(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(WithdrawHoliday, actor, input, { requestId });
  }

  @Mutation()
  setDesk(@CurrentActor() actor: Actor, @Args('input') { requestId, ...input }: Requested) {
    return this.useCases.run(SetDesk, actor, input, { requestId });
  }

  @ResolveField()
  async desk(@Parent() { id }: Territory, @Context() context: RequestContext) {
    return (await context.loadKeyed('desk', id, (ids) => this.desks.of(ids))) ?? null;
  }

  @ResolveField()
  name(@Parent() { names }: Territory, @Context() { locale }: RequestContext) {
    return inLanguage(names, locale);
  }

  @ResolveField()
  parent(@Parent() { parentId }: Territory, @Context() context: RequestContext) {
    return parentId ? context.load('territory', parentId, (ids) => this.territories.byIds(ids)) : null;
  }
}
