import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import type { EntryFacts } from './domain/eligibility.ts';
import { isSamePerson, linesOf, type Sought } from './domain/matching.ts';
import type { RollCategory } from './domain/roll.ts';
import { soughtColumns, toSought } from './claim.store.ts';
import { RegisterDatabase } from './register-database.ts';

/** One line of a roll, as far as it is compared and judged. */
export interface Entry extends Sought, EntryFacts {
  readonly versionId: string;
  readonly emailTag: Buffer | null;
  /** Where it stands: a line of the version, or what was added to it. */
  readonly line: number | null;
  readonly additionId: string | null;
}

/** The roll that answers: a version, and the freeze whose late additions count with it. */
export interface Answering {
  readonly versionId: string;
  readonly freezeId: string | null;
}

type EntryRow = Parameters<typeof toSought>[0] & {
  version_id: string;
  sub_territory: string | null;
  registered_on: Day | null;
  email_tag: Buffer | null;
  line: number | null;
  addition_id: string | null;
};

const toEntry = (row: EntryRow): Entry => ({
  ...toSought(row),
  versionId: row.version_id,
  birth: { year: row.birth_year, day: row.birth_day },
  subTerritory: row.sub_territory,
  registeredOn: row.registered_on,
  emailTag: row.email_tag,
  line: row.line,
  additionId: row.addition_id,
});

/** What the roll of one commune says of a person who is recognised there. */
export interface Standing {
  readonly personId: string;
  readonly communeId: string;
  readonly hasRoll: boolean;
  readonly entries: readonly Entry[];
}

type StandingRow = Omit<Standing, 'entries'> & {
  link_id: Buffer | null;
  link_latin: Buffer | null;
  link_arabic: Buffer | null;
  link_year: number;
  link_day: Day | null;
} & (({ late: boolean } & EntryRow) | { late: null });

function toStanding(rows: readonly StandingRow[]): Standing {
  const [{ personId, communeId, hasRoll, link_id: id, link_latin: latin, link_arabic: arabic, link_year: birthYear, link_day: birthDay }] =
    rows as [StandingRow];
  const sought: Sought = { tags: { id, latin, arabic }, birthYear, birthDay };
  const linesWhere = (late: boolean): Entry[] =>
    linesOf(
      sought,
      rows.flatMap((row) => (row.late === late ? toEntry(row) : [])),
    );
  const onRoll = linesWhere(false);
  return { personId, communeId, hasRoll, entries: onRoll.length ? onRoll : linesWhere(true) };
}

/**
 * The roll that answers: the one frozen for the procedure, else the newest whose day is not after the day asked for. A version whose
 * lines were destroyed answers nothing.
 */
const answeringSql = (commune: string, category: string, on: string, subject: string): string => `
  SELECT v.id, v.id AS version_id, f.id AS freeze_id FROM register.roll_version v
    LEFT JOIN register.freeze f ON f.subject_id = ${subject}::uuid AND f.commune_id = ${commune} AND f.category = ${category}
  WHERE v.commune_id = ${commune} AND v.category = ${category} AND v.status IN ('ready', 'superseded')
    AND CASE WHEN f.id IS NULL THEN v.as_of <= ${on}::date ELSE v.id = f.version_id END
  ORDER BY v.as_of DESC, (v.status = 'ready') DESC, v.started_at DESC, v.id DESC LIMIT 1`;

const facts = `${soughtColumns}, sub_territory, to_char(registered_on, 'YYYY-MM-DD') AS registered_on`;
/** Whom two people took off the frozen roll is on it no more. */
const isThere = (freeze: string, place: string): string =>
  `NOT EXISTS (SELECT FROM register.late_removal r WHERE r.freeze_id = ${freeze} AND r.status = 'removed' AND ${place})`;
const alike = '(id_tag = $1 OR latin_tag = $2 OR arabic_tag = $3)';

/** Looks for people on rolls, by their codes. */
@Injectable()
export class EntryStore {
  constructor(private readonly database: RegisterDatabase) {}

  /** The lines of some versions that are this person, without those that were taken off a frozen one. */
  async find(versionIds: readonly string[], sought: Sought, freezeId: string | null = null): Promise<Entry[]> {
    const { id, latin, arabic } = sought.tags;
    const rows = await this.database.query<EntryRow>(
      `SELECT version_id, email_tag, line, NULL::uuid AS addition_id, ${facts} FROM register.roll_entry e
       WHERE version_id = ANY ($4::uuid[]) AND ${alike} AND ${isThere('$5::uuid', 'r.line = e.line')}`,
      [id, latin, arabic, versionIds, freezeId],
    );
    const entries = rows.map(toEntry);
    return versionIds.flatMap((one) =>
      linesOf(
        sought,
        entries.filter(({ versionId }) => versionId === one),
      ),
    );
  }

  /** The lines of the roll that answers, with those that were added to it. */
  async findAnswering({ versionId, freezeId }: Answering, sought: Sought): Promise<Entry[]> {
    const found = await this.find([versionId], sought, freezeId);
    if (found.length || !freezeId) return found;
    const { id, latin, arabic } = sought.tags;
    const rows = await this.database.query<EntryRow>(
      `SELECT $5::uuid AS version_id, NULL::bytea AS email_tag, NULL::int AS line, id AS addition_id, ${facts} FROM register.late_addition e
       WHERE freeze_id = $4 AND status = 'added' AND ${alike} AND ${isThere('$4', 'r.addition_id = e.id')}`,
      [id, latin, arabic, freezeId, versionId],
    );
    return linesOf(sought, rows.map(toEntry));
  }

  /** Whether a mailbox stands once only on a roll: one shared by a family proves nothing of any of them. */
  async isOnlyMailbox(versionId: string, emailTag: Buffer): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM register.roll_entry WHERE version_id = $1 AND email_tag = $2 LIMIT 2', [
      versionId,
      emailTag,
    ]);
    return rows.length === 1;
  }

  /** The versions in force of a commune, one for each category that has one. */
  async versionsInForce(communeId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      "SELECT id FROM register.roll_version WHERE commune_id = $1 AND status = 'ready'",
      [communeId],
    );
    return rows.map(({ id }) => id);
  }

  /** The roll that answers for a commune on a day, for a procedure where one is named. */
  async answering(communeId: string, category: RollCategory, on: Day, subjectId: string | null): Promise<Answering | undefined> {
    const [row] = await this.database.query<{ version_id: string; freeze_id: string | null }>(answeringSql('$1::uuid', '$2', '$3', '$4'), [
      communeId,
      category,
      on,
      subjectId,
    ]);
    return row && { versionId: row.version_id, freezeId: row.freeze_id };
  }

  /** What the rolls that answer say of people, for each commune in which they are recognised; one statement. */
  async standings(
    personIds: readonly string[],
    communeIds: readonly string[],
    category: RollCategory,
    on: Day,
    subjectId: string | null,
  ): Promise<Standing[]> {
    const rows = await this.database.query<StandingRow>(
      `SELECT l.person_id AS "personId", l.commune_id AS "communeId", a.id IS NOT NULL AS "hasRoll", l.id_tag AS link_id, l.latin_tag AS link_latin, l.arabic_tag AS link_arabic,
         l.birth_year AS link_year, to_char(l.birth_day, 'YYYY-MM-DD') AS link_day, e.*
       FROM register.link l
       LEFT JOIN LATERAL (${answeringSql('l.commune_id', '$3', '$4', '$5')}) a ON true
       LEFT JOIN LATERAL (
         SELECT false AS late, version_id, NULL::bytea AS email_tag, line, NULL::uuid AS addition_id, ${facts} FROM register.roll_entry e
           WHERE version_id = a.version_id AND (id_tag = l.id_tag OR latin_tag = l.latin_tag OR arabic_tag = l.arabic_tag)
             AND ${isThere('a.freeze_id', 'r.line = e.line')}
         UNION ALL
         SELECT true, a.version_id, NULL, NULL::int, id, ${facts} FROM register.late_addition e
           WHERE freeze_id = a.freeze_id AND status = 'added' AND (id_tag = l.id_tag OR latin_tag = l.latin_tag OR arabic_tag = l.arabic_tag)
             AND ${isThere('a.freeze_id', 'r.addition_id = e.id')}
       ) e ON true
       WHERE l.person_id = ANY ($1::uuid[]) AND l.commune_id = ANY ($2::uuid[]) AND l.ended_at IS NULL`,
      [personIds, communeIds, category, on, subjectId],
    );
    return [...Map.groupBy(rows, ({ personId, communeId }) => `${personId} ${communeId}`).values()].map(toStanding);
  }

  /** Who is linked with a person of a roll; null for nobody. */
  async personLinkedAs(communeId: string, sought: Sought): Promise<string | null> {
    const { id, latin, arabic } = sought.tags;
    const rows = await this.database.query<EntryRow & { person_id: string }>(
      `SELECT person_id, ${soughtColumns} FROM register.link WHERE commune_id = $4 AND ended_at IS NULL AND ${alike}`,
      [id, latin, arabic, communeId],
    );
    return rows.find((row) => isSamePerson(sought, toSought(row)))?.person_id ?? null;
  }
}
