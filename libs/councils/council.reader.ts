import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Day } from '#kernel';
import { AgendaItem, Deliberation } from './agenda-item.entity.ts';
import { CouncilDissolution } from './dissolution.entity.ts';
import { CouncilSession, SessionAdjournment } from './session.entity.ts';
import { DeliberationVisa } from './visa.entity.ts';

export interface DeliberationView extends Deliberation {
  readonly subjectId: string;
  readonly sessionId: string;
}

/** Sessions, agendas and deliberations are public: no actor is asked for. */
@Injectable()
export class CouncilReader {
  constructor(private readonly dataSource: DataSource) {}

  byIds(ids: string[]): Promise<CouncilSession[]> {
    return this.dataSource.manager.findBy(CouncilSession, { id: In(ids) });
  }

  /** Sessions of a commune that start on a day or later, the next one first. */
  sessionsOf(communeId: string, from: Day, first: number): Promise<CouncilSession[]> {
    return this.dataSource.manager
      .createQueryBuilder(CouncilSession, 's')
      .where('s.communeId = :communeId AND s.startsOn >= :from', { communeId, from })
      .orderBy('s.startsOn')
      .limit(first)
      .getMany();
  }

  /** Dissolutions of the council of a commune, the latest first. */
  dissolutionsOf(communeId: string): Promise<CouncilDissolution[]> {
    return this.dataSource.manager.find(CouncilDissolution, { where: { communeId }, order: { dissolvedOn: 'DESC' } });
  }

  async agendas(sessionIds: string[]): Promise<Map<string, AgendaItem[]>> {
    const items = await this.dataSource.manager.find(AgendaItem, { where: { sessionId: In(sessionIds) }, order: { position: 'ASC' } });
    return grouped(items, ({ sessionId }) => sessionId);
  }

  /** Where some subjects are or were on an agenda, oldest first. */
  async placesOf(subjectIds: string[]): Promise<Map<string, AgendaItem[]>> {
    const items = await this.dataSource.manager.find(AgendaItem, {
      where: { subjectId: In(subjectIds) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return grouped(items, ({ subjectId }) => subjectId);
  }

  /** Some items, each with its session. */
  async itemsWithSessions(ids: readonly string[]): Promise<{ item: AgendaItem; session: CouncilSession }[]> {
    const items = await this.dataSource.manager.findBy(AgendaItem, { id: In([...ids]) });
    const sessions = new Map((await this.byIds(items.map(({ sessionId }) => sessionId))).map((session) => [session.id, session]));
    return items.map((item) => ({ item, session: sessions.get(item.sessionId)! }));
  }

  /** Sittings that did not open, the first one first. */
  async adjournments(sessionIds: string[]): Promise<Map<string, SessionAdjournment[]>> {
    const rows = await this.dataSource.manager.find(SessionAdjournment, {
      where: { sessionId: In(sessionIds) },
      order: { convocation: 'ASC' },
    });
    return grouped(rows, ({ sessionId }) => sessionId);
  }

  /** What was decided on some items. */
  async decisionsOn(itemIds: string[]): Promise<Map<string, DeliberationView>> {
    const rows = await this.deliberations('d.agenda_item_id', itemIds);
    return new Map(rows.map((row) => [row.agendaItemId, row]));
  }

  deliberationsByIds(ids: readonly string[]): Promise<DeliberationView[]> {
    return this.deliberations('d.id', [...ids]);
  }

  async visasOf(deliberationIds: string[]): Promise<Map<string, DeliberationVisa>> {
    const rows = await this.dataSource.manager.findBy(DeliberationVisa, { deliberationId: In(deliberationIds) });
    return new Map(rows.map((row) => [row.deliberationId, row]));
  }

  /** Whose council a session, a mandate or a visa is; undefined where there is none. */
  async communeOf(subject: 'session' | 'mandate' | 'visa', id: string): Promise<string | undefined> {
    const table = { session: 'council_session', mandate: 'council_mandate', visa: 'deliberation_visa' }[subject];
    const [row] = await this.dataSource.query(`SELECT commune_id FROM ${table} WHERE id = $1`, [id]);
    return row?.commune_id;
  }

  /** What was decided on some subjects, oldest first. */
  async deliberationsOf(subjectIds: string[]): Promise<Map<string, DeliberationView[]>> {
    const rows = await this.deliberations('i.subject_id', subjectIds);
    return grouped(rows, ({ subjectId }) => subjectId);
  }

  private deliberations(column: 'd.id' | 'd.agenda_item_id' | 'i.subject_id', ids: string[]): Promise<DeliberationView[]> {
    return this.dataSource.query(
      `SELECT d.id, d.agenda_item_id AS "agendaItemId", d.outcome, d.reasons, d.votes_for AS "votesFor", d.votes_against AS "votesAgainst",
         d.votes_abstaining AS "votesAbstaining", to_char(d.decided_on, 'YYYY-MM-DD') AS "decidedOn", d.created_at AS "createdAt",
         i.subject_id AS "subjectId", i.session_id AS "sessionId"
       FROM deliberation d JOIN agenda_item i ON i.id = d.agenda_item_id
       WHERE ${column} = ANY ($1::uuid[]) ORDER BY d.decided_on, d.id`,
      [ids],
    );
  }
}

function grouped<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
