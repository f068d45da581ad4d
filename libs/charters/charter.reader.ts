import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { DomainError, type Page, type PageRequest, type Role, toPage, type Translated } from '#kernel';
import { Charter, CharterMember } from './charter.entity.ts';
import { CharterSignature } from './charter-party.entity.ts';
import { CharterReview, CharterVersion, CharterWorkshop } from './charter-version.entity.ts';
import type { CharterState } from './domain/charter.ts';

export interface CharterFilter {
  /** The councils asked for; all where none is named. */
  readonly communeIds?: readonly string[] | undefined;
  readonly status?: CharterState | null | undefined;
  readonly programme?: string | null | undefined;
}

export interface CharterHistoryLine {
  readonly id: string;
  readonly at: Date;
  readonly event: string;
  readonly fromStatus: CharterState | null;
  readonly toStatus: CharterState;
  readonly actorRole: Role;
  readonly reasons: Translated | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Charters are made in public: from the decision to make one everybody reads what there is, and no actor is asked for. */
@Injectable()
export class CharterReader {
  constructor(private readonly dataSource: DataSource) {}

  async page({ communeIds, status, programme }: CharterFilter, { first, after }: PageRequest): Promise<Page<Charter>> {
    const query = this.dataSource.manager.createQueryBuilder(Charter, 'c').where('true');
    if (communeIds) query.andWhere('c.communeId = ANY (:communeIds::uuid[])', { communeIds });
    if (status) query.andWhere('c.status = :status', { status });
    if (programme) query.andWhere('c.programme = :programme', { programme });
    if (after) query.andWhere('(c.createdAt, c.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('c.createdAt', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  byIds(ids: string[]): Promise<Charter[]> {
    return this.dataSource.manager.findBy(Charter, { id: In(ids) });
  }

  find(id: string): Promise<Charter | null> {
    return this.dataSource.manager.findOneBy(Charter, { id });
  }

  /** Throws NOT_FOUND. */
  async get(id: string): Promise<Charter> {
    const row = await this.find(id);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** The edition that revises each of some charters and was not given up. */
  async successors(ids: string[]): Promise<Map<string, Charter>> {
    const rows = await this.dataSource.manager.find(Charter, {
      where: { revisesId: In(ids) },
      order: { edition: 'ASC', createdAt: 'ASC' },
    });
    return new Map(rows.filter(({ status }) => status !== 'abandoned').map((row) => [row.revisesId!, row]));
  }

  members(charterId: string): Promise<CharterMember[]> {
    return this.dataSource.manager.find(CharterMember, { where: { charterId }, order: { namedAt: 'ASC', id: 'ASC' } });
  }

  versions(charterId: string): Promise<CharterVersion[]> {
    return this.dataSource.manager.find(CharterVersion, { where: { charterId }, order: { number: 'DESC' } });
  }

  /** The latest version of some charters. */
  async latest(charterIds: string[]): Promise<Map<string, CharterVersion>> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(CharterVersion, 'v')
      .distinctOn(['v.charter_id'])
      .where('v.charter_id = ANY (:charterIds::uuid[])', { charterIds })
      .orderBy('v.charter_id')
      .addOrderBy('v.number', 'DESC')
      .getMany();
    return new Map(rows.map((row) => [row.charterId, row]));
  }

  /** Throws CHARTER_VERSION_UNKNOWN. */
  async version(charterId: string, number: number, field = 'version'): Promise<CharterVersion> {
    const row = await this.dataSource.manager.findOneBy(CharterVersion, { charterId, number });
    if (!row) throw new DomainError('CHARTER_VERSION_UNKNOWN', { number }, field);
    return row;
  }

  workshops(charterId: string): Promise<CharterWorkshop[]> {
    return this.dataSource.manager.find(CharterWorkshop, { where: { charterId }, order: { heldOn: 'ASC', id: 'ASC' } });
  }

  signatures(charterId: string): Promise<CharterSignature[]> {
    return this.dataSource.manager.find(CharterSignature, { where: { charterId }, order: { signedAt: 'ASC', id: 'ASC' } });
  }

  reviews(charterId: string): Promise<CharterReview[]> {
    return this.dataSource.manager.find(CharterReview, { where: { charterId }, order: { number: 'DESC' } });
  }

  /** Reviews of some charters, the latest first. */
  async reviewsOf(charterIds: string[]): Promise<Map<string, CharterReview[]>> {
    const rows = await this.dataSource.manager.find(CharterReview, { where: { charterId: In(charterIds) }, order: { number: 'DESC' } });
    return Map.groupBy(rows, ({ charterId }) => charterId);
  }

  /** When each of some charters last came to where it stands. */
  async lastEvents(charterIds: readonly string[]): Promise<Map<string, Date>> {
    const rows: { id: string; at: Date }[] = await this.dataSource.query(
      `SELECT charter_id AS id, max(at) AS at FROM charter_event
       WHERE charter_id = ANY ($1::uuid[]) AND from_status IS DISTINCT FROM to_status GROUP BY charter_id`,
      [charterIds],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** Charters that came into force with some commitments in their text, the latest edition last. */
  async holdingCommitments(commitmentIds: readonly string[]): Promise<{ charter: Charter; version: CharterVersion }[]> {
    const parts = commitmentIds.map((id) => JSON.stringify({ articles: [{ commitments: [{ id }] }] }));
    const rows = await this.dataSource.manager
      .createQueryBuilder(CharterVersion, 'v')
      .innerJoinAndMapOne('v.charter', Charter, 'c', 'c.id = v.charterId AND c.adoptedVersion = v.number AND c.inForceOn IS NOT NULL')
      .where('v.text @> ANY (:parts::jsonb[])', { parts })
      .orderBy('c.edition')
      .getMany();
    return rows.map((version) => ({ charter: (version as CharterVersion & { charter: Charter }).charter, version }));
  }

  history(charterId: string): Promise<CharterHistoryLine[]> {
    return this.dataSource.query(
      `SELECT id, at, event, from_status AS "fromStatus", to_status AS "toStatus", actor_role AS "actorRole", reasons, details
       FROM charter_event WHERE charter_id = $1 ORDER BY at, id`,
      [charterId],
    );
  }
}
