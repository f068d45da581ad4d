import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError, newId, type Translated } from '#kernel';
import type { Tx } from '#platform';
import { Charter, CharterMember } from './charter.entity.ts';
import { CharterReview, CharterVersion, CharterWorkshop } from './charter-version.entity.ts';
import { CharterContribution, CharterSignature } from './charter-party.entity.ts';
import type { CharterFacts, CharterState } from './domain/charter.ts';

export interface CharterLine {
  readonly charterId: string;
  readonly event: string;
  /** Null where it begins. */
  readonly from: CharterState | null;
  readonly to: CharterState;
  readonly reasons?: Translated | undefined;
  readonly details?: object | undefined;
}

/** Constraints that say in words of the domain what another row forbids. */
const taken: Readonly<Record<string, string>> = {
  uq_charter_in_preparation: 'CHARTER_UNDER_WAY',
  uq_charter_in_force: 'CHARTER_UNDER_WAY',
  uq_charter_signature_association: 'CHARTER_SIGNED_ALREADY',
  uq_charter_signature_council: 'CHARTER_SIGNED_ALREADY',
};

/** Writes charters; each is decided under its lock. */
@Injectable()
export class CharterStore {
  async communeOf(tx: Tx, id: string): Promise<string> {
    const row = await tx.manager.findOne(Charter, { select: { id: true, communeId: true }, where: { id } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row.communeId;
  }

  async lock(tx: Tx, id: string): Promise<Charter> {
    const row = await tx.manager.findOne(Charter, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** The charter that binds a commune now, locked. */
  lockBinding(tx: Tx, communeId: string): Promise<Charter | null> {
    const where = { communeId, status: In<CharterState>(['in-force', 'under-revision']) };
    return tx.manager.findOne(Charter, { where, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: Tx, row: Charter): Promise<void> {
    await refused(() => tx.manager.insert(Charter, row as never));
  }

  async update(tx: Tx, id: string, changes: Partial<Charter>): Promise<void> {
    await tx.manager.update(Charter, { id }, changes as never);
  }

  async addMembers(tx: Tx, charterId: string, members: readonly Pick<CharterMember, 'name' | 'functions' | 'personId'>[]): Promise<void> {
    const rows = members.map((member) => ({ ...member, id: newId(), charterId, namedAt: tx.now }));
    if (rows.length) await tx.manager.insert(CharterMember, rows);
  }

  members(tx: Tx, charterId: string): Promise<CharterMember[]> {
    return tx.manager.find(CharterMember, { where: { charterId }, order: { namedAt: 'ASC', id: 'ASC' } });
  }

  async addLine(tx: Tx, { charterId, event, from, to, reasons, details }: CharterLine): Promise<void> {
    await tx.manager.query(
      `INSERT INTO charter_event (id, charter_id, at, event, from_status, to_status, actor_role, reasons, details)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), charterId, tx.now, event, from, to, tx.permission ?? 'system', reasons ?? null, details ?? {}],
    );
  }

  /** What the guards look at, counted under the charter's lock. */
  async facts(tx: Tx, { id }: Charter): Promise<CharterFacts> {
    const [row] = await tx.manager.query(
      `SELECT (SELECT count(*)::int FROM charter_version WHERE charter_id = $1) AS versions,
         (SELECT count(*)::int FROM charter_workshop WHERE charter_id = $1) AS workshops,
         (SELECT count(*)::int FROM charter_contribution WHERE charter_id = $1 AND answered_at IS NULL AND NOT is_hidden) AS unanswered,
         EXISTS (SELECT 1 FROM charter_signature WHERE charter_id = $1 AND party = 'council') AS "presidentSigned"`,
      [id],
    );
    return row as CharterFacts;
  }

  /** The latest version, or the one with a number. */
  version(tx: Tx, charterId: string, number?: number): Promise<CharterVersion | null> {
    const where = number === undefined ? { charterId } : { charterId, number };
    return tx.manager.findOne(CharterVersion, { where, order: { number: 'DESC' } });
  }

  async insertVersion(tx: Tx, row: CharterVersion): Promise<void> {
    await tx.manager.insert(CharterVersion, row as never);
  }

  async insertWorkshop(tx: Tx, row: CharterWorkshop): Promise<void> {
    await tx.manager.insert(CharterWorkshop, row as never);
  }

  async insertReview(tx: Tx, row: CharterReview): Promise<void> {
    await tx.manager.insert(CharterReview, row as never);
  }

  reviewCount(tx: Tx, charterId: string): Promise<number> {
    return tx.manager.count(CharterReview, { where: { charterId } });
  }

  async insertSignature(tx: Tx, row: CharterSignature): Promise<void> {
    await refused(() => tx.manager.insert(CharterSignature, row as never));
  }

  async insertContribution(tx: Tx, row: CharterContribution): Promise<void> {
    await tx.manager.insert(CharterContribution, row as never);
  }

  async contribution(tx: Tx, id: string): Promise<CharterContribution> {
    const row = await tx.manager.findOne(CharterContribution, { where: { id } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async updateContribution(tx: Tx, id: string, changes: Partial<CharterContribution>): Promise<void> {
    await tx.manager.update(CharterContribution, { id }, changes as never);
  }
}

/** Runs a write; where a unique index of the domain refuses it, says so by its code. */
async function refused(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const code = taken[(error as { driverError?: { constraint?: string } }).driverError?.constraint ?? ''];
    throw code ? new DomainError(code) : error;
  }
}
