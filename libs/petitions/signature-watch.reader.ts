import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { type Actor, type Day, DomainError, type Translated } from '#kernel';
import { may, runPrepared } from '#platform';
import { type SeenBefore, shownCount, type SourceClass, type Suspicion, suspicions, watchLimits } from './domain/signature-watch.ts';
import { Petition } from './petition.entity.ts';
import { signaturePolicy } from './signature-watch.policy.ts';
import { TrustedDesk } from './trusted-desk.entity.ts';

/**
 * SQL of what a petition had from a device and a network in the hour before an instant, one signature left out. It counts as far as
 * the largest limit: an address that a whole town shares costs no more than that.
 */
export const seenBefore = (petition: string, device: string, network: string, at: string, except: string): string => {
  const lately = `signed_at > ${at} - interval '1 hour' AND signed_at <= ${at} AND signature_id <> ${except} ORDER BY signed_at DESC`;
  return `
  SELECT d.n AS "fromDevice", extract(epoch FROM ${at} - d.last)::float8 AS "secondsSinceDevice", w.n AS "fromNetwork", w.new AS "newFromNetwork"
  FROM (SELECT count(*)::int AS n, max(signed_at) AS last FROM (SELECT signed_at FROM signature_trace
      WHERE petition_id = ${petition} AND device_key = ${device} AND ${lately} LIMIT ${watchLimits.refused.desk}) t) d
    CROSS JOIN (SELECT count(*)::int AS n, count(*) FILTER (WHERE source_class = 'new-device')::int AS new FROM (SELECT source_class
      FROM signature_trace WHERE petition_id = ${petition} AND network_key = ${network} AND ${lately} LIMIT ${watchLimits.refused.network}) t) w`;
};

export interface SourceKeys {
  readonly petitionId: string;
  readonly deviceKey: string;
  readonly networkKey: string;
  readonly deskKey: string;
}

/** Signatures of an hour from a class of sources; a number below five is not told. */
export interface SourceHour {
  readonly hour: Date;
  readonly sourceClass: SourceClass;
  readonly count: number | null;
  /** The most that came from one device. */
  readonly mostFromOne: number | null;
}

export interface Removed {
  readonly id: string;
  readonly petitionId: string;
  readonly at: Date;
  readonly reason: Suspicion;
  readonly removed: number;
  readonly grounds: Translated;
}

const nobody = '00000000-0000-0000-0000-000000000000';

const sourceOfSignature = {
  name: 'source of a signature',
  text: `SELECT seen.*, EXISTS (SELECT FROM petition p JOIN trusted_desk t ON t.commune_id = p.commune_id
      WHERE p.id = $1 AND t.device_key = $5 AND t.ended_at IS NULL AND t.until_day >= $4::timestamptz::date) AS "isDesk"
    FROM (${seenBefore('$1::uuid', '$2', '$3', '$4::timestamptz', `'${nobody}'`)}) seen`,
};

/** Where signatures come from, as staff may see it: classes and numbers, never a person, a device or an address. */
@Injectable()
export class SignatureWatchReader {
  constructor(private readonly dataSource: DataSource) {}

  /** What a source has done on a petition, and whether the commune trusts it as a desk today. */
  async source({ petitionId, deviceKey, networkKey, deskKey }: SourceKeys, now: Date): Promise<SeenBefore & { readonly isDesk: boolean }> {
    const values = [petitionId, deviceKey, networkKey, now, deskKey];
    const [row] = await runPrepared<SeenBefore & { isDesk: boolean }>(this.dataSource, sourceOfSignature, values);
    return row!;
  }

  /** Signatures of the last days by hour and class of source. */
  async trending(actor: Actor, petitionId: string, since: Date): Promise<SourceHour[]> {
    await this.petitionFor(actor, petitionId);
    const rows: { hour: Date; sourceClass: SourceClass; count: number; mostFromOne: number }[] = await this.dataSource.query(
      `SELECT hour, source_class AS "sourceClass", sum(n)::int AS count, max(n)::int AS "mostFromOne" FROM (
         SELECT date_trunc('hour', signed_at) AS hour, source_class, device_key, count(*) AS n FROM signature_trace
         WHERE petition_id = $1 AND signed_at >= $2 GROUP BY 1, 2, 3) t
       GROUP BY 1, 2 ORDER BY 1 DESC, 2`,
      [petitionId, since],
    );
    return rows.map(({ count, mostFromOne, ...row }) => ({ ...row, count: shownCount(count), mostFromOne: shownCount(mostFromOne) }));
  }

  /** Marked signatures that still count, by the first reason of each: what an invalidation of these reasons would remove now. */
  async marked(
    actor: Actor,
    petitionId: string,
    reasons: readonly Suspicion[] = suspicions,
  ): Promise<{ reason: Suspicion; count: number }[]> {
    await this.petitionFor(actor, petitionId);
    return this.dataSource.query(
      `SELECT reason, count(*)::int AS count FROM (
         SELECT DISTINCT ON (m.signature_id) m.reason FROM signature_mark m JOIN signature s ON s.id = m.signature_id AND s.withdrawn_at IS NULL
         WHERE m.petition_id = $1 AND m.reason = ANY ($2::text[]) ORDER BY m.signature_id, array_position($3::text[], m.reason)) m
       GROUP BY reason ORDER BY array_position($3::text[], reason)`,
      [petitionId, reasons, suspicions],
    );
  }

  /** Public: what was removed from some petitions, by class, oldest first. */
  async removed(petitionIds: readonly string[]): Promise<Map<string, Removed[]>> {
    const rows: Removed[] = await this.dataSource.query(
      `SELECT id, petition_id AS "petitionId", at, reason, removed, grounds FROM signature_invalidation
       WHERE petition_id = ANY ($1::uuid[]) ORDER BY at, reason`,
      [petitionIds],
    );
    return Map.groupBy(rows, ({ petitionId }) => petitionId);
  }

  /** Desks that a commune trusts on a day. */
  desks(actor: Actor, communeId: string, today: Day): Promise<TrustedDesk[]> {
    if (!may(actor, signaturePolicy.readDesks, { communeId })) throw new DomainError('NOT_FOUND');
    return this.dataSource.manager
      .find(TrustedDesk, { where: { communeId, endedAt: IsNull() }, order: { createdAt: 'ASC' } })
      .then((desks) => desks.filter(({ untilDay }) => untilDay >= today));
  }

  private async petitionFor(actor: Actor, id: string): Promise<Petition> {
    const petition = await this.dataSource.manager.findOneBy(Petition, { id });
    if (!petition?.openedAt || !may(actor, signaturePolicy.watch, petition)) throw new DomainError('NOT_FOUND');
    return petition;
  }
}
