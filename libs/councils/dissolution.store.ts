import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Day, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { CouncilDissolution } from './dissolution.entity.ts';
import { CouncilSession } from './session.entity.ts';

/** Writes that a council was dissolved, and that a new one sits. */
@Injectable()
export class DissolutionStore {
  /** The dissolution that lasts, if one does. */
  running(tx: Tx, communeId: string): Promise<CouncilDissolution | null> {
    return tx.manager.findOne(CouncilDissolution, { where: { communeId, endedOn: IsNull() }, lock: { mode: 'pessimistic_write' } });
  }

  /** Throws COUNCIL_DISSOLVED where it is already. */
  async insert(tx: Tx, row: Omit<CouncilDissolution, 'endedOn' | 'createdAt'>): Promise<void> {
    const inserted: unknown[] = await tx.manager.query(
      `INSERT INTO council_dissolution (id, commune_id, dissolved_on, legal_ref, reasons, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (commune_id) WHERE ended_on IS NULL DO NOTHING RETURNING id`,
      [row.id, row.communeId, row.dissolvedOn, row.legalRef, row.reasons, tx.now],
    );
    if (!inserted.length) throw new DomainError('COUNCIL_DISSOLVED');
  }

  async end(tx: Tx, id: string, endedOn: Day): Promise<void> {
    await tx.manager.update(CouncilDissolution, { id }, { endedOn });
  }

  /** Sessions of a commune that are not over, locked. */
  openSessions(tx: Tx, communeId: string): Promise<CouncilSession[]> {
    return tx.manager
      .createQueryBuilder(CouncilSession, 's')
      .where("s.communeId = :communeId AND s.status NOT IN ('closed', 'not-held')", { communeId })
      .orderBy('s.startsOn')
      .setLock('pessimistic_write')
      .getMany();
  }
}
