import { Injectable } from '@nestjs/common';
import { DomainError, type Day, type Translated } from '#kernel';
import type { Tx } from '#platform';
import { Holiday } from './holiday.entity.ts';
import { Territory, type TerritoryKind } from './territory.entity.ts';

/** Writes territories and holidays. */
@Injectable()
export class TerritoryStore {
  async lock(tx: Tx, id: string): Promise<Territory> {
    const row = await tx.manager.findOne(Territory, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  findByCode(tx: Tx, countryCode: string, kind: TerritoryKind, code: string): Promise<Territory | null> {
    return tx.manager.findOneBy(Territory, { countryCode, kind, code });
  }

  async insert(tx: Tx, row: Territory): Promise<void> {
    await tx.manager.insert(Territory, row);
  }

  async update(tx: Tx, id: string, changes: Partial<Territory>): Promise<void> {
    await tx.manager.update(Territory, { id }, changes);
  }

  /** The territories with a council at or below one: whom a holiday concerns. */
  async councilsBelow(tx: Tx, id: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(councilsBelowSql, [[id]]);
    return rows.map((row) => row.id);
  }

  async insertHoliday(tx: Tx, row: { id: string; territoryId: string; day: Day; names: Translated; legalRef: string }): Promise<void> {
    const inserted: unknown[] = await tx.manager.query(
      `INSERT INTO holiday (id, territory_id, day, names, legal_ref, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (territory_id, day) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
      [row.id, row.territoryId, row.day, row.names, row.legalRef, tx.now],
    );
    if (!inserted.length) throw new DomainError('HOLIDAY_ALREADY_DECLARED', { day: row.day }, 'day');
  }

  async lockHoliday(tx: Tx, id: string): Promise<Holiday> {
    const row = await tx.manager.findOne(Holiday, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || row.withdrawnAt) throw new DomainError('NOT_FOUND');
    return row;
  }

  async withdrawHoliday(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(Holiday, { id }, { withdrawnAt: tx.now });
  }
}

const below = `
  WITH RECURSIVE below AS (
    SELECT id, kind FROM territory WHERE id = ANY ($1::uuid[])
    UNION ALL
    SELECT t.id, t.kind FROM territory t JOIN below b ON t.parent_id = b.id WHERE b.kind <> 'commune'
  )
  SELECT id FROM below WHERE kind`;

export const communesBelowSql = `${below} = 'commune'`;
/** Communes, provinces and regions: each has a council, its own staff and its own dates. */
export const councilsBelowSql = `${below} IN ('commune', 'province', 'region')`;
