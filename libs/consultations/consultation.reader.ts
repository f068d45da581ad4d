import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, DomainError, type Page, type PageRequest, toPage, type Translated } from '#kernel';
import { Consultation } from './consultation.entity.ts';
import { Annotation, ConsultationTheme, Contribution } from './contribution.entity.ts';

export interface ConsultationHistoryLine {
  readonly id: string;
  readonly consultationId: string;
  readonly at: Date;
  readonly event: string;
  readonly fromStatus: string;
  readonly toStatus: string;
  readonly actorRole: string;
  readonly reasons: Translated | null;
}

const staff = ['clerk', 'secretary', 'bureau-member', 'council-president', 'administrator', 'auditor'] as const;

/** Consultations: public from their announcement; of a draft and of single answers only the staff of its commune knows. */
@Injectable()
export class ConsultationReader {
  constructor(private readonly dataSource: DataSource) {}

  async page(actor: Actor, communeId: string | null | undefined, { first, after }: PageRequest): Promise<Page<Consultation>> {
    const query = this.query(actor);
    if (communeId) query.andWhere('c.communeId = :communeId', { communeId });
    if (after) query.andWhere('(c.createdAt, c.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('c.createdAt', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ createdAt, id }) => ({ at: createdAt, id }));
  }

  byIds(actor: Actor, ids: readonly string[]): Promise<Consultation[]> {
    return this.query(actor).andWhere('c.id = ANY (:ids)', { ids }).getMany();
  }

  async find(actor: Actor, id: string): Promise<Consultation | null> {
    return (await this.byIds(actor, [id]))[0] ?? null;
  }

  async themesOf(ids: readonly string[]): Promise<Map<string, ConsultationTheme[]>> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(ConsultationTheme, 't')
      .where('t.consultationId = ANY (:ids)', { ids })
      .orderBy('t.position')
      .getMany();
    return Map.groupBy(rows, ({ consultationId }) => consultationId);
  }

  themesByIds(ids: readonly string[]): Promise<ConsultationTheme[]> {
    return this.dataSource.manager.createQueryBuilder(ConsultationTheme, 't').where('t.id = ANY (:ids)', { ids }).getMany();
  }

  async histories(ids: readonly string[]): Promise<Map<string, ConsultationHistoryLine[]>> {
    const rows: ConsultationHistoryLine[] = await this.dataSource.query(
      `SELECT id, consultation_id AS "consultationId", at, event, from_status AS "fromStatus", to_status AS "toStatus",
         actor_role AS "actorRole", reasons FROM consultation_event WHERE consultation_id = ANY ($1::uuid[]) ORDER BY at, id`,
      [ids],
    );
    return Map.groupBy(rows, ({ consultationId }) => consultationId);
  }

  /** How many took part, as everybody is told while it lasts. */
  async countOf(consultationId: string): Promise<number> {
    const [row] = await this.dataSource.query('SELECT count(*)::int AS count FROM contribution WHERE consultation_id = $1', [
      consultationId,
    ]);
    return row.count;
  }

  /** Contributions with words, the earliest first. Only the words are for everybody: no channel, no theme, no choice stands beside them. */
  async wordsOf(consultationId: string, { first, after }: PageRequest): Promise<Page<Contribution>> {
    const query = this.dataSource.manager
      .createQueryBuilder(Contribution, 'c')
      .where('c.consultationId = :consultationId', { consultationId })
      .andWhere(`jsonb_path_exists(c.answers, '$[*].text')`);
    if (after) query.andWhere('(c.submittedAt, c.id) > (:at, :id)', after);
    const rows = await query
      .orderBy('c.submittedAt')
      .addOrderBy('c.id')
      .limit(first + 1)
      .getMany();
    return toPage(rows, first, ({ submittedAt, id }) => ({ at: submittedAt, id }));
  }

  /** Contributions after one, as the staff that classifies or exports them reads them. */
  batch(consultationId: string, after: string | undefined, limit: number, onlyUnclassified = false): Promise<Contribution[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(Contribution, 'c')
      .where('c.consultationId = :consultationId', { consultationId });
    if (after) query.andWhere('c.id > :after', { after });
    if (onlyUnclassified) query.andWhere('c.themes IS NULL');
    return query.orderBy('c.id').limit(limit).getMany();
  }

  async contribution(id: string): Promise<(Contribution & { consultation: Consultation }) | undefined> {
    const row = await this.dataSource.manager.findOneBy(Contribution, { id });
    if (!row) return undefined;
    return { ...row, consultation: await this.dataSource.manager.findOneByOrFail(Consultation, { id: row.consultationId }) };
  }

  annotations(consultationId: string): Promise<Annotation[]> {
    return this.dataSource.manager.find(Annotation, { where: { consultationId }, order: { at: 'ASC', id: 'ASC' }, take: 500 });
  }

  async annotation(id: string): Promise<(Annotation & { consultation: Consultation }) | undefined> {
    const row = await this.dataSource.manager.findOneBy(Annotation, { id });
    if (!row) return undefined;
    return { ...row, consultation: await this.dataSource.manager.findOneByOrFail(Consultation, { id: row.consultationId }) };
  }

  async own({ personId }: Actor, consultationId: string): Promise<Contribution | null> {
    return personId ? this.dataSource.manager.findOneBy(Contribution, { consultationId, authorId: personId }) : null;
  }

  /** Who answered with an account, a page by id. */
  async contributors(consultationId: string, after: string | undefined, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT author_id AS id FROM contribution WHERE consultation_id = $1 AND author_id IS NOT NULL AND ($2::uuid IS NULL OR author_id > $2)
       ORDER BY author_id LIMIT $3`,
      [consultationId, after ?? null, limit],
    );
    return rows.map(({ id }) => id);
  }

  async communeOf(id: string): Promise<string> {
    return (await this.get(id)).communeId;
  }

  /** Throws NOT_FOUND. */
  async get(id: string): Promise<Consultation> {
    const row = await this.dataSource.manager.findOneBy(Consultation, { id });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Everything held of a person, for the person. */
  async ofPerson(personId: string): Promise<Readonly<Record<string, string | null>>[]> {
    const title = `coalesce(c.titles ->> 'fr', c.titles ->> 'ar', c.titles ->> 'en', c.titles ->> 'es')`;
    const rows: { fields: Record<string, string | null> }[] = await this.dataSource.query(
      `SELECT json_build_object('what', 'contribution', 'consultation', ${title}, 'answers', t.answers::text, 'at', t.submitted_at) AS fields
       FROM contribution t JOIN consultation c ON c.id = t.consultation_id WHERE t.author_id = $1
       UNION ALL
       SELECT json_build_object('what', 'annotation', 'consultation', ${title}, 'text', a.body, 'at', a.at)
       FROM annotation a JOIN consultation c ON c.id = a.consultation_id WHERE a.author_id = $1
       UNION ALL
       SELECT json_build_object('what', 'suggestion', 'title', s.title, 'text', s.body, 'status', s.status, 'at', s.created_at)
       FROM suggestion s WHERE s.author_id = $1`,
      [personId],
    );
    return rows.map(({ fields }) => fields);
  }

  private query(actor: Actor) {
    return this.dataSource.manager
      .createQueryBuilder(Consultation, 'c')
      .where("(c.status <> 'draft' AND c.announcedOn IS NOT NULL OR c.communeId = ANY (:own))", { own: actor.communesAs([...staff]) });
  }
}
