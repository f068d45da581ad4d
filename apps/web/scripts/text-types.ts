import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** Every text of one language, of the web and of the libs, as the API puts them together too. */
export function readTexts(root: string, language: string): Record<string, string> {
  const files = globSync([`libs/**/locales/${language}.json`, `apps/web/locales/${language}.json`], { cwd: root }).sort();
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>));
}

/** The values that a text takes, with their TypeScript types. */
export function valuesOf(text: string): Map<string, string> {
  const values = new Map<string, string>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const one of elements) {
      if (one.type === TYPE.argument && !values.has(one.value)) values.set(one.value, 'string | number');
      if (one.type === TYPE.number) values.set(one.value, 'number');
      if (one.type === TYPE.plural) values.set(one.value, 'number');
      if (one.type === TYPE.select) values.set(one.value, 'string');
      if (one.type === TYPE.plural || one.type === TYPE.select) Object.values(one.options).forEach(({ value }) => visit(value));
    }
  };
  visit(parse(text, { ignoreTag: true }));
  return values;
}

/** The keys of all texts and the values each takes, read from the French catalogue. */
export function typedTexts(root: string): string {
  const lines = Object.entries(readTexts(root, 'fr'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => {
      const values = [...valuesOf(text)].map(([name, type]) => `${name}: ${type}`);
      return `  '${key}': ${values.length > 0 ? `{ ${values.join('; ')} }` : 'undefined'};`;
    });
  return `\n/** Each text and the values it takes. */\nexport interface Texts {\n${lines.join('\n')}\n}\n`;
}
