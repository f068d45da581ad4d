import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, DomainError, type Page, type PageRequest, toPage } from '#kernel';
import { type HidingReason, type ModerationAct, publicActs, type TextState } from './domain/moderation.ts';
import { ModeratedText } from './moderated-text.entity.ts';

export interface PublicAct {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly at: Date;
  readonly act: ModerationAct;
  readonly reason: HidingReason | null;
}

export interface TextReport {
  readonly id: string;
  readonly moderatedId: string;
  readonly at: Date;
  readonly reason: HidingReason;
  readonly words: string | null;
}

type Hidden = { readonly state: Exclude<TextState, 'shown'>; readonly reason: HidingReason | null };

/** What is known of moderated texts: all for the staff of their territory, the own ones for their author, the log for everybody. */
@Injectable()
export class ModerationReader {
  constructor(private readonly dataSource: DataSource) {}

  async hidden(kind: string, textIds: readonly string[]): Promise<Map<string, Hidden>> {
    const rows: (Hidden & { textId: string })[] = await this.dataSource.query(
      `SELECT text_id AS "textId", state, reason FROM moderated_text WHERE kind = $1 AND text_id = ANY ($2::uuid[]) AND state <> 'shown'`,
      [kind, textIds],
    );
    return new Map(rows.map(({ textId, state, reason }) => [textId, { state, reason }]));
  }

  /** What waits for staff: reported, held or contested, that of the longest wait first. Nobody is shown their own text here. */
  async queue(actor: Actor, territoryId: string, { first, after }: PageRequest): Promise<Page<ModeratedText>> {
    const query = this.dataSource.manager
      .createQueryBuilder(ModeratedText, 'm')
      .where('m.territoryId = :territoryId AND m.territoryId = ANY (:own)', {
        territoryId,
        own: actor.communesAs(['clerk', 'secretary', 'bureau-member', 'council-president']),
      })
      .andWhere('m.authorId IS DISTINCT FROM :actor', { actor: actor.id })
      .andWhere(
        `(m.state IN ('held', 'contested') OR EXISTS (SELECT 1 FROM text_report r WHERE r.moderated_id = m.id AND r.handled_at IS NULL))`,
      );
    if (after) query.andWhere('(m.createdAt, m.id) > (:at, :id)', after);
    const rows = await query
      .orderBy('m.createdAt')
      .addOrderBy('m.id')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  /** The actor's own texts about which something was done, the latest first. */
  own({ personId }: Actor): Promise<ModeratedText[]> {
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    return this.dataSource.manager.find(ModeratedText, {
      where: { authorId: personId },
      order: { actedAt: 'DESC', id: 'DESC' },
      take: 100,
    });
  }

  /** The public log of a territory, the latest act first; of a text only where it was hidden at least once. */
  async log(territoryId: string, { first, after }: PageRequest): Promise<Page<PublicAct>> {
    const rows: PublicAct[] = await this.dataSource.query(
      `SELECT a.id, a.moderated_id AS "caseId", m.kind, a.at, a.act, a.reason
       FROM moderation_act a JOIN moderated_text m ON m.id = a.moderated_id
       WHERE m.territory_id = $1 AND a.act = ANY ($2)
         AND EXISTS (SELECT 1 FROM moderation_act h WHERE h.moderated_id = m.id AND h.act = 'hide' AND h.at <= a.at)
         AND ($3::timestamptz IS NULL OR (a.at, a.id) < ($3, $4::uuid))
       ORDER BY a.at DESC, a.id DESC LIMIT $5`,
      [territoryId, publicActs, after?.at ?? null, after?.id ?? null, first + 1],
    );
    return toPage(rows, first, ({ at, id }) => ({ at, id }));
  }

  /** Open reports of some texts; of the reporter nothing. */
  async openReports(ids: readonly string[]): Promise<Map<string, TextReport[]>> {
    const rows: TextReport[] = await this.dataSource.query(
      `SELECT id, moderated_id AS "moderatedId", at, reason, words FROM text_report
       WHERE moderated_id = ANY ($1::uuid[]) AND handled_at IS NULL ORDER BY at, id`,
      [ids],
    );
    return Map.groupBy(rows, ({ moderatedId }) => moderatedId);
  }

  async authorOf(id: string): Promise<string[]> {
    const row = await this.dataSource.manager.findOneBy(ModeratedText, { id });
    return row?.authorId ? [row.authorId] : [];
  }

  async territoryOf(id: string): Promise<string> {
    return (await this.dataSource.manager.findOneByOrFail(ModeratedText, { id })).territoryId;
  }

  /** Everything held of a person, for the person. */
  async ofPerson(personId: string): Promise<Readonly<Record<string, string | null>>[]> {
    const rows: { fields: Record<string, string | null> }[] = await this.dataSource.query(
      `SELECT json_build_object('what', 'own-text', 'kind', kind, 'state', state, 'reason', reason, 'grounds', appeal_grounds, 'at', acted_at)
         AS fields FROM moderated_text WHERE author_id = $1
       UNION ALL
       SELECT json_build_object('what', 'report', 'kind', m.kind, 'reason', r.reason, 'words', r.words, 'at', r.at)
       FROM text_report r JOIN moderated_text m ON m.id = r.moderated_id WHERE r.reporter_id = $1`,
      [personId],
    );
    return rows.map(({ fields }) => fields);
  }
}
