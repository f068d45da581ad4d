import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

/** Every text of one language, of the web and of the libs, as the API puts them together too. */
export function readTexts(root: string, language: string): Record<string, string> {
  const files = globSync([`libs/**/locales/${language}.json`, `apps/web/locales/${language}.json`], { cwd: root }).sort();
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>));
}

/** A part of a text, as intl-messageformat reads it. */
interface Part {
  /** 0 text, 1 value, 2 number, 3 date, 4 time, 5 select, 6 plural, 7 the number of a plural, 8 tag. */
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const typeOf: Readonly<Record<number, string>> = { 1: 'string | number', 2: 'number', 5: 'string', 6: 'number' };

/** The values that a text takes, with their TypeScript types. */
export function valuesOf(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const visit = (parts: readonly Part[]): void => {
    for (const { type, value, options } of parts) {
      if (typeOf[type] && (type !== 1 || !values.has(value))) values.set(value, typeOf[type]);
      for (const option of Object.values(options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(text, 'fr', undefined, { ignoreTag: true }).getAst() as unknown as Part[]);
  return values;
}

/** Texts of the libs that pages show: the words of states, roles and kinds. */
const shared =
  /^(web|addition\.status|agenda-item|assurance\.(level|means)|claim\.status|contact\.kind|delivery\.status|deliberation|governance|identity-document|notice\.weight|organisation\.(capacity|document|legal-form|member|place|rejection|status)|petition\.(activity|capacity|follow-up|signature|status)|petition-condition\.met|purpose|role|roll|session\.(kind|status)|sign-in\.method|source|suspicion|territory\.kind)\b/;

/** The keys of the texts that pages show and the values each takes, read from the French catalogue. */
export function typedTexts(root: string): string {
  const lines = Object.entries(readTexts(root, 'fr'))
    .filter(([key]) => shared.test(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => {
      const values = [...valuesOf(text)].map(([name, type]) => `${name}: ${type}`);
      return `  '${key}': ${values.length > 0 ? `{ ${values.join('; ')} }` : 'undefined'};`;
    });
  return `\n/** Each text and the values it takes. */\nexport interface Texts {\n${lines.join('\n')}\n}\n`;
}
