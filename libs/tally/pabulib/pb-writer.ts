import type { PbFile, PbTable } from './pb-file.ts';

/** Writes a Pabulib file; `readPb` of the result gives equal data, unknown columns and keys included. */
export function writePb({ meta, projects, votes }: PbFile): string {
  const keys = { columns: ['key', 'value'], rows: [...meta] };
  return [...section('META', keys), ...section('PROJECTS', projects), ...section('VOTES', votes), ''].join('\n');
}

const section = (name: string, { columns, rows }: Pick<PbTable, 'columns' | 'rows'>): string[] => [
  name,
  ...[columns, ...rows].map((fields) => fields.map(written).join(';')),
];

/** Quoted where a reader would otherwise see a separator, a quote, the end of a line, or drop a space. */
const written = (field: string): string => (/[;"\r\n]/.test(field) || field !== field.trim() ? `"${field.replaceAll('"', '""')}"` : field);
