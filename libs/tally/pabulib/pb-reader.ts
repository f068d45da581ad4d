import { type PbFile, type PbTable, type SectionName, sectionNames } from './pb-file.ts';
import { PbRefusal } from './pb-refusal.ts';
import { type PbRow, rowsOf } from './pb-rows.ts';

interface Section {
  readonly line: number;
  readonly rows: PbRow[];
}

const required: Readonly<Record<SectionName, readonly string[]>> = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
};

/** The text of a file's bytes. Throws PbRefusal at the first line that is not UTF-8. */
export function decodePb(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    for (let line = 1, from = 0; ; line++) {
      const end = bytes.indexOf(10, from);
      if (!isUtf8(bytes.subarray(from, end < 0 ? bytes.length : end))) throw new PbRefusal(line, 'not-utf8');
      from = end + 1;
    }
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads the text of a Pabulib `.pb` file (Faliszewski et al. 2023): three sections, each introduced by its name and a header.
 * Throws PbRefusal where the shape is wrong; what the numbers mean is checked by `electionOf`.
 */
export function readPb(text: string): PbFile {
  const sections = sectionsOf(text);
  const missing = sectionNames.find((name) => !sections.has(name));
  if (missing) throw new PbRefusal(1, 'section-missing', { section: missing });
  sections.get('META')!.rows.forEach(({ fields }) => joinValue(fields));
  const meta = tableOf('META', sections);
  const keys = meta.rows.map(([key]) => key!);
  keys.forEach((key, row) => {
    if (keys.indexOf(key) !== row) throw new PbRefusal(meta.lines[row]!, 'key-twice', { key });
  });
  return {
    meta: new Map(meta.rows.map(([key, value]) => [key!, value!])),
    metaLines: new Map(keys.map((key, row) => [key, meta.lines[row]!])),
    projects: tableOf('PROJECTS', sections),
    votes: tableOf('VOTES', sections),
  };
}

/** A value of META is free text: separators that nobody quoted belong to it. */
function joinValue(fields: string[]): void {
  if (fields.length > 2) fields.push(fields.splice(1).join(';'));
}

function sectionsOf(text: string): Map<SectionName, Section> {
  const sections = new Map<SectionName, Section>();
  let current: Section | undefined;
  for (const row of rowsOf(text)) {
    const name = row.fields.length === 1 ? sectionNames.find((one) => one === row.fields[0]) : undefined;
    if (name) {
      if (sections.has(name)) throw new PbRefusal(row.line, 'section-twice', { section: name });
      sections.set(name, (current = { line: row.line, rows: [] }));
    } else if (current) {
      current.rows.push(row);
    } else {
      throw new PbRefusal(row.line, 'section-unknown', { text: row.fields.join(';').slice(0, 40) });
    }
  }
  return sections;
}

function tableOf(name: SectionName, sections: Map<SectionName, Section>): PbTable {
  const section = sections.get(name)!;
  const [header, ...rows] = section.rows;
  const columns = header?.fields ?? [];
  const line = header?.line ?? section.line;
  const lacking = required[name].find((column) => !columns.includes(column));
  if (lacking) throw new PbRefusal(line, 'column-missing', { section: name, column: lacking });
  const twice = columns.find((column, place) => columns.indexOf(column) !== place);
  if (twice !== undefined) throw new PbRefusal(line, 'column-twice', { section: name, column: twice });
  const odd = rows.find(({ fields }) => fields.length !== columns.length);
  if (odd) throw new PbRefusal(odd.line, 'fields-wrong', { expected: columns.length, found: odd.fields.length });
  return { columns, rows: rows.map(({ fields }) => fields), lines: rows.map(({ line: at }) => at) };
}
