import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { ChainNodes } from './chain-nodes.ts';
import { type ChainRef, keyOf, type NodeFacts } from './domain/chain.ts';
import { EffectLinkStore, type NewLink } from './effect-link.store.ts';

/** What features do with the chain of effect inside their own transaction; the caller has authorised the act. */
@Injectable()
export class Chain {
  constructor(
    private readonly links: EffectLinkStore,
    private readonly nodes: ChainNodes,
  ) {}

  /** Writes that one came of the other; a link that is there already stays as it is. */
  link(tx: Tx, ...links: readonly NewLink[]): Promise<void> {
    return this.links.insert(tx, links);
  }

  /**
   * Writes by what each of some origins is carried out: from the council's latest deliberation on it where there is one, so that the
   * walk leads over agenda and decision, else from the origin itself.
   */
  async carryOut(
    tx: Tx,
    carried: readonly { readonly origin: ChainRef; readonly by: ChainRef; readonly territoryId: string }[],
  ): Promise<void> {
    if (!carried.length) return;
    const decisions = await this.links.decisionsOf(
      tx,
      carried.map(({ origin }) => origin),
    );
    const links = carried.map(({ origin, by, territoryId }): NewLink => {
      const decision = decisions.get(keyOf(origin));
      return { from: decision ? { kind: 'deliberation', id: decision } : origin, to: by, relation: 'carried-out-by', territoryId };
    });
    await this.links.insert(tx, links);
  }

  /**
   * Things that a person named, as the actor may know of them. Throws CHAIN_NODE_UNKNOWN, and CHAIN_NODE_ELSEWHERE for one of another
   * territory than the one given.
   */
  async require(tx: Tx, refs: readonly ChainRef[], territoryId: string, field?: string): Promise<NodeFacts[]> {
    const known = await this.nodes.read(tx.actor, refs);
    return refs.map((ref) => {
      const facts = known.get(keyOf(ref));
      if (!facts) throw new DomainError('CHAIN_NODE_UNKNOWN', { kind: ref.kind, id: ref.id }, field);
      if (facts.territoryId !== territoryId) throw new DomainError('CHAIN_NODE_ELSEWHERE', { kind: ref.kind, id: ref.id }, field);
      return facts;
    });
  }
}
