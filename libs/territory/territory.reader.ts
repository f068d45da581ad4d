import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { type Calendar, DomainError, fold, type Translated } from '#kernel';
import type { Tx } from '#platform';
import { Holiday } from './holiday.entity.ts';
import { Territory, type TerritoryKind } from './territory.entity.ts';
import { communesBelowSql, councilsBelowSql } from './territory.store.ts';

/**
 * Territories are public: everybody reads all of them, so these methods need no actor. Within a transaction `tx` is given, and they
 * read on its connection: acts that each held one and waited for a second could wait for each other for ever.
 */
@Injectable()
export class TerritoryReader {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: readonly string[], tx?: Tx): Promise<Territory[]> {
    return this.on(tx).findBy(Territory, { id: In(ids) });
  }

  async get(id: string, tx?: Tx): Promise<Territory> {
    const row = await this.on(tx).findOneBy(Territory, { id });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  findByCode(countryCode: string, kind: TerritoryKind, code: string): Promise<Territory | null> {
    return this.dataSource.manager.findOneBy(Territory, { countryCode, kind, code });
  }

  /** Territories of a kind whose name, in any script, contains the text; by name. */
  search(kind: TerritoryKind, text: string | undefined, parentId: string | undefined, first: number, tx?: Tx): Promise<Territory[]> {
    const query = this.on(tx).createQueryBuilder(Territory, 't').where('t.kind = :kind', { kind });
    if (text) query.andWhere('position(:text in t.searchText) > 0', { text: fold(text) });
    if (parentId) query.andWhere('t.parentId = :parentId', { parentId });
    return query.orderBy('t.searchText').addOrderBy('t.id').limit(first).getMany();
  }

  /** The communes at or below some territories. */
  async communesBelow(ids: readonly string[], tx?: Tx): Promise<string[]> {
    const rows: { id: string }[] = await this.on(tx).query(communesBelowSql, [ids]);
    return rows.map(({ id }) => id);
  }

  /** The territories with a council at or below some: over which a role extends. */
  async councilsBelow(ids: readonly string[], tx?: Tx): Promise<string[]> {
    const rows: { id: string }[] = await this.on(tx).query(councilsBelowSql, [ids]);
    return rows.map(({ id }) => id);
  }

  /** The parts of a territory of one kind, such as the provinces of a region, by name. */
  partsOf(parentId: string, kind: TerritoryKind, tx?: Tx): Promise<Territory[]> {
    return this.on(tx).find(Territory, { where: { parentId, kind }, order: { searchText: 'ASC', id: 'ASC' } });
  }

  /** Part of the country in which a law of its own may hold, as in ISO 3166-2 (BE-WAL): the code of the nearest territory that has such a code. */
  async jurisdictionOf(id: string, tx?: Tx): Promise<string | undefined> {
    const [row] = await this.on(tx).query(
      `${upwardsSql} SELECT t.code FROM up JOIN territory t ON t.id = up.id WHERE t.code ~ ('^' || t.country_code || '-[A-Z0-9]{1,3}$') ORDER BY step LIMIT 1`,
      [id],
    );
    return row?.code;
  }

  /** A territory and those above it, itself first. Throws NOT_FOUND. */
  async andAbove(id: string, tx?: Tx): Promise<string[]> {
    const rows: { id: string }[] = await this.on(tx).query(`${upwardsSql} SELECT id FROM up ORDER BY step`, [id]);
    if (!rows.length) throw new DomainError('NOT_FOUND');
    return rows.map((row) => row.id);
  }

  /** Days without work in force for a territory: its own and those declared above it. */
  holidaysOf(territoryId: string, tx?: Tx): Promise<Holiday[]> {
    return this.on(tx).query(
      `${upwardsSql}
       SELECT h.id, h.territory_id AS "territoryId", to_char(h.day, 'YYYY-MM-DD') AS day, h.names, h.legal_ref AS "legalRef"
       FROM holiday h JOIN up u ON u.id = h.territory_id WHERE h.withdrawn_at IS NULL ORDER BY h.day`,
      [territoryId],
    );
  }

  /** The calendar by which the law counts in a territory. In Morocco the administration rests on Saturday and Sunday. */
  async calendarOf(territoryId: string, tx?: Tx): Promise<Calendar> {
    const [territory, holidays] = [await this.get(territoryId, tx), await this.holidaysOf(territoryId, tx)];
    const named = holidays.map(({ day, names }): [string, string] => [day, firstName(names)]);
    return { timeZone: territory.timeZone, weekend: [6, 7], holidays: new Map(named) };
  }

  private on(tx: Tx | undefined): EntityManager {
    return tx?.manager ?? this.dataSource.manager;
  }
}

const upwardsSql = `WITH RECURSIVE up AS (
    SELECT id, parent_id, 0 AS step FROM territory WHERE id = $1
    UNION ALL SELECT t.id, t.parent_id, u.step + 1 FROM territory t JOIN up u ON t.id = u.parent_id
  )`;

const firstName = (names: Translated): string => names.fr ?? Object.values(names)[0] ?? '';
