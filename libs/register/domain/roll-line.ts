import { type Day, DomainError } from '#kernel';
import { type Birth, calendarDay, readBirth } from './birth.ts';
import { westernDigits } from './digits.ts';
import { normalIdNumber } from './id-number.ts';
import { type Names, readNames } from './name-key.ts';
import './register.errors.ts';

/** Columns of a roll, in any order. What is not in this list is not taken: no address, no telephone, no place of birth. */
const rollColumns = ['name_latin', 'name_arabic', 'birth', 'id_number', 'sex', 'sub_territory', 'email', 'registered_on'] as const;
export type RollColumn = (typeof rollColumns)[number];

/** What every line of a roll is judged by. */
export interface RollTerms {
  readonly countryCode: string;
  readonly asOf: Day;
  /** Codes of the parts of the commune; null where the commune has no official list, and then any short code is taken. */
  readonly subTerritories: ReadonlySet<string> | null;
  /** False while the authority's authorisation is missing: then the column itself is refused. */
  readonly collectsIdNumbers: boolean;
}

/** One person of a roll, read and normalised. The number is in its one form; it is turned into a keyed code at once and never kept. */
export interface RollLine extends Names {
  readonly idNumber: string | null;
  readonly birth: Birth;
  readonly sex: 'f' | 'm' | null;
  readonly subTerritory: string | null;
  readonly email: string | null;
  readonly registeredOn: Day | null;
}

/**
 * Checks the header and returns the columns in the order of the file. A column is told by its place: a file without a header
 * would otherwise be answered with somebody's data. Throws ROLL_HEADER_MISSING, ROLL_COLUMN_UNKNOWN, ROLL_COLUMN_TWICE,
 * ROLL_COLUMN_MISSING or CNDP_AUTHORISATION_MISSING.
 */
export function readHeader(cells: readonly string[], { collectsIdNumbers }: Pick<RollTerms, 'collectsIdNumbers'>): RollColumn[] {
  const columns = cells.map((cell) =>
    rollColumns.find(
      (column) =>
        column ===
        cell
          .trim()
          .toLowerCase()
          .replace(/[\s-]+/g, '_'),
    ),
  );
  if (!columns.some(Boolean)) throw new DomainError('ROLL_HEADER_MISSING', {}, 'header');
  const unknown = columns.indexOf(undefined);
  if (unknown >= 0) throw new DomainError('ROLL_COLUMN_UNKNOWN', { position: unknown + 1 }, 'header');
  const known = columns as RollColumn[];
  const twice = known.find((column, index) => known.indexOf(column) < index);
  if (twice) throw new DomainError('ROLL_COLUMN_TWICE', { column: twice }, 'header');
  if (!known.includes('birth')) throw new DomainError('ROLL_COLUMN_MISSING', { column: 'birth' }, 'header');
  const hasName = known.includes('name_latin') || known.includes('name_arabic');
  if (!hasName) throw new DomainError('ROLL_COLUMN_MISSING', { column: 'name_latin' }, 'header');
  if (known.includes('id_number') && !collectsIdNumbers) throw new DomainError('CNDP_AUTHORISATION_MISSING', {}, 'id_number');
  return known;
}

/** Reads one line; throws the DomainError that says which column is at fault and why, without what was in it. */
export function readRollLine(cells: Partial<Record<RollColumn, string>>, terms: RollTerms): RollLine {
  const cell = (column: RollColumn): string => (cells[column] ?? '').trim();
  return {
    ...readNames({ latin: cell('name_latin'), arabic: cell('name_arabic') }),
    birth: readBirth(cell('birth'), terms.asOf),
    idNumber: readIdNumber(cell('id_number'), terms),
    sex: readSex(cell('sex')),
    subTerritory: readSubTerritory(cell('sub_territory'), terms.subTerritories),
    email: readEmail(cell('email')),
    registeredOn: readRegisteredOn(cell('registered_on'), terms.asOf),
  };
}

function readIdNumber(text: string, { countryCode, collectsIdNumbers }: RollTerms): string | null {
  if (!text) return null;
  if (!collectsIdNumbers) throw new DomainError('CNDP_AUTHORISATION_MISSING', {}, 'id_number');
  const number = normalIdNumber(text, countryCode);
  if (!number) throw new DomainError('ROLL_LINE_ID_NUMBER', {}, 'id_number');
  return number;
}

const sexes: Readonly<Record<string, 'f' | 'm'>> = { f: 'f', m: 'm', h: 'm', أنثى: 'f', انثى: 'f', ذكر: 'm' };

function readSex(text: string): 'f' | 'm' | null {
  if (!text) return null;
  const sex = sexes[text.toLowerCase()];
  if (!sex) throw new DomainError('ROLL_LINE_SEX', {}, 'sex');
  return sex;
}

function readSubTerritory(text: string, known: ReadonlySet<string> | null): string | null {
  if (!text) return null;
  const isKnown = known ? known.has(text) : /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,31}$/u.test(text);
  if (!isKnown) throw new DomainError('ROLL_LINE_SUB_TERRITORY', {}, 'sub_territory');
  return text;
}

/** A mailbox as it is compared: small letters. */
export const mailboxForm = (text: string): string => text.trim().toLowerCase();

function readEmail(text: string): string | null {
  if (!text) return null;
  if (text.length > 254 || !/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/u.test(text)) throw new DomainError('ROLL_LINE_EMAIL', {}, 'email');
  return mailboxForm(text);
}

function readRegisteredOn(text: string, asOf: Day): Day | null {
  if (!text) return null;
  const plain = westernDigits(text);
  const dayFirst = /^(\d{2})[/-](\d{2})[/-](\d{4})$/.exec(plain);
  const day = calendarDay(dayFirst ? `${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}` : plain);
  if (!day || day > asOf) throw new DomainError('ROLL_LINE_REGISTERED_ON', {}, 'registered_on');
  return day;
}
