import type { RollLine } from './domain/roll-line.ts';
import type { Tags } from './domain/matching.ts';
import type { Session } from './register-database.ts';

/** A line with its codes; the number itself goes no further. */
export interface CodedLine extends RollLine {
  readonly line: number;
  readonly tags: Tags;
  readonly emailTag: Buffer | null;
}

/** Why a line was refused, without what was in it. */
export interface LineRefusal {
  readonly line: number;
  readonly code: string;
  readonly field: string | null;
}

/** Writes lines; returns those that are kept. A number that is already on the roll is not taken twice. */
export async function insertLines(session: Session, versionId: string, lines: readonly CodedLine[]): Promise<Set<number>> {
  const kept = await session.query<{ line: number }>(
    `INSERT INTO register.roll_entry (version_id, line, id_tag, latin, arabic, latin_tag, arabic_tag, birth_year, birth_day, sex, sub_territory,
       email_tag, registered_on)
     SELECT $1, * FROM unnest($2::int[], $3::bytea[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::smallint[], $9::date[], $10::text[],
       $11::text[], $12::bytea[], $13::date[])
     ON CONFLICT DO NOTHING RETURNING line`,
    [
      versionId,
      lines.map(({ line }) => line),
      lines.map(({ tags }) => tags.id),
      lines.map(({ latin }) => latin),
      lines.map(({ arabic }) => arabic),
      lines.map(({ tags }) => tags.latin),
      lines.map(({ tags }) => tags.arabic),
      lines.map(({ birth }) => birth.year),
      lines.map(({ birth }) => birth.day),
      lines.map(({ sex }) => sex),
      lines.map(({ subTerritory }) => subTerritory),
      lines.map(({ emailTag }) => emailTag),
      lines.map(({ registeredOn }) => registeredOn),
    ],
  );
  return new Set(kept.map(({ line }) => line));
}

export const refuseLines = (session: Session, versionId: string, refusals: readonly LineRefusal[]): Promise<unknown> =>
  session.query(
    `INSERT INTO register.roll_refusal (version_id, line, code, field)
     SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING`,
    [versionId, refusals.map(({ line }) => line), refusals.map(({ code }) => code), refusals.map(({ field }) => field)],
  );
