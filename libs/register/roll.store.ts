import { Injectable } from '@nestjs/common';
import { type Day, DomainError } from '#kernel';
import type { Tx } from '#platform';
import type { RollLine } from './domain/roll-line.ts';
import { type RollCategory, type RollCounts, rollMachine, type RollState } from './domain/roll.ts';
import { chain, chainStart } from './envelope.ts';
import { RegisterDatabase, type Session } from './register-database.ts';
import { type CodedLine, insertLines, type LineRefusal, refuseLines } from './roll-line.store.ts';
import type { TagKey } from './register-vault.ts';

/** One dated version of one roll. */
export interface RollVersion extends RollCounts {
  readonly id: string;
  readonly communeId: string;
  readonly category: RollCategory;
  /** The day whose state it shows. */
  readonly asOf: Day;
  readonly status: RollState;
  readonly hasIdNumbers: boolean;
  /** Keyed fingerprint of every line kept, in hexadecimal. */
  readonly fingerprint: string;
  /** Code of the refusal that ended the import. */
  readonly failure: string | null;
  readonly startedAt: Date;
  /** When the last lines were taken. */
  readonly progressAt: Date;
  readonly endedAt: Date | null;
}

export const versionColumns = `v.id, v.commune_id AS "communeId", v.category, to_char(v.as_of, 'YYYY-MM-DD') AS "asOf", v.status,
  v.lines_read AS "linesRead", v.accepted, v.refused, v.has_id_numbers AS "hasIdNumbers", encode(v.fingerprint, 'hex') AS fingerprint,
  v.failure, v.started_at AS "startedAt", v.progress_at AS "progressAt", v.ended_at AS "endedAt"`;

/** A batch of an import: lines read well, lines refused, and how far the file was read. */
export interface RollBatch {
  readonly lines: readonly (RollLine & { readonly line: number })[];
  readonly refusals: readonly LineRefusal[];
}

/** How far an import is, and which lines of the last batch were refused: those that could not be read, and those that stood there already. */
export interface Appended extends RollCounts {
  readonly refusals: readonly LineRefusal[];
}

/** Writes rolls. */
@Injectable()
export class RollStore {
  constructor(private readonly database: RegisterDatabase) {}

  async get(id: string): Promise<RollVersion> {
    const [row] = await this.database.query<RollVersion>(`SELECT ${versionColumns} FROM register.roll_version v WHERE v.id = $1`, [id]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async current(communeId: string, category: RollCategory): Promise<RollVersion | undefined> {
    const [row] = await this.database.query<RollVersion>(
      `SELECT ${versionColumns} FROM register.roll_version v WHERE v.commune_id = $1 AND v.category = $2 AND v.status = 'ready'`,
      [communeId, category],
    );
    return row;
  }

  /** Begins a version. One that was left importing, by a process that died or a person who started again, is given up. */
  start(tx: Tx, version: Pick<RollVersion, 'id' | 'communeId' | 'category' | 'asOf' | 'hasIdNumbers'>): Promise<void> {
    return this.database.write(tx, async (session) => {
      const left = await session.query<{ id: string }>(
        "SELECT id FROM register.roll_version WHERE commune_id = $1 AND category = $2 AND status = 'importing' FOR UPDATE",
        [version.communeId, version.category],
      );
      for (const { id } of left) await this.giveUp(session, tx, id, 'ROLL_IMPORT_REPLACED');
      await session.query(
        `INSERT INTO register.roll_version (id, commune_id, category, as_of, status, lines_read, accepted, refused, has_id_numbers, fingerprint,
           imported_by, started_at, progress_at)
         VALUES ($1, $2, $3, $4, 'importing', 0, 0, 0, $5, $6, $7, $8, $8)`,
        [version.id, version.communeId, version.category, version.asOf, version.hasIdNumbers, chainStart, tx.actor.key, tx.now],
      );
    });
  }

  /** Takes a batch. Throws ROLL_IMPORT_REPLACED when another import of the same roll began meanwhile. */
  append(tx: Tx, versionId: string, { lines, refusals: unread }: RollBatch, keys: TagKey): Promise<Appended> {
    const coded = lines.map((line): CodedLine => ({
      ...line,
      tags: keys.tagsOf(line),
      emailTag: line.email ? keys.emailTag(line.email) : null,
    }));
    return this.database.write(
      tx,
      async (session) => {
        const { status, fingerprint } = await this.lock(session, versionId);
        if (status !== 'importing') throw new DomainError('ROLL_IMPORT_REPLACED');
        const kept = await insertLines(session, versionId, coded);
        const isKept = (line: CodedLine) => kept.has(line.line);
        const twice = coded.filter((line) => !isKept(line)).map(({ line }) => ({ line, code: 'ROLL_LINE_DUPLICATE', field: 'id_number' }));
        const refusals = [...unread, ...twice].sort((one, other) => one.line - other.line);
        await refuseLines(session, versionId, refusals);
        const next = coded.filter(isKept).reduce<Buffer>((before, line) => chain(keys.key, before, rowOf(line)), fingerprint);
        const [counts] = await session.query<RollCounts>(
          `UPDATE register.roll_version SET lines_read = lines_read + $2, accepted = accepted + $3, refused = refused + $4, fingerprint = $5,
             progress_at = $6 WHERE id = $1 RETURNING lines_read AS "linesRead", accepted, refused`,
          [versionId, lines.length + unread.length, kept.size, refusals.length, next, tx.now],
        );
        return { ...counts!, refusals };
      },
      { log: false },
    );
  }

  /** The file was read whole: the version waits for a second person. One that waited before it is given up, and returned. */
  finish(tx: Tx, version: RollVersion): Promise<string[]> {
    return this.database.write(tx, async (session) => {
      const { status } = await this.lock(session, version.id);
      const read = rollMachine.next(status, 'finish', undefined);
      const left = await session.query<{ id: string }>(
        "SELECT id FROM register.roll_version WHERE commune_id = $1 AND category = $2 AND status = 'read' FOR UPDATE",
        [version.communeId, version.category],
      );
      for (const { id } of left) await this.giveUp(session, tx, id, 'ROLL_IMPORT_REPLACED');
      await session.query('UPDATE register.roll_version SET status = $2, ended_at = $3 WHERE id = $1', [version.id, read, tx.now]);
      return left.map(({ id }) => id);
    });
  }

  /** Makes the version the roll in force, and the one before it history. Once: the other zone may ask again for what is done here. */
  enforce(tx: Tx, version: RollVersion): Promise<void> {
    return this.database.write(tx, async (session) => {
      const { status } = await this.lock(session, version.id);
      if (status === 'ready') return;
      const ready = rollMachine.next(status, 'enforce', undefined);
      await session.query(
        "UPDATE register.roll_version SET status = 'superseded', superseded_at = $3 WHERE commune_id = $1 AND category = $2 AND status = 'ready'",
        [version.communeId, version.category, tx.now],
      );
      await session.query('UPDATE register.roll_version SET status = $2 WHERE id = $1', [version.id, ready]);
    });
  }

  /** Ends an import that cannot become a roll, or does not; its lines are destroyed, what was refused and why is kept. */
  fail(tx: Tx, versionId: string, code: string): Promise<void> {
    return this.database.write(tx, async (session) => {
      const { status } = await this.lock(session, versionId);
      if (status === 'importing' || status === 'read') await this.giveUp(session, tx, versionId, code);
    });
  }

  private async giveUp(session: Session, tx: Tx, id: string, code: string): Promise<void> {
    await session.query('DELETE FROM register.roll_entry WHERE version_id = $1', [id]);
    await session.query("UPDATE register.roll_version SET status = 'failed', failure = $2, ended_at = $3 WHERE id = $1", [
      id,
      code,
      tx.now,
    ]);
  }

  private async lock(session: Session, id: string): Promise<{ status: RollState; fingerprint: Buffer }> {
    const [row] = await session.query<{ status: RollState; fingerprint: Buffer }>(
      'SELECT status, fingerprint FROM register.roll_version WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** The fingerprint of the lines as they stand now, read page by page. */
  async fingerprintOf(versionId: string, keys: TagKey): Promise<string> {
    let print: Buffer = chainStart;
    for (let after = 0; ;) {
      const rows = await this.database.query<StoredRow>(
        `SELECT line, id_tag, latin, arabic, birth_year, to_char(birth_day, 'YYYY-MM-DD') AS birth_day, sex, sub_territory, email_tag,
           to_char(registered_on, 'YYYY-MM-DD') AS registered_on
         FROM register.roll_entry WHERE version_id = $1 AND line > $2 ORDER BY line LIMIT 5000`,
        [versionId, after],
      );
      if (!rows.length) return print.toString('hex');
      print = rows.reduce<Buffer>((before, row) => chain(keys.key, before, storedRow(row)), print);
      after = rows.at(-1)!.line;
    }
  }
}

interface StoredRow {
  readonly line: number;
  readonly id_tag: Buffer | null;
  readonly latin: string | null;
  readonly arabic: string | null;
  readonly birth_year: number;
  readonly birth_day: Day | null;
  readonly sex: string | null;
  readonly sub_territory: string | null;
  readonly email_tag: Buffer | null;
  readonly registered_on: Day | null;
}

const hex = (code: Buffer | null): string | null => code?.toString('hex') ?? null;

/** What is fingerprinted of a line; the two must be equal, field by field. */
const rowOf = ({ line, tags, latin, arabic, birth, sex, subTerritory, emailTag, registeredOn }: CodedLine): unknown[] => [
  line,
  hex(tags.id),
  latin,
  arabic,
  birth.year,
  birth.day,
  sex,
  subTerritory,
  hex(emailTag),
  registeredOn,
];
const storedRow = (row: StoredRow): unknown[] => [
  row.line,
  hex(row.id_tag),
  row.latin,
  row.arabic,
  row.birth_year,
  row.birth_day,
  row.sex,
  row.sub_territory,
  hex(row.email_tag),
  row.registered_on,
];
