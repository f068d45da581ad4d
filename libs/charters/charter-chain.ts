import { Injectable } from '@nestjs/common';
import { Chain, ChainNodes, type NodeFacts } from '#chain';
import type { Tx } from '#platform';
import type { Charter } from './charter.entity.ts';
import { CharterReader } from './charter.reader.ts';
import { commitmentsOf, type CharterText } from './domain/charter-text.ts';

/** What is said of charters and their commitments, for the chain of effect. Both are public. */
@Injectable()
export class CharterChain {
  constructor(
    nodes: ChainNodes,
    private readonly chain: Chain,
    private readonly charters: CharterReader,
  ) {
    nodes.register('charter', (_actor, ids) => this.read(ids));
    nodes.register('commitment', (_actor, ids) => this.commitments(ids));
  }

  /** Commitments exist for others, plans first, from the day on which the charter binds. The caller has authorised the act. */
  async binds(tx: Tx, { id, communeId: territoryId }: Charter, text: CharterText): Promise<void> {
    const from = { kind: 'charter', id } as const;
    const links = commitmentsOf(text).map((one) => ({ from, to: { kind: 'commitment', id: one.id } as const }));
    await this.chain.link(tx, ...links.map((link) => ({ ...link, relation: 'contains' as const, territoryId })));
  }

  private async read(ids: readonly string[]): Promise<NodeFacts[]> {
    const [charters, since] = await Promise.all([this.charters.byIds([...ids]), this.charters.lastEvents(ids)]);
    return charters.map((charter) => ({
      ...placeOf(charter),
      id: charter.id,
      titles: charter.titles,
      state: charter.status,
      stateKey: `charter.status.${charter.status}`,
      since: since.get(charter.id) ?? charter.createdAt,
    }));
  }

  /** Of a commitment that several editions hold, the latest edition tells. */
  private async commitments(ids: readonly string[]): Promise<NodeFacts[]> {
    const found = await this.charters.holdingCommitments(ids);
    const reviews = await this.charters.reviewsOf([...new Set(found.map(({ charter }) => charter.id))]);
    const facts = found.flatMap(({ charter, version }) =>
      commitmentsOf(version.text)
        .filter(({ id }) => ids.includes(id))
        .map((commitment): readonly [string, NodeFacts] => {
          const last = reviews.get(charter.id)?.[0];
          const state = last?.commitments.find(({ commitmentId }) => commitmentId === commitment.id)?.state ?? 'promised';
          const owes = commitment.dueOn && state !== 'kept' ? { relation: 'carried-out-by' as const, dueOn: commitment.dueOn } : undefined;
          const said = { titles: commitment.texts, state, stateKey: `charter.commitment.${state}`, owes };
          return [commitment.id, { ...placeOf(charter), ...said, id: commitment.id, since: last?.publishedAt ?? version.createdAt }];
        }),
    );
    return [...new Map(facts).values()];
  }
}

const placeOf = ({ id, communeId }: Charter) => ({ territoryId: communeId, address: ['charters', id], isPublic: true });
