import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ChainEdge, type ChainKind, type ChainRef, type ChainRelation, keyOf } from './domain/chain.ts';

/** Links that one walk follows each way; of a chain that has more, the nearest are shown. */
const mostLinks = 400;

interface Row {
  readonly fromKind: ChainKind;
  readonly fromId: string;
  readonly toKind: ChainKind;
  readonly toId: string;
  readonly relation: ChainRelation;
  readonly at: Date;
}

export interface Surroundings {
  readonly edges: readonly ChainEdge[];
  /** Whether there are more links than were followed. */
  readonly isCut: boolean;
}

const columns = 'l.from_kind, l.from_id, l.to_kind, l.to_id, l.relation, l.at';
const named = `from_kind AS "fromKind", from_id AS "fromId", to_kind AS "toKind", to_id AS "toId", relation, at`;

/** Links between things, whoever may see these: the caller asks each feature. */
@Injectable()
export class EffectLinkReader {
  constructor(private readonly dataSource: DataSource) {}

  /** All that came of a thing, and all it came from: one statement, each link once, circles included. */
  async around({ kind, id }: ChainRef): Promise<Surroundings> {
    const rows: (Row & { way: string })[] = await this.dataSource.query(
      `WITH RECURSIVE onward AS (
         SELECT ${columns} FROM effect_link l WHERE l.from_kind = $1 AND l.from_id = $2
         UNION SELECT ${columns} FROM onward o JOIN effect_link l ON l.from_kind = o.to_kind AND l.from_id = o.to_id
       ), back AS (
         SELECT ${columns} FROM effect_link l WHERE l.to_kind = $1 AND l.to_id = $2
         UNION SELECT ${columns} FROM back b JOIN effect_link l ON l.to_kind = b.from_kind AND l.to_id = b.from_id
       )
       (SELECT 'onward' AS way, ${named} FROM onward LIMIT $3) UNION ALL (SELECT 'back', ${named} FROM back LIMIT $3)`,
      [kind, id, mostLinks + 1],
    );
    const kept = ['onward', 'back'].map((way) => rows.filter((row) => row.way === way)).map((some) => some.slice(0, mostLinks));
    return { edges: kept.flat().map(edgeOf), isCut: kept.flat().length < rows.length };
  }

  /** Of some steps, those that were taken: a link of that relation leads on from the thing, however far. As `<key> <relation>`. */
  async taken(steps: readonly (ChainRef & { readonly relation: ChainRelation })[]): Promise<Set<string>> {
    if (!steps.length) return new Set();
    const rows: { kind: ChainKind; id: string; relation: ChainRelation }[] = await this.dataSource.query(
      `WITH RECURSIVE onward AS (
         SELECT o.kind, o.id, l.to_kind, l.to_id, l.relation FROM (SELECT DISTINCT kind, id FROM unnest($1::text[], $2::uuid[]) AS s (kind, id)) o
         JOIN effect_link l ON l.from_kind = o.kind AND l.from_id = o.id
         UNION
         SELECT o.kind, o.id, l.to_kind, l.to_id, l.relation FROM onward o JOIN effect_link l ON l.from_kind = o.to_kind AND l.from_id = o.to_id
       )
       SELECT DISTINCT kind, id, relation FROM onward WHERE relation = ANY ($3::text[])`,
      [steps.map(({ kind }) => kind), steps.map(({ id }) => id), [...new Set(steps.map(({ relation }) => relation))]],
    );
    return new Set(rows.map((row) => `${keyOf(row)} ${row.relation}`));
  }
}

const edgeOf = ({ fromKind, fromId, toKind, toId, relation, at }: Row): ChainEdge => ({
  from: { kind: fromKind, id: fromId },
  to: { kind: toKind, id: toId },
  relation,
  at,
});
