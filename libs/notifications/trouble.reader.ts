import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, DomainError } from '#kernel';
import { Clock } from '#platform';
import type { DeliveryStatus } from './delivery.entity.ts';
import { watching } from './notifications.policy.ts';

/** Mails of a territory that ended in one way. */
export interface TroubleCount {
  readonly status: DeliveryStatus;
  readonly count: number;
  /** Different people. */
  readonly people: number;
}

/** A matter whose petitioner was not reached by mail. */
export interface UnreachedPetitioner {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly status: DeliveryStatus;
  readonly at: Date;
}

/** A delivery of a notice of the territory that did not arrive, by itself or with its digest; in the last ninety days. */
const troubles = `FROM mailbox_item m
  JOIN delivery d ON d.mailbox_item_id = m.id
  LEFT JOIN delivery g ON g.id = d.digest_id
  CROSS JOIN LATERAL (SELECT CASE WHEN d.status = 'held' THEN g.status ELSE d.status END AS status) e
  WHERE m.territory_id = $1 AND m.created_at > $2::timestamptz - interval '90 days' AND e.status IN ('bounced', 'failed', 'uncertain')`;

/** What of a territory's notices does not arrive, for its staff: counts and matters, never an address. */
@Injectable()
export class TroubleReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws FORBIDDEN where the actor holds no role that watches there. */
  counts(actor: Actor, territoryId: string): Promise<TroubleCount[]> {
    assertWatches(actor, territoryId);
    return this.dataSource.query(
      `SELECT e.status, count(*)::int AS count, count(DISTINCT m.recipient_id)::int AS people ${troubles} GROUP BY e.status ORDER BY e.status`,
      [territoryId, this.clock.now()],
    );
  }

  /** Matters whose petitioner did not get the last mail about it, the latest first. */
  petitioners(actor: Actor, territoryId: string): Promise<UnreachedPetitioner[]> {
    assertWatches(actor, territoryId);
    return this.dataSource.query(
      `SELECT * FROM (
         SELECT DISTINCT ON (m.subject_id) m.subject_type AS "subjectType", m.subject_id AS "subjectId", e.status, m.created_at AS at
         ${troubles} AND m.reason = 'petitioner' ORDER BY m.subject_id, m.created_at DESC) last
       ORDER BY at DESC LIMIT 100`,
      [territoryId, this.clock.now()],
    );
  }
}

function assertWatches(actor: Actor, territoryId: string): void {
  if (!actor.communesAs(watching).includes(territoryId)) throw new DomainError('FORBIDDEN', { action: 'notice.watchTerritory' });
}
