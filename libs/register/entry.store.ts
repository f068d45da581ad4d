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
};

const toEntry = (row: EntryRow): Entry => ({
  ...toSought(row),
  versionId: row.version_id,
  birth: { year: row.birth_year, day: row.birth_day },
  subTerritory: row.sub_territory,
  registeredOn: row.registered_on,
  emailTag: row.email_tag,
});

const facts = `${soughtColumns}, sub_territory, to_char(registered_on, 'YYYY-MM-DD') AS registered_on`;
const alike = '(id_tag = $1 OR latin_tag = $2 OR arabic_tag = $3)';

/** Looks for people on rolls, by their codes. */
@Injectable()
export class EntryStore {
  constructor(private readonly database: RegisterDatabase) {}

  /** The lines of some versions that are this person. */
  async find(versionIds: readonly string[], sought: Sought): Promise<Entry[]> {
    const { id, latin, arabic } = sought.tags;
    const rows = await this.database.query<EntryRow>(
      `SELECT version_id, email_tag, ${facts} FROM register.roll_entry WHERE version_id = ANY ($4::uuid[]) AND ${alike}`,
      [id, latin, arabic, versionIds],
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
    const found = await this.find([versionId], sought);
    if (found.length || !freezeId) return found;
    const { id, latin, arabic } = sought.tags;
    const rows = await this.database.query<EntryRow>(
      `SELECT $5::uuid AS version_id, NULL::bytea AS email_tag, ${facts} FROM register.late_addition
       WHERE freeze_id = $4 AND status = 'added' AND ${alike}`,
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

  /**
   * The roll that answers for a commune on a day: the one frozen for the procedure, else the newest whose day is not after. A version
   * whose lines were destroyed answers nothing.
   */
  async answering(communeId: string, category: RollCategory, on: Day, subjectId: string | null): Promise<Answering | undefined> {
    const [row] = await this.database.query<Answering>(
      `SELECT f.version_id AS "versionId", f.id AS "freezeId" FROM register.freeze f JOIN register.roll_version v ON v.id = f.version_id
         WHERE f.subject_id = $4 AND f.commune_id = $1 AND f.category = $2 AND v.status IN ('ready', 'superseded')
       UNION ALL
       (SELECT id, NULL FROM register.roll_version
         WHERE commune_id = $1 AND category = $2 AND as_of <= $3 AND status IN ('ready', 'superseded')
           AND NOT EXISTS (SELECT FROM register.freeze WHERE subject_id = $4 AND commune_id = $1 AND category = $2)
         ORDER BY as_of DESC, (status = 'ready') DESC, started_at DESC, id DESC LIMIT 1)`,
      [communeId, category, on, subjectId],
    );
    return row;
  }

  /** The people linked with rolls of some communes: what is sought of each. */
  async linksOf(personId: string, communeIds: readonly string[]): Promise<(Sought & { readonly communeId: string })[]> {
    const rows = await this.database.query<EntryRow & { commune_id: string }>(
      `SELECT commune_id, ${soughtColumns} FROM register.link WHERE person_id = $1 AND commune_id = ANY ($2::uuid[]) AND ended_at IS NULL`,
      [personId, communeIds],
    );
    return rows.map((row) => ({ ...toSought(row), communeId: row.commune_id }));
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
