import { type GradedValue, gradedValues } from './grading.ts';
import { packById } from './registry.ts';
import type { RulePack } from './rule-pack.ts';

/** Every value of a pack with its article, grade and source, as a Markdown table formatted as Prettier would, and its sources. */
export function packTable(pack: RulePack): string {
  const values = gradedValues(pack).flatMap(spread);
  const urls = [...new Set(values.flatMap(({ sourceUrl }) => sourceUrl ?? []))];
  const sourceOf = (url: string | null): string => (url === null ? 'not read' : `[${urls.indexOf(url) + 1}]`);
  const rows = values.map((it) => [`\`${it.path}\``, inWords(it.value), it.legalRef, it.confidence, sourceOf(it.sourceUrl)]);
  const sources = urls.map((url, index) => `${index + 1}. <${url}>`);
  return [...aligned(['Value', 'Says', 'Legal reference', 'Grade', 'Source'], rows), '', ...sources].join('\n');
}

/** A row for each member of a list of objects. */
const spread = (it: GradedValue): GradedValue[] =>
  Array.isArray(it.value) && typeof it.value[0] === 'object'
    ? it.value.map((value, index) => ({ ...it, path: `${it.path}.${index}`, value }))
    : [it];

function aligned(head: string[], rows: string[][]): string[] {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

function inWords(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, member]) => `${key}: ${inWords(member)}`)
    .join('; ');
}

/** The text with each table between `<!-- pack <id> -->` and `<!-- end of pack -->` written anew. */
export const refreshPackTables = (markdown: string): string =>
  markdown.replaceAll(
    /(<!-- pack ([a-z0-9-]+) -->\n)[^]*?(\n<!-- end of pack -->)/g,
    (_, open: string, id: string, close: string) => `${open}\n${packTable(packById(id))}\n${close}`,
  );
