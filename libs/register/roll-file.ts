import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { DomainError } from '#kernel';
import './domain/register.errors.ts';

/** One line of a roll as it stands in the file: its cells, or why it cannot be read. The header is line 1. */
export type RawLine =
  { readonly line: number; readonly cells: string[] } | { readonly line: number; readonly fault: 'ROLL_LINE_QUOTES' | 'ROLL_LINE_LENGTH' };

export interface RollFile {
  readonly header: string[];
  readonly lines: AsyncIterable<RawLine>;
}

/** Longest line, in characters; a person takes a hundred. */
const longest = 4096;

/**
 * Opens a roll: CSV in UTF-8 with a header, its cells divided by comma, semicolon or tab. It is read as it comes, so that memory does
 * not grow with it. A record is one line: a quotation mark left open spoils its own line and no other. Throws ROLL_ENCODING or
 * ROLL_HEADER_MISSING.
 */
export async function openRollFile(source: AsyncIterable<Uint8Array>): Promise<RollFile> {
  const lines = physicalLines(source);
  const first = await lines.next();
  const header = first.done ? '' : first.value[0]!;
  if (!header.trim()) throw new DomainError('ROLL_HEADER_MISSING', {}, 'header');
  const delimiter = delimiterOf(header);
  const [cells = []] = parseAtOnce(header, { delimiter, trim: true, relax_quotes: true, relax_column_count: true }) as string[][];
  return { header: cells, lines: records(first.done ? [] : first.value.slice(1), lines, delimiter) };
}

const delimiterOf = (header: string): string =>
  [',', ';', '\t'].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));

async function* records(rest: string[], lines: AsyncIterator<string[]>, delimiter: string): AsyncGenerator<RawLine> {
  const faults: RawLine[] = [];
  const parser = parse({ delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  pipeline(Readable.from(guarded(rest, lines, delimiter, faults), { objectMode: false, highWaterMark: 65_536 }), parser, () => {}); // a failure ends the loop below
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    yield* faults.splice(0);
    if (record.some(Boolean)) yield { line: info.lines + 1, cells: record };
  }
  yield* faults;
}

/** The text for the parser, with an empty line in place of each that would spoil others. */
async function* guarded(rest: string[], more: AsyncIterator<string[]>, delimiter: string, faults: RawLine[]): AsyncGenerator<string> {
  let line = 1;
  const guard = (text: string): string => {
    line++;
    const fault = faultOf(text, delimiter);
    if (fault) faults.push({ line, fault });
    return fault ? '\n' : `${text}\n`;
  };
  if (rest.length) yield rest.map(guard).join('');
  for (let next = await more.next(); !next.done; next = await more.next()) yield next.value.map(guard).join('');
}

function faultOf(text: string, delimiter: string): 'ROLL_LINE_QUOTES' | 'ROLL_LINE_LENGTH' | undefined {
  if (text.length > longest) return 'ROLL_LINE_LENGTH';
  return text.includes('"') && !areQuotesWhole(text, delimiter) ? 'ROLL_LINE_QUOTES' : undefined;
}

/** Quotation marks stand around whole cells only, and a mark within a cell is doubled. */
function areQuotesWhole(text: string, delimiter: string): boolean {
  let at: 'start' | 'bare' | 'quoted' | 'after' | 'closed' = 'start';
  for (const letter of text) {
    if (at === 'quoted') at = letter === '"' ? 'after' : 'quoted';
    else if (letter === '"') {
      if (at === 'bare' || at === 'closed') return false;
      at = 'quoted';
    } else if (letter === delimiter) at = 'start';
    else if (letter === ' ') at = at === 'after' ? 'closed' : at;
    else if (at === 'start' || at === 'bare') at = 'bare';
    else return false;
  }
  return at !== 'quoted';
}

/** The lines of each piece that arrives. Throws ROLL_ENCODING for what is not UTF-8, such as a file of an old spreadsheet. */
async function* physicalLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let open = '';
  for await (const piece of source) {
    const parts = (open + decoded(decoder, piece)).split(/\r\n|\n|\r(?!$)/);
    // a line without end is not kept whole
    open = parts.pop()!.slice(0, longest + 2);
    if (parts.length) yield parts;
  }
  const last = (open + decoded(decoder)).replace(/\r$/, '');
  if (last) yield [last];
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new DomainError('ROLL_ENCODING', {}, 'header');
  }
}
