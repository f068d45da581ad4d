import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import type { ChainRef, ChainRelation } from './domain/chain.ts';

export interface NewLink {
  readonly from: ChainRef;
  readonly to: ChainRef;
  readonly relation: ChainRelation;
  readonly territoryId: string;
}

@Injectable()
export class EffectLinkStore {
  /** Inserts links; one that is there already stays as it is. */
  async insert(tx: Tx, links: readonly NewLink[]): Promise<void> {
    if (!links.length) return;
    await tx.manager.query(
      `INSERT INTO effect_link (from_kind, from_id, to_kind, to_id, relation, territory_id, at)
       SELECT from_kind, from_id, to_kind, to_id, relation, territory_id, $7
       FROM unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::uuid[])
         AS l (from_kind, from_id, to_kind, to_id, relation, territory_id)
       ON CONFLICT DO NOTHING`,
      [
        links.map(({ from }) => from.kind),
        links.map(({ from }) => from.id),
        links.map(({ to }) => to.kind),
        links.map(({ to }) => to.id),
        links.map(({ relation }) => relation),
        links.map(({ territoryId }) => territoryId),
        tx.now,
      ],
    );
  }

  /** The latest deliberation on each of some things, by its key; those on which nobody deliberated are left out. */
  async decisionsOf(tx: Tx, refs: readonly ChainRef[]): Promise<Map<string, string>> {
    const rows: { key: string; id: string }[] = await tx.manager.query(
      `WITH RECURSIVE onward AS (
         SELECT o.kind || ' ' || o.id AS key, l.to_kind, l.to_id, l.at
         FROM unnest($1::text[], $2::uuid[]) AS o (kind, id)
         JOIN effect_link l ON l.from_kind = o.kind AND l.from_id = o.id AND l.relation = ANY ($3)
         UNION
         SELECT o.key, l.to_kind, l.to_id, l.at
         FROM onward o JOIN effect_link l ON l.from_kind = o.to_kind AND l.from_id = o.to_id AND l.relation = ANY ($3)
       )
       SELECT DISTINCT ON (key) key, to_id AS id FROM onward WHERE to_kind = 'deliberation' ORDER BY key, at DESC, to_id DESC`,
      [refs.map(({ kind }) => kind), refs.map(({ id }) => id), ['put-on-agenda', 'moved-to', 'decided-by']],
    );
    return new Map(rows.map(({ key, id }) => [key, id]));
  }
}
