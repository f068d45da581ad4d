import './plan.errors.ts';
import { DomainError, parseDay } from '#kernel';
import { type ActionState, actionStates } from './action.ts';
import { minorUnits, type Source, sources } from './costs.ts';

/** Lines of one sheet. */
const mostLines = 5_000;

/** Columns by name; money has columns of its own, such as `planned_2027_commune`. */
export const columns = [
  'code',
  'axis',
  'programme',
  'title_fr',
  'title_ar',
  'title_en',
  'title_es',
  'owner',
  'start',
  'end',
  'neighbourhood',
  'sdg',
  'status',
  'progress',
  'reason',
  'origin',
] as const;
export type Column = (typeof columns)[number];

const moneyColumn = new RegExp(`^(planned|committed|paid)_(20\\d\\d)_(${sources.join('|')})$`);

/** What is wrong in one cell. */
export interface CellFault {
  readonly code: 'SHEET_VALUE_MISSING' | 'SHEET_VALUE_WRONG';
  readonly column: string;
  readonly value: string;
}

export interface MoneyCell {
  readonly kind: 'planned' | 'committed' | 'paid';
  readonly year: number;
  readonly source: Source;
  readonly amount: number;
}

/** One line as it was read: an empty cell says nothing, and changes nothing. */
export interface SheetLine {
  /** As the person sees it in the sheet; the header is line 1. */
  readonly line: number;
  readonly code: string;
  readonly axis?: string;
  readonly programme?: string;
  readonly titles: Readonly<Partial<Record<'fr' | 'ar' | 'en' | 'es', string>>>;
  readonly owner?: string;
  readonly start?: string;
  readonly end?: string;
  readonly neighbourhood?: string;
  readonly sdgs?: readonly number[];
  readonly status?: ActionState;
  readonly progress?: number;
  readonly reason?: string;
  readonly origin?: { readonly kind: string; readonly id: string };
  readonly money: readonly MoneyCell[];
  readonly faults: readonly CellFault[];
}

/** Reads the rows of a sheet, the first being its header. Throws SHEET_COLUMN_MISSING, SHEET_COLUMN_UNKNOWN, SHEET_TOO_LONG. */
export function readLines(rows: readonly (readonly string[])[]): SheetLine[] {
  const [first = [], ...rest] = rows;
  const header = first.map((name) => name.trim().toLowerCase());
  if (!header.includes('code')) throw new DomainError('SHEET_COLUMN_MISSING', { column: 'code' });
  const unknown = header.find((name) => name && !columns.includes(name as Column) && !moneyColumn.test(name));
  if (unknown) throw new DomainError('SHEET_COLUMN_UNKNOWN', { column: unknown });
  if (rest.length > mostLines) throw new DomainError('SHEET_TOO_LONG', { lines: mostLines });
  return rest.flatMap((row, n) => (row.some((cell) => cell.trim()) ? [readLine(n + 2, header, row)] : []));
}

function readLine(line: number, header: readonly string[], row: readonly string[]): SheetLine {
  const cells = new Map(header.map((name, n) => [name, (row[n] ?? '').normalize('NFC').trim()]));
  const faults: CellFault[] = [];
  const wrong = (column: string, value: string): undefined =>
    void faults.push({ code: 'SHEET_VALUE_WRONG', column, value: value.slice(0, 80) });
  const cell = <Value>(column: Column, read: (text: string) => Value | undefined): Value | undefined => {
    const text = cells.get(column);
    return text ? (read(text) ?? wrong(column, text)) : undefined;
  };
  const text = (column: Column, most: number) => cell(column, (given) => (given.length <= most && !unseen.test(given) ? given : undefined));
  const code = text('code', 40) ?? '';
  if (!code && !cells.get('code')) faults.push({ code: 'SHEET_VALUE_MISSING', column: 'code', value: '' });
  const titles = Object.fromEntries(
    (['fr', 'ar', 'en', 'es'] as const).flatMap((language) => {
      const title = text(`title_${language}`, 300);
      return title ? [[language, title]] : [];
    }),
  );
  const money = [...cells].flatMap(([column, written]) => (written && moneyColumn.test(column) ? [moneyCell(column, written, wrong)] : []));
  const read = {
    ...{ axis: text('axis', 200), programme: text('programme', 200), owner: text('owner', 200), reason: text('reason', 1000) },
    ...{ start: cell('start', day), end: cell('end', day), neighbourhood: text('neighbourhood', 40) },
    ...{ sdgs: cell('sdg', goals), status: cell('status', state), progress: cell('progress', percent), origin: cell('origin', reference) },
  };
  const said = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as Partial<SheetLine>;
  return { ...said, line, code, titles, money: money.filter((one) => one !== undefined), faults };
}

// eslint-disable-next-line no-control-regex -- what is not seen has no place in a title
const unseen = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/u;

function moneyCell(column: string, written: string, wrong: (column: string, value: string) => undefined): MoneyCell | undefined {
  const [, kind, year, source] = moneyColumn.exec(column)!;
  const amount = minorUnits(written);
  if (amount === undefined) return wrong(column, written);
  return { kind: kind as MoneyCell['kind'], year: Number(year), source: source as Source, amount };
}

function day(text: string): string | undefined {
  const [, d, m, y] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  try {
    return parseDay(y ? `${y}-${m}-${d}` : text.slice(0, 10));
  } catch {
    return undefined;
  }
}

/** Sustainable development goals, 1 to 17, divided by anything that is no digit. */
function goals(text: string): number[] | undefined {
  const numbers = [...new Set(text.split(/\D+/).filter(Boolean).map(Number))];
  return numbers.length && numbers.every((goal) => goal >= 1 && goal <= 17) ? numbers.sort((a, b) => a - b) : undefined;
}

const state = (text: string): ActionState | undefined => {
  const word = text.toLowerCase().replaceAll(/[_\s]+/g, '-');
  return actionStates.includes(word as ActionState) ? (word as ActionState) : undefined;
};

function percent(text: string): number | undefined {
  const number = Number(text.replace(/\s*%$/, ''));
  return Number.isInteger(number) && number >= 0 && number <= 100 ? number : undefined;
}

const reference = (text: string): { kind: string; id: string } | undefined => {
  const [, kind, id] = /^([a-z-]+)[: ]([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.exec(text.toLowerCase()) ?? [];
  return kind && id ? { kind, id } : undefined;
};
