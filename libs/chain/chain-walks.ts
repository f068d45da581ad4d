import { Injectable } from '@nestjs/common';
import { type Actor, compareDays, dayOf } from '#kernel';
import { Clock } from '#platform';
import { TerritoryReader } from '#territory';
import { ChainNodes } from './chain-nodes.ts';
import { type ChainEdge, type ChainKind, type ChainRef, chainStations, keyOf, type NodeFacts, stationOf } from './domain/chain.ts';
import { type Break, breakOf, walk } from './domain/walk.ts';
import { EffectLinkReader } from './effect-link.reader.ts';

export interface ChainNode extends NodeFacts {
  readonly kind: ChainKind;
  /** Distance from the root: below zero what it came from. */
  readonly step: number;
  readonly broken: Break | null;
}

export interface WalkedChain {
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly ChainEdge[];
  readonly isCut: boolean;
}

/** The chain around one thing, as an actor may see it. */
@Injectable()
export class ChainWalks {
  constructor(
    private readonly links: EffectLinkReader,
    private readonly nodes: ChainNodes,
    private readonly territories: TerritoryReader,
    private readonly clock: Clock,
  ) {}

  /** Null where there is nothing of which the actor may know. One statement for the links, one batch for each kind. */
  async of(actor: Actor, root: ChainRef): Promise<WalkedChain | null> {
    const { edges, isCut } = await this.links.around(root);
    const known = await this.nodes.read(actor, [root, ...edges.flatMap(({ from, to }) => [from, to])]);
    if (!known.has(keyOf(root))) return null;
    const walked = walk(root, edges, (ref) => known.has(keyOf(ref)));
    const reached = [...walked.steps].map(([key, step]) => ({ ...known.get(key)!, step }));
    const breaks = await this.breaksOf(reached);
    const nodes = reached.map((node) => ({ ...node, broken: breaks.get(keyOf(node)) ?? null }));
    return { nodes: nodes.sort(byStep), edges: walked.edges, isCut };
  }

  /** Where a step was owed by a day that passed where the thing is, and was not taken. */
  private async breaksOf(nodes: readonly (NodeFacts & ChainRef)[]): Promise<Map<string, Break>> {
    const owing = nodes.flatMap((node) => (node.owes ? [{ ...node, owes: node.owes }] : []));
    if (!owing.length) return new Map();
    const places = await this.territories.byIds([...new Set(owing.map(({ territoryId }) => territoryId))]);
    const days = new Map(places.map(({ id, timeZone }) => [id, dayOf(this.clock.now(), timeZone)]));
    const due = owing.filter(({ territoryId, owes }) => compareDays(owes.dueOn, days.get(territoryId)!) < 0);
    const taken = await this.links.taken(due.map(({ kind, id, owes }) => ({ kind, id, relation: owes.relation })));
    const breaks = due.map((node) => {
      const isTaken = taken.has(`${keyOf(node)} ${node.owes.relation}`);
      return [keyOf(node), breakOf(node.owes, isTaken, days.get(node.territoryId)!)] as const;
    });
    return new Map(breaks.flatMap(([key, found]) => (found ? [[key, found] as const] : [])));
  }
}

const stationAt = ({ kind }: ChainNode): number => chainStations.indexOf(stationOf(kind));
const byStep = (a: ChainNode, b: ChainNode): number =>
  a.step - b.step || stationAt(a) - stationAt(b) || a.since.getTime() - b.since.getTime() || (keyOf(a) < keyOf(b) ? -1 : 1);
