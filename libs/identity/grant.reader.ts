import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, Day, Grant, StaffRole } from '#kernel';
import { Clock } from '#platform';
import { TerritoryReader } from '#territory';

export interface GrantRow {
  readonly id: string;
  readonly personId: string;
  readonly role: StaffRole;
  readonly territoryId: string;
  readonly fromDay: Day;
  readonly toDay: Day | null;
}

const select = `SELECT id, person_id AS "personId", role, territory_id AS "territoryId",
  to_char(from_day, 'YYYY-MM-DD') AS "fromDay", to_char(to_day, 'YYYY-MM-DD') AS "toDay" FROM role_grant`;
const inForce = 'ended_at IS NULL AND from_day <= $2::date AND (to_day IS NULL OR to_day >= $2::date)';

/** Roles in force. */
@Injectable()
export class GrantReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly territories: TerritoryReader,
    private readonly clock: Clock,
  ) {}

  /** A person's roles today, each with the communes in which it holds. */
  async inForce(personId: string): Promise<Grant[]> {
    const rows = await this.rowsOf(personId);
    return Promise.all(
      rows.map(async ({ role, territoryId }) => ({
        role,
        territoryId,
        communeIds: new Set(await this.territories.communesBelow([territoryId])),
      })),
    );
  }

  rowsOf(personId: string): Promise<GrantRow[]> {
    return this.dataSource.query(`${select} WHERE person_id = $1 AND ${inForce} ORDER BY role`, [personId, this.clock.now()]);
  }

  /** Who holds which role in the communes that the actor administers or audits. */
  async readable(actor: Actor): Promise<GrantRow[]> {
    return this.dataSource.query(`${select} WHERE territory_id = ANY ($1::uuid[]) AND ${inForce} ORDER BY role, id LIMIT 200`, [
      actor.communesAs(['administrator', 'auditor']),
      this.clock.now(),
    ]);
  }

  /** Holders of a role in a commune, by its own territory or one above. */
  async holders(role: StaffRole, communeId: string): Promise<string[]> {
    const rows: { personId: string }[] = await this.dataSource.query(
      `WITH RECURSIVE up AS (
         SELECT id, parent_id FROM territory WHERE id = $3
         UNION ALL SELECT t.id, t.parent_id FROM territory t JOIN up u ON t.id = u.parent_id
       )
       SELECT DISTINCT person_id AS "personId" FROM role_grant WHERE role = $1 AND ${inForce} AND territory_id IN (SELECT id FROM up)`,
      [role, this.clock.now(), communeId],
    );
    return rows.map(({ personId }) => personId);
  }
}
