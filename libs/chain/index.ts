export { Chain } from './chain.ts';
export { ChainModule } from './chain.module.ts';
export { ChainNodes, type ReadNodes } from './chain-nodes.ts';
export {
  type ChainKind,
  chainKinds,
  type ChainMoney,
  type ChainRef,
  type ChainRelation,
  isChainKind,
  type NodeFacts,
  type OwedStep,
} from './domain/chain.ts';
