import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, Day, Grant, StaffRole } from '#kernel';
import { Clock, type Tx } from '#platform';
import { TerritoryReader } from '#territory';

export interface GrantRow {
  readonly id: string;
  readonly personId: string;
  readonly role: StaffRole;
  readonly territoryId: string;
  readonly body: string | null;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  /** The grant whose holder lent this one. */
  readonly delegatedFrom: string | null;
}

/** A role held, and whether its holder has it from another holder. */
export interface HeldGrant extends Grant {
  readonly isDelegated: boolean;
}

const columns = `g.id, g.person_id AS "personId", g.role, g.territory_id AS "territoryId", g.body,
  to_char(g.from_day, 'YYYY-MM-DD') AS "fromDay", to_char(g.to_day, 'YYYY-MM-DD') AS "toDay", g.delegated_from AS "delegatedFrom"`;
const ofToday = (grant: string): string =>
  `${grant}.ended_at IS NULL AND ${grant}.from_day <= $2::date AND (${grant}.to_day IS NULL OR ${grant}.to_day >= $2::date)`;
const nameOf = (person: string): string => `COALESCE(NULLIF(${person}.name, ''), ${person}.email)`;
/** Who gave and ended it, for those who read the roles of a territory; a part of the software has no name. */
const withPeople = `${columns}, ${nameOf('p')} AS holder, g.created_at AS "grantedAt", ${nameOf('giver')} AS "grantedBy",
  g.ended_at AS "endedAt", ${nameOf('ender')} AS "endedBy"`;
const personOf = (key: string): string => `CASE WHEN ${key} LIKE 'person:%' THEN substr(${key}, 8)::uuid END`;
const people = `JOIN person p ON p.id = g.person_id LEFT JOIN person giver ON giver.id = ${personOf('g.granted_by')}
  LEFT JOIN person ender ON ender.id = ${personOf('g.ended_by')}`;
/** What was lent is in force as long as what it was lent from. */
const inForce = `${ofToday('g')} AND (g.delegated_from IS NULL OR EXISTS (SELECT 1 FROM role_grant o WHERE o.id = g.delegated_from AND ${ofToday('o')}))`;

/** The roles in force of a person on a day, the statement's $2. */
export const grantsInForceSql = (personId: string): string =>
  `SELECT ${columns} FROM role_grant g WHERE g.person_id = ${personId} AND ${inForce} ORDER BY g.role, g.id`;

/** Roles in force. */
@Injectable()
export class GrantReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly territories: TerritoryReader,
    private readonly clock: Clock,
  ) {}

  /** A person's roles today, each with the communes, provinces and regions in which it holds. */
  async inForce(personId: string, tx?: Tx): Promise<HeldGrant[]> {
    return this.withCommunes(await this.rowsOf(personId, tx), tx);
  }

  /** The same roles, each with the communes, provinces and regions in which it holds. */
  async withCommunes(rows: readonly GrantRow[], tx?: Tx): Promise<HeldGrant[]> {
    const held: HeldGrant[] = [];
    for (const { role, territoryId, delegatedFrom } of rows) {
      const communeIds = new Set(await this.territories.councilsBelow([territoryId], tx));
      held.push({ role, territoryId, communeIds, isDelegated: delegatedFrom !== null });
    }
    return held;
  }

  rowsOf(personId: string, tx?: Tx): Promise<GrantRow[]> {
    return (tx?.manager ?? this.dataSource).query(grantsInForceSql('$1'), [personId, this.clock.now()]);
  }

  /** Who holds which role in the communes that the actor administers or audits. */
  async readable(actor: Actor): Promise<GrantRow[]> {
    return this.dataSource.query(
      `SELECT ${withPeople} FROM role_grant g ${people} WHERE g.territory_id = ANY ($1::uuid[]) AND ${inForce} ORDER BY g.role, g.id LIMIT 200`,
      [actor.communesAs(['administrator', 'auditor']), this.clock.now()],
    );
  }

  /** Every role ever given there, the latest first, 200 at most. */
  async register(actor: Actor): Promise<GrantRow[]> {
    return this.dataSource.query(
      `SELECT ${withPeople} FROM role_grant g ${people} WHERE g.territory_id = ANY ($1::uuid[]) ORDER BY g.created_at DESC, g.id LIMIT 200`,
      [actor.communesAs(['administrator', 'auditor'])],
    );
  }

  /** What a person lent to others, in force or to come. */
  lentBy(personId: string): Promise<GrantRow[]> {
    return this.dataSource.query(
      `SELECT ${withPeople} FROM role_grant g ${people} JOIN role_grant o ON o.id = g.delegated_from
       WHERE o.person_id = $1 AND g.ended_at IS NULL AND g.to_day >= $2::date ORDER BY g.from_day, g.id`,
      [personId, this.clock.now()],
    );
  }

  /** Every role a person ever held, for their own file. */
  everHeldBy(personId: string): Promise<(GrantRow & { endedAt: Date | null })[]> {
    return this.dataSource.query(
      `SELECT ${columns}, g.ended_at AS "endedAt" FROM role_grant g WHERE g.person_id = $1 ORDER BY g.from_day, g.id`,
      [personId],
    );
  }

  /** Holders of a role in a commune, by its own territory or one above. */
  async holders(role: StaffRole, communeId: string): Promise<string[]> {
    const rows: { personId: string }[] = await this.dataSource.query(
      `WITH RECURSIVE up AS (
         SELECT id, parent_id FROM territory WHERE id = $3
         UNION ALL SELECT t.id, t.parent_id FROM territory t JOIN up u ON t.id = u.parent_id
       )
       SELECT DISTINCT g.person_id AS "personId" FROM role_grant g
       WHERE g.role = $1 AND ${inForce} AND g.territory_id IN (SELECT id FROM up)`,
      [role, this.clock.now(), communeId],
    );
    return rows.map(({ personId }) => personId);
  }
}
