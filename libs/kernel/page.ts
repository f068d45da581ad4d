import { DomainError } from './errors.ts';

/** One page of a list, keyset on (instant, id), newest first. */
export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

export interface PageRequest {
  readonly first: number;
  readonly after?: Cursor;
}

export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

export const maxPageSize = 100;

export const encodeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** Reads the arguments `first` and `after` of a list; throws INVALID_INPUT for a page over 100 or a cursor that is not ours. */
export function pageRequest(args: { first?: number | null; after?: string | null }): PageRequest {
  const first = args.first ?? 20;
  if (!Number.isInteger(first) || first < 1 || first > maxPageSize) throw new DomainError('INVALID_INPUT', { max: maxPageSize }, 'first');
  return args.after ? { first, after: decodeCursor(args.after) } : { first };
}

function decodeCursor(text: string): Cursor {
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) throw new DomainError('INVALID_INPUT', {}, 'after');
  return { at: instant, id };
}

/** Cuts `first + 1` rows into a page. */
export function toPage<Item>(rows: Item[], first: number, cursorOf: (item: Item) => Cursor): Page<Item> {
  const items = rows.slice(0, first);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > first && last ? encodeCursor(cursorOf(last)) : null };
}
