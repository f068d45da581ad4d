import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, type Page, type PageRequest, toPage } from '#kernel';
import { CharterContribution } from './charter-party.entity.ts';

/** What people proposed. One that moderation holds back is read by its author alone. */
@Injectable()
export class ContributionReader {
  constructor(private readonly dataSource: DataSource) {}

  async page(
    actor: Actor,
    charterId: string,
    articleId: string | null | undefined,
    { first, after }: PageRequest,
  ): Promise<Page<CharterContribution>> {
    const query = this.dataSource.manager
      .createQueryBuilder(CharterContribution, 'c')
      .where('c.charterId = :charterId', { charterId })
      .andWhere('(NOT c.isHidden OR c.personId = :own)', { own: actor.personId ?? null });
    if (articleId) query.andWhere('c.articleId = :articleId', { articleId });
    if (after) query.andWhere('(c.createdAt, c.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('c.createdAt', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ createdAt, id }) => ({ at: createdAt, id }));
  }
}
