import { Module } from '@nestjs/common';
import { declareSdl } from '#platform';
import { TerritoryModule } from '#territory';
import { Chain } from './chain.ts';
import { ChainNodes } from './chain-nodes.ts';
import './chain.policy.ts';
import { ChainNodeResolver, ChainResolver } from './chain.resolver.ts';
import { ChainWalks } from './chain-walks.ts';
import { EffectLinkReader } from './effect-link.reader.ts';
import { EffectLinkStore } from './effect-link.store.ts';

declareSdl(new URL('chain.graphql', import.meta.url));

@Module({
  imports: [TerritoryModule],
  providers: [Chain, ChainNodes, ChainWalks, EffectLinkReader, EffectLinkStore, ChainResolver, ChainNodeResolver],
  exports: [Chain, ChainNodes],
})
export class ChainModule {}
