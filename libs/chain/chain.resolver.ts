import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, FileReader, I18n, type RequestContext } from '#platform';
import { TerritoryReader } from '#territory';
import { type ChainNode, ChainWalks, type WalkedChain } from './chain-walks.ts';
import { type ChainRef, stationOf } from './domain/chain.ts';

@Resolver('ChainOfEffect')
export class ChainResolver {
  constructor(private readonly walks: ChainWalks) {}

  @Query()
  chainOf(@Args() { kind, id }: ChainRef, @CurrentActor() actor: Actor): Promise<WalkedChain | null> {
    return this.walks.of(actor, { kind, id });
  }
}

@Resolver('ChainNode')
export class ChainNodeResolver {
  constructor(
    private readonly territories: TerritoryReader,
    private readonly files: FileReader,
    private readonly i18n: I18n,
  ) {}

  @ResolveField()
  station(@Parent() { kind }: ChainNode) {
    return stationOf(kind);
  }

  @ResolveField()
  stateText(@Parent() { stateKey }: ChainNode, @Context() { locale }: RequestContext) {
    return this.i18n.text(locale, stateKey);
  }

  @ResolveField()
  territory(@Parent() { territoryId }: ChainNode, @Context() context: RequestContext) {
    return context.load('territory', territoryId, (ids) => this.territories.byIds(ids));
  }

  @ResolveField('files')
  async attachedFiles(@Parent() { fileIds = [] }: ChainNode, @Context() context: RequestContext) {
    const found = await Promise.all(fileIds.map((id) => context.load('file', id, (ids) => this.files.byIds(ids))));
    return found.filter((file) => file !== null);
  }
}
