import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Page, type PageRequest, toPage, type Translated } from '#kernel';
import { CharterContribution } from './charter-party.entity.ts';

/** What people proposed. The words of one that moderation holds back are read by its author and by those who moderate. */
@Injectable()
export class ContributionReader {
  constructor(private readonly dataSource: DataSource) {}

  async page(charterId: string, articleId: string | null | undefined, { first, after }: PageRequest): Promise<Page<CharterContribution>> {
    const query = this.dataSource.manager.createQueryBuilder(CharterContribution, 'c').where('c.charterId = :charterId', { charterId });
    if (articleId) query.andWhere('c.articleId = :articleId', { articleId });
    if (after) query.andWhere('(c.createdAt, c.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('c.createdAt', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  /** Where a proposal stands, for those who moderate it. */
  async placeOf(id: string): Promise<{ territoryId: string; authorId: string | null; where: Translated } | undefined> {
    const [row] = await this.dataSource.query(
      `SELECT c.commune_id AS "territoryId", o.person_id AS "authorId", c.titles AS "where"
       FROM charter_contribution o JOIN charter c ON c.id = o.charter_id WHERE o.id = $1`,
      [id],
    );
    return row as { territoryId: string; authorId: string | null; where: Translated } | undefined;
  }

  async wordsOf(id: string): Promise<string | undefined> {
    const row = await this.dataSource.manager.findOneBy(CharterContribution, { id });
    return row ? `${row.proposal}\n\n${row.grounds}` : undefined;
  }
}
