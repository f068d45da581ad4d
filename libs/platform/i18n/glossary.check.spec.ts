import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { libsFolder } from './i18n.ts';

const glossary = readFileSync(`${libsFolder}../docs/glossary.md`, 'utf8');
const rows = [...glossary.matchAll(/^\| (?!Term |-)(.+) \|$/gm)].map(([, row]) => row!.split(' | ').map((cell) => cell.trim()));
const code = globSync(['**/*.ts', '**/*.graphql', '../migrations/*.ts'], { cwd: libsFolder })
  .filter((file) => !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(libsFolder + file, 'utf8'))
  .join('\n');

test('each term has its name in the code, a meaning, a source, and a word in four languages', () => {
  expect(rows.length).toBeGreaterThan(50);
  for (const cells of rows) {
    expect([cells[0], cells.length, cells.filter(Boolean).length]).toEqual([cells[0], 8, 8]);
    expect([cells[0], cells[5]]).toEqual([cells[0], expect.stringMatching(/\p{Script=Arabic}/u)]);
  }
});

test('each source has a grade, and each page it names is in the list', () => {
  const pages = new Set([...glossary.matchAll(/^(\d+)\. <https?:/gm)].map(([, number]) => number));
  expect(rows.filter(([, , , source]) => !/, (C2?|D|R|X|P)\b/.test(source!)).map(([term]) => term)).toEqual([]);
  expect([...glossary.matchAll(/\[(\d+)\](?!\()/g)].filter(([, number]) => !pages.has(number!))).toEqual([]);
});

test('each name given as code is in the code', () => {
  const names = rows.flatMap(([, names]) => [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  const isInCode = (name: string) => name.split('.').every((part) => new RegExp(`(?<![\\w-])${part}(?![\\w-])`).test(code));
  expect(names.filter((name) => !isInCode(name))).toEqual([]);
});
