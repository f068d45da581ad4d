import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { type Actor, type Cursor, DomainError, fold, type Page, type PageRequest, type StaffRole, toPage } from '#kernel';
import { awaitedFrom, type PetitionState } from './domain/petition.ts';
import { FilingReceipt } from './filing-receipt.entity.ts';
import { Petition } from './petition.entity.ts';
import { PetitionHistoryEvent } from './petition-event.entity.ts';

export interface PetitionFilter {
  readonly communeId?: string | null;
  readonly organisationId?: string | null;
  readonly status?: readonly PetitionState[] | null;
  readonly search?: string | null;
  readonly overdue?: boolean | null;
}

type Query = SelectQueryBuilder<Petition>;

const isOverdue = "p.overdueSince IS NOT NULL AND p.status IN ('submitted', 'under-review')";

/** Petitions as an actor may see them: those that were opened are public; before that only their author knows of them. */
@Injectable()
export class PetitionReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Opened petitions, the latest first; by name in any script. */
  page({ communeId, organisationId, status, search, overdue }: PetitionFilter, request: PageRequest): Promise<Page<Petition>> {
    const query = this.query().where('p.openedAt IS NOT NULL');
    if (communeId) query.andWhere('p.communeId = :communeId', { communeId });
    if (organisationId) query.andWhere('p.organisationId = :organisationId', { organisationId });
    if (status) query.andWhere('p.status = ANY (:status)', { status });
    if (search) query.andWhere('position(:search in p.searchText) > 0', { search: fold(search) });
    if (overdue) query.andWhere(isOverdue);
    return latestFirst(query, 'openedAt', request);
  }

  /** The actor's own petitions, drafts included, the latest first. */
  own({ personId }: Actor, request: PageRequest): Promise<Page<Petition>> {
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    return latestFirst(this.query().where('p.petitionerId = :personId', { personId }), 'createdAt', request);
  }

  /** Petitions on which one of the actor's roles owes an act, the one filed first first; never those the actor is party to. */
  async worklist(actor: Actor, { first, after }: PageRequest): Promise<Page<Petition>> {
    const owed = Object.entries(awaitedFrom).map(([role, states]) => ({ communes: actor.communesAs([role as StaffRole]), states }));
    const query = this.query().where('p.filedAt IS NOT NULL AND p.petitionerId <> :own', { own: actor.id });
    const either = owed.map((_, n) => `(p.communeId = ANY (:communes${n}) AND p.status = ANY (:states${n}))`).join(' OR ');
    query.andWhere(
      `(${either})`,
      Object.fromEntries(
        owed.flatMap(({ communes, states }, n) => [
          [`communes${n}`, communes],
          [`states${n}`, states],
        ]),
      ),
    );
    if (after) query.andWhere('(p.filedAt, p.id) > (:at, :id)', after);
    const rows = await query
      .orderBy('p.filedAt')
      .addOrderBy('p.id')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, cursorOf('filedAt'));
  }

  /** Those of some petitions that the actor may know of. */
  byIds({ personId }: Actor, ids: readonly string[]): Promise<Petition[]> {
    const query = this.query().where('p.id = ANY (:ids)', { ids });
    return query.andWhere('(p.openedAt IS NOT NULL OR p.petitionerId = :own)', { own: personId ?? null }).getMany();
  }

  async find(actor: Actor, id: string): Promise<Petition | null> {
    return (await this.byIds(actor, [id]))[0] ?? null;
  }

  /** All lines of some petitions' histories, oldest first. The caller has read the petitions as the actor may. */
  async histories(ids: readonly string[]): Promise<Map<string, PetitionHistoryEvent[]>> {
    const rows = await this.dataSource.manager.find(PetitionHistoryEvent, {
      where: { petitionId: In([...ids]) },
      order: { at: 'ASC', id: 'ASC' },
    });
    return Map.groupBy(rows, ({ petitionId }) => petitionId);
  }

  async receipts(ids: readonly string[]): Promise<Map<string, FilingReceipt>> {
    const rows = await this.dataSource.manager.findBy(FilingReceipt, { petitionId: In([...ids]) });
    return new Map(rows.map((row) => [row.petitionId, row]));
  }

  findReceipt(number: string): Promise<FilingReceipt | null> {
    return this.dataSource.manager.findOneBy(FilingReceipt, { number });
  }

  private query(): Query {
    return this.dataSource.manager.createQueryBuilder(Petition, 'p');
  }
}

type Moment = 'openedAt' | 'createdAt' | 'filedAt';

const cursorOf =
  (moment: Moment) =>
  (petition: Petition): Cursor => ({ at: petition[moment]!, id: petition.id });

async function latestFirst(query: Query, moment: Moment, { first, after }: PageRequest): Promise<Page<Petition>> {
  if (after) query.andWhere(`(p.${moment}, p.id) < (:at, :id)`, after);
  const rows = await query
    .orderBy(`p.${moment}`, 'DESC')
    .addOrderBy('p.id', 'DESC')
    .limit(first + 1)
    .getMany();
  return toPage(rows, first, cursorOf(moment));
}
