import { Injectable } from '@nestjs/common';
import { type Day, DomainError, newId, type Translated } from '#kernel';
import type { Tx } from '#platform';
import { AgendaItem, Deliberation } from './agenda-item.entity.ts';
import { CouncilSession } from './session.entity.ts';

@Injectable()
export class CouncilStore {
  async lock(tx: Tx, id: string): Promise<CouncilSession> {
    const row = await tx.manager.findOne(CouncilSession, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async insert(tx: Tx, row: CouncilSession): Promise<void> {
    const inserted: unknown[] = await tx.manager.query(
      `INSERT INTO council_session (id, commune_id, kind, starts_on, status, agenda_freezes_on, rule_pack_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT uq_council_session_day DO NOTHING RETURNING id`,
      [row.id, row.communeId, row.kind, row.startsOn, row.status, row.agendaFreezesOn, row.rulePackId, tx.now],
    );
    if (!inserted.length) throw new DomainError('SESSION_DAY_TAKEN', { day: row.startsOn }, 'startsOn');
  }

  async update(tx: Tx, id: string, changes: Partial<Pick<CouncilSession, 'status' | 'reason'>>): Promise<void> {
    await tx.manager.update(CouncilSession, { id }, changes);
  }

  /** The next session of a commune whose agenda is open, locked; an ordinary one where the pack asks for it. */
  async lockNextOpen(tx: Tx, communeId: string, after: Day, onlyOrdinary: boolean): Promise<CouncilSession | null> {
    const query = tx.manager
      .createQueryBuilder(CouncilSession, 's')
      .where("s.communeId = :communeId AND s.status = 'agenda-open' AND s.startsOn > :after", { communeId, after });
    if (onlyOrdinary) query.andWhere("s.kind = 'ordinary'");
    return query.orderBy('s.startsOn').setLock('pessimistic_write').limit(1).getOne();
  }

  async insertItem(
    tx: Tx,
    session: CouncilSession,
    item: { subjectType: string; subjectId: string; titles: Translated; committee: string | null },
  ): Promise<string> {
    const id = newId();
    const inserted: unknown[] = await tx.manager.query(
      `INSERT INTO agenda_item (id, session_id, position, subject_type, subject_id, titles, status, committee, created_at)
       VALUES ($1, $2, 1 + (SELECT count(*) FROM agenda_item WHERE session_id = $2), $3, $4, $5, 'open', $6, $7)
       ON CONFLICT (subject_id) WHERE status = 'open' DO NOTHING RETURNING id`,
      [id, session.id, item.subjectType, item.subjectId, item.titles, item.committee, tx.now],
    );
    if (!inserted.length) throw new DomainError('ALREADY_ON_AN_AGENDA');
    return id;
  }

  async lockOpenItem(tx: Tx, subjectId: string): Promise<AgendaItem> {
    const row = await tx.manager.findOne(AgendaItem, { where: { subjectId, status: 'open' }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_ON_AN_AGENDA');
    return row;
  }

  openItemsOf(tx: Tx, sessionId: string): Promise<AgendaItem[]> {
    return tx.manager.find(AgendaItem, {
      where: { sessionId, status: 'open' },
      order: { position: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async updateItem(tx: Tx, id: string, changes: Partial<Pick<AgendaItem, 'status' | 'committee'>>): Promise<void> {
    await tx.manager.update(AgendaItem, { id }, changes);
  }

  async insertDeliberation(tx: Tx, row: Omit<Deliberation, 'createdAt'>): Promise<void> {
    await tx.manager.insert(Deliberation, { ...row, createdAt: tx.now });
  }
}
