import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Translated } from '#kernel';
import { leastLikeness, likenessKeys, skeletonWeight } from './domain/likeness.ts';

/** A petition that is like another, from 0.35 to 1. */
export interface Likeness {
  readonly id: string;
  readonly likeness: number;
  /** Addressed to the same council. */
  readonly isHere: boolean;
}

export interface LikenessQuery {
  readonly titles: Translated;
  readonly communeId: string;
  /** The petition itself, where there is one. */
  readonly exceptId?: string;
  readonly first: number;
}

/** How much sooner a petition to the same council is shown than one elsewhere that is as like. */
const homeAdvantage = 0.15;

/**
 * Petitions that are like a title, in any of its languages and any spelling; only those that everybody may read. Candidates come from
 * the index of skeletons: words that are written alike have the same skeleton.
 */
@Injectable()
export class LikenessReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The most alike first; those to the same council before others. */
  async similar({ titles, communeId, exceptId, first }: LikenessQuery): Promise<Likeness[]> {
    const keys = likenessKeys(titles);
    if (!keys.length) return [];
    return this.dataSource.query(
      `SELECT p.id, p.commune_id = $3 AS "isHere", round(l.likeness::numeric, 3)::float AS likeness
       FROM (
         SELECT c.petition_id, max(greatest(similarity(c.folded, q.folded), ${skeletonWeight} * similarity(c.skeleton, q.skeleton))) AS likeness
         FROM unnest($1::text[], $2::text[]) AS q (folded, skeleton)
         JOIN petition_likeness c ON c.skeleton % q.skeleton
         GROUP BY c.petition_id
       ) l
       JOIN petition p ON p.id = l.petition_id
       WHERE l.likeness >= ${leastLikeness} AND ($4::uuid IS NULL OR p.id <> $4)
       ORDER BY l.likeness + CASE WHEN p.commune_id = $3 THEN ${homeAdvantage} ELSE 0 END DESC, p.id
       LIMIT $5`,
      [keys.map(({ folded }) => folded), keys.map(({ skeleton }) => skeleton), communeId, exceptId ?? null, first],
    );
  }
}
