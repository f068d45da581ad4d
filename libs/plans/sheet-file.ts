import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { DomainError } from '#kernel';
import './domain/plan.errors.ts';
import { unpacked } from './sheet-archive.ts';

/** Of a file as it is sent; an XLSX of five thousand lines is half of it. */
export const mostSheetBytes = 360 * 1024;

/** Rows of the first sheet of an XLSX, or of a CSV in UTF-8, as text. Throws SHEET_TOO_LARGE, SHEET_UNREADABLE. */
export async function readRows(bytes: Buffer): Promise<string[][]> {
  if (bytes.length > mostSheetBytes) throw new DomainError('SHEET_TOO_LARGE', { megabytes: mostSheetBytes / 1024 ** 2 });
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' ? rowsOfXlsx(bytes) : rowsOfCsv(bytes);
}

async function rowsOfXlsx(bytes: Buffer): Promise<string[][]> {
  const archive = unpacked(bytes);
  try {
    const rows = (await readSheet(archive)) as unknown[][];
    return rows.map((row) => row.map(written));
  } catch {
    throw new DomainError('SHEET_UNREADABLE');
  }
}

/** A cell as a person would write it: a date of a spreadsheet has no clock. */
function written(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function rowsOfCsv(bytes: Buffer): string[][] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const header = text.slice(0, text.indexOf('\n') + 1 || undefined);
    const delimiter = [',', ';', '\t'].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));
    return parse(text, { delimiter, bom: true, trim: true, relax_column_count: true });
  } catch {
    throw new DomainError('SHEET_UNREADABLE');
  }
}
