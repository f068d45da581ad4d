import { Injectable } from '@nestjs/common';
import type { Translated } from '#kernel';
import type { Tx } from '#platform';
import { likenessKeys, likenessVersion } from './domain/likeness.ts';
import type { PreCheckPoint } from './domain/pre-check.ts';
import { Petition } from './petition.entity.ts';

interface Titled {
  readonly id: string;
  readonly titles: Translated;
}

/** What was advised, and by which words petitions are found. */
@Injectable()
export class PreCheckStore {
  find(tx: Tx, petitionId: string): Promise<Petition | null> {
    return tx.manager.findOneBy(Petition, { id: petitionId });
  }

  /** Keeps the advice of the first time: when the words were locked, or filed. */
  async keep(tx: Tx, { id, rulePackId }: Petition, points: readonly PreCheckPoint[]): Promise<void> {
    await tx.manager.query(
      `INSERT INTO petition_pre_check (petition_id, rule_pack_id, points, advised_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [id, rulePackId, JSON.stringify(points), tx.now],
    );
  }

  async writeLikenesses(tx: Tx, petitions: readonly Titled[]): Promise<void> {
    const keys = petitions.flatMap(({ id, titles }) => likenessKeys(titles).map((key) => ({ id, ...key })));
    await tx.manager.query('DELETE FROM petition_likeness WHERE petition_id = ANY ($1::uuid[])', [petitions.map(({ id }) => id)]);
    await tx.manager.query(
      `INSERT INTO petition_likeness (petition_id, language, folded, skeleton, version)
       SELECT k.id, k.language, k.folded, k.skeleton, $5
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS k (id, language, folded, skeleton)`,
      [
        keys.map(({ id }) => id),
        keys.map(({ language }) => language),
        keys.map(({ folded }) => folded),
        keys.map(({ skeleton }) => skeleton),
        likenessVersion,
      ],
    );
  }

  /** Public petitions whose words were not written yet, or by an older folding. */
  unwritten(tx: Tx, limit: number): Promise<Titled[]> {
    return tx.manager.query(
      `SELECT p.id, p.titles FROM petition p
       WHERE p.opened_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM petition_likeness l WHERE l.petition_id = p.id AND l.version = $1)
       ORDER BY p.id LIMIT $2 FOR KEY SHARE SKIP LOCKED`,
      [likenessVersion, limit],
    );
  }
}
