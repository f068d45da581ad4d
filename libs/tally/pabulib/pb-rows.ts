import { PbRefusal } from './pb-refusal.ts';

/** A row of the file: its fields, trimmed, and the line at which it begins. */
export interface PbRow {
  readonly fields: string[];
  readonly line: number;
}

/** Rows of a `;`-separated text with CSV quoting; blank lines are skipped, a quoted field may run over several lines. */
export function* rowsOf(text: string): Generator<PbRow> {
  let line = 1;
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (from < text.length) {
    const end = endOfLine(text, from);
    const plain = text.slice(from, end);
    if (!plain.includes('"')) {
      if (plain.trim() !== '') yield { fields: plain.split(';').map((field) => field.trim()), line };
      from = end + 1;
      line++;
      continue;
    }
    const { fields, next } = quotedRow(text, from, line);
    yield { fields, line };
    for (let at = from; at < next; at++) if (text.charCodeAt(at) === 10) line++;
    from = next;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** A row in which at least one quote stands: a field is quoted only where the quote opens it. */
function quotedRow(text: string, start: number, line: number): { fields: string[]; next: number } {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const { field, end } = text[at] === '"' ? quotedField(text, at, line) : plainField(text, at);
    fields.push(field);
    if (text[end] !== ';') return { fields, next: end + 1 };
    at = end + 1;
  }
}

function plainField(text: string, start: number): { field: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== ';' && text[end] !== '\n') end++;
  return { field: text.slice(start, end).trim(), end };
}

/** `""` inside is one quote; what follows the closing quote up to the separator is kept as it stands, as spreadsheets do. */
function quotedField(text: string, start: number, line: number): { field: string; end: number } {
  let close = start + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close < 0) throw new PbRefusal(line, 'quote-open');
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const rest = plainField(text, close + 1);
  return { field: text.slice(start + 1, close).replaceAll('""', '"') + rest.field, end: rest.end };
}
