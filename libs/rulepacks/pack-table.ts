import { comparisonTable } from './comparison-table.ts';
import { type GradedValue, gradedValues } from './grading.ts';
import { bodyLaws, councilLaws } from './institution-registry.ts';
import { aligned, inWords } from './markdown.ts';
import { allPacks, lawById } from './registry.ts';

/** Every value of a pack with its article, grade and source, as a Markdown table formatted as Prettier would, and its sources. */
export function packTable(pack: object): string {
  const values = gradedValues(pack).flatMap(spread);
  const urls = [...new Set(values.flatMap(({ sourceUrl, against = [] }) => [...(sourceUrl ? [sourceUrl] : []), ...against]))];
  const cite = (url: string): string => `[${urls.indexOf(url) + 1}]`;
  const sourceOf = ({ sourceUrl, against }: GradedValue): string =>
    (sourceUrl === null ? 'not read' : cite(sourceUrl)) + (against ? `, against ${against.map(cite).join(', ')}` : '');
  const rows = values.map((it) => [`\`${it.path}\``, inWords(it.value), it.legalRef, it.confidence, sourceOf(it)]);
  const sources = urls.map((url, index) => `${index + 1}. <${url}>`);
  return [...aligned(['Value', 'Says', 'Legal reference', 'Grade', 'Source'], rows), ...(sources.length ? ['', ...sources] : [])].join(
    '\n',
  );
}

/** A row for each member of a list of objects. */
const spread = (it: GradedValue): GradedValue[] =>
  Array.isArray(it.value) && typeof it.value[0] === 'object'
    ? it.value.map((value, index) => ({ ...it, path: `${it.path}.${index}`, value }))
    : [it];

/** The text with each table between `<!-- pack <id> -->` and `<!-- end of pack -->`, and the comparison of all packs, written anew. */
export const refreshPackTables = (markdown: string): string =>
  markdown
    .replaceAll(
      /(<!-- pack ([a-z0-9-]+) -->\n)[^]*?(\n<!-- end of pack -->)/g,
      (_, open: string, id: string, close: string) => `${open}\n${packTable(anyLaw(id))}\n${close}`,
    )
    .replace(
      /(<!-- comparison -->\n)[^]*?(\n<!-- end of comparison -->)/,
      (_, open: string, close: string) => `${open}\n${comparisonTable(allPacks())}\n${close}`,
    );

/** A law of a procedure or of an institution. Throws a RangeError for an id of neither. */
const anyLaw = (id: string): object => [...councilLaws.all, ...bodyLaws.all].find((pack) => pack.id === id) ?? lawById(id);
