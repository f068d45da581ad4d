/** The lines of a Markdown table, in columns of one width as Prettier would write them. */
export function aligned(head: string[], rows: string[][]): string[] {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

/** A value of a pack in a cell, whatever its shape. */
export function inWords(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length ? value.map(inWords).join(', ') : 'none';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, member]) => `${key}: ${inWords(member)}`)
    .join('; ');
}
