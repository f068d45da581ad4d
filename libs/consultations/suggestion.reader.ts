import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, DomainError, type Page, type PageRequest, toPage } from '#kernel';
import { Suggestion } from './contribution.entity.ts';
import type { SuggestionState } from './domain/suggestion.ts';

export interface SuggestionFilter {
  readonly communeId?: string | null;
  readonly status?: readonly SuggestionState[] | null;
}

/** Suggestions, the latest first; public, without their authors. */
@Injectable()
export class SuggestionReader {
  constructor(private readonly dataSource: DataSource) {}

  async page({ communeId, status }: SuggestionFilter, { first, after }: PageRequest): Promise<Page<Suggestion>> {
    const query = this.dataSource.manager.createQueryBuilder(Suggestion, 's').where('true');
    if (communeId) query.andWhere('s.communeId = :communeId', { communeId });
    if (status) query.andWhere('s.status = ANY (:status)', { status });
    if (after) query.andWhere('(s.createdAt, s.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('s.createdAt', 'DESC')
      .addOrderBy('s.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  own({ personId }: Actor): Promise<Suggestion[]> {
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    return this.dataSource.manager.find(Suggestion, { where: { authorId: personId }, order: { createdAt: 'DESC', id: 'DESC' }, take: 100 });
  }

  byIds(ids: readonly string[]): Promise<Suggestion[]> {
    return this.dataSource.manager.createQueryBuilder(Suggestion, 's').where('s.id = ANY (:ids)', { ids }).getMany();
  }

  async find(id: string): Promise<Suggestion | undefined> {
    return (await this.byIds([id]))[0];
  }

  async authorOf(id: string): Promise<string[]> {
    const { authorId } = (await this.find(id)) ?? {};
    return authorId ? [authorId] : [];
  }

  async communeOf(id: string): Promise<string> {
    const row = await this.find(id);
    if (!row) throw new DomainError('NOT_FOUND');
    return row.communeId;
  }
}
