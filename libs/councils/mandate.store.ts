import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { type Day, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { CouncilMandate, CouncilMember, StandingCommittee } from './mandate.entity.ts';

/** Writes mandates, their members and committees. */
@Injectable()
export class MandateStore {
  /** Throws NOT_FOUND. */
  async lock(tx: Tx, id: string): Promise<CouncilMandate> {
    const row = await tx.manager.findOne(CouncilMandate, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** The mandate that runs, locked; null where none was recorded. */
  running(tx: Tx, communeId: string): Promise<CouncilMandate | null> {
    return tx.manager.findOne(CouncilMandate, { where: { communeId, endedOn: IsNull() }, lock: { mode: 'pessimistic_write' } });
  }

  /** Members in office of the running mandate; its seats where nobody recorded who holds them, null where there is no mandate. */
  async inOffice(tx: Tx, communeId: string): Promise<number | null> {
    const [row]: { seats: number; members: number }[] = await tx.manager.query(
      `SELECT m.seats, (SELECT count(*)::int FROM council_member c WHERE c.mandate_id = m.id AND c.left_on IS NULL) AS members
       FROM council_mandate m WHERE m.commune_id = $1 AND m.ended_on IS NULL`,
      [communeId],
    );
    return row ? row.members || row.seats : null;
  }

  /** Throws MANDATE_RUNNING where one runs already. */
  async insert(tx: Tx, row: Omit<CouncilMandate, 'endedOn' | 'createdAt'>): Promise<void> {
    const inserted: unknown[] = await tx.manager.query(
      `INSERT INTO council_mandate (id, commune_id, starts_on, ends_on, seats, council_law_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (commune_id) WHERE ended_on IS NULL DO NOTHING RETURNING id`,
      [row.id, row.communeId, row.startsOn, row.endsOn, row.seats, row.councilLawId, tx.now],
    );
    if (!inserted.length) throw new DomainError('MANDATE_RUNNING');
  }

  async end(tx: Tx, id: string, endedOn: Day): Promise<void> {
    await tx.manager.update(CouncilMandate, { id }, { endedOn });
  }

  /** Those who hold a seat now. */
  seated(tx: Tx, mandateId: string): Promise<CouncilMember[]> {
    return tx.manager.findBy(CouncilMember, { mandateId, leftOn: IsNull() });
  }

  async insertMember(tx: Tx, row: Omit<CouncilMember, 'leftOn' | 'leftFor' | 'createdAt'>): Promise<void> {
    await tx.manager.insert(CouncilMember, { ...row, leftOn: null, leftFor: null, createdAt: tx.now });
  }

  /** Throws NOT_FOUND. */
  async lockMember(tx: Tx, id: string): Promise<CouncilMember> {
    const row = await tx.manager.findOne(CouncilMember, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async updateMember(tx: Tx, id: string, changes: Partial<CouncilMember>): Promise<void> {
    await tx.manager.update(CouncilMember, { id }, changes);
  }

  /** Throws COUNCILLOR_UNKNOWN where one of them holds no seat of the mandate. */
  async checkMembers(tx: Tx, mandateId: string, ids: readonly string[]): Promise<void> {
    const held = await tx.manager.countBy(CouncilMember, { id: In([...ids]), mandateId, leftOn: IsNull() });
    if (held < new Set(ids).size) throw new DomainError('COUNCILLOR_UNKNOWN', {}, 'memberIds');
  }

  async insertCommittee(tx: Tx, row: Omit<StandingCommittee, 'createdAt'>): Promise<void> {
    await tx.manager.insert(StandingCommittee, { ...row, createdAt: tx.now });
  }

  /** A committee of the council that sits in a commune. Throws COMMITTEE_UNKNOWN. */
  async committeeOf(tx: Tx, communeId: string, id: string): Promise<StandingCommittee> {
    const row = await tx.manager
      .createQueryBuilder(StandingCommittee, 'c')
      .innerJoin(CouncilMandate, 'm', 'm.id = c.mandateId')
      .where('c.id = :id AND m.communeId = :communeId AND m.endedOn IS NULL', { id, communeId })
      .getOne();
    if (!row) throw new DomainError('COMMITTEE_UNKNOWN', {}, 'committeeId');
    return row;
  }
}
