import { Injectable } from '@nestjs/common';
import { type Day, DomainError, newId, type Translated } from '#kernel';
import type { Tx } from '#platform';
import { AgendaItem, Deliberation } from './agenda-item.entity.ts';
import { CouncilSession, SessionAdjournment } from './session.entity.ts';

/** A session as it is planned. */
export type PlannedSession = Pick<
  CouncilSession,
  'id' | 'communeId' | 'kind' | 'startsOn' | 'status' | 'agendaFreezesOn' | 'convocationDueOn' | 'lastDay' | 'rulePackId' | 'councilLawId'
>;

/** What a procedure, or the secretary, puts on an agenda. */
export interface NewItem {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly titles: Translated;
  readonly visaSubject?: string | null;
  /** What it brings from the agenda on which it stood before. */
  readonly committee?: string | null;
  readonly committeeId?: string | null;
  readonly committeeReport?: Translated | null;
  readonly committeeReportedOn?: Day | null;
}

@Injectable()
export class CouncilStore {
  async lock(tx: Tx, id: string): Promise<CouncilSession> {
    const row = await tx.manager.findOne(CouncilSession, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async insert(tx: Tx, row: PlannedSession): Promise<void> {
    const inserted: unknown[] = await tx.manager.query(
      `INSERT INTO council_session (id, commune_id, kind, starts_on, sits_on, convocation, status, agenda_freezes_on, convocation_due_on,
         last_day, rule_pack_id, council_law_id, created_at)
       VALUES ($1, $2, $3, $4, $4, 1, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT ON CONSTRAINT uq_council_session_day DO NOTHING RETURNING id`,
      [
        ...[row.id, row.communeId, row.kind, row.startsOn, row.status, row.agendaFreezesOn, row.convocationDueOn],
        ...[row.lastDay, row.rulePackId, row.councilLawId, tx.now],
      ],
    );
    if (!inserted.length) throw new DomainError('SESSION_DAY_TAKEN', { day: row.startsOn }, 'startsOn');
  }

  async update(tx: Tx, id: string, changes: Partial<Omit<CouncilSession, 'id'>>): Promise<void> {
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
    { visaSubject = null, committee = null, committeeId = null, committeeReport = null, committeeReportedOn = null, ...item }: NewItem,
  ): Promise<string> {
    const id = newId();
    const inserted: unknown[] = await tx.manager.query(
      `INSERT INTO agenda_item (id, session_id, position, subject_type, subject_id, titles, status, visa_subject, committee, committee_id,
         committee_report, committee_reported_on, created_at)
       VALUES ($1, $2, 1 + (SELECT count(*) FROM agenda_item WHERE session_id = $2), $3, $4, $5, 'open', $6, $7, $8, $9, $10, $11)
       ON CONFLICT (subject_id) WHERE status = 'open' DO NOTHING RETURNING id`,
      [
        ...[id, session.id, item.subjectType, item.subjectId, item.titles],
        ...[visaSubject, committee, committeeId, committeeReport, committeeReportedOn, tx.now],
      ],
    );
    if (!inserted.length) throw new DomainError('ALREADY_ON_AN_AGENDA');
    return id;
  }

  async lockOpenItem(tx: Tx, subjectId: string): Promise<AgendaItem> {
    const row = await tx.manager.findOne(AgendaItem, { where: { subjectId, status: 'open' }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_ON_AN_AGENDA');
    return row;
  }

  /** An item with its session, both locked. Throws NOT_FOUND. */
  async lockItem(tx: Tx, id: string): Promise<{ item: AgendaItem; session: CouncilSession }> {
    const item = await tx.manager.findOne(AgendaItem, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!item) throw new DomainError('NOT_FOUND');
    return { item, session: await this.lock(tx, item.sessionId) };
  }

  /** Where a matter stood last. Throws NOT_FOUND. */
  async lastItem(tx: Tx, subjectId: string): Promise<AgendaItem> {
    const [row] = await tx.manager.find(AgendaItem, { where: { subjectId }, order: { createdAt: 'DESC', id: 'DESC' }, take: 1 });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  openItemsOf(tx: Tx, sessionId: string): Promise<AgendaItem[]> {
    return tx.manager.find(AgendaItem, {
      where: { sessionId, status: 'open' },
      order: { position: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async updateItem(tx: Tx, id: string, changes: Partial<Omit<AgendaItem, 'id'>>): Promise<void> {
    await tx.manager.update(AgendaItem, { id }, changes);
  }

  async insertDeliberation(tx: Tx, row: Omit<Deliberation, 'createdAt'>): Promise<void> {
    await tx.manager.insert(Deliberation, { ...row, createdAt: tx.now });
  }

  async insertAdjournment(tx: Tx, row: Omit<SessionAdjournment, 'createdAt'>): Promise<void> {
    await tx.manager.insert(SessionAdjournment, { ...row, createdAt: tx.now });
  }
}
