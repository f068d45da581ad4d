import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { allPacks, comparisonTable, gradedValues, lawById, packById, packTable, refreshPackTables, warningsOf } from '#rulepacks';

const law = readFileSync(new URL('../../docs/law.md', import.meta.url), 'utf8');

test('docs/law.md shows every pack as it is', () => {
  for (const { id } of allPacks()) expect(law).toContain(`<!-- pack ${id} -->`);
  expect(law).toContain('<!-- comparison -->');
  if (refreshPackTables(law) !== law) {
    throw new Error('docs/law.md is stale: write it anew with refreshPackTables of #rulepacks (npm run generate)');
  }
});

test('a table has a row for every value, with its grade', () => {
  const table = packTable(packById('ma-commune-2016'));
  expect(table).toMatch(/^\| `admissibility\.rollover` +\| next-working-day .*\| R +\| not read \|$/m);
  expect(table).toMatch(/^\| `admissibility\.answerLimit` +\| count: 3; unit: month; rollover: next-working-day .*\| C2 +\| \[2\] +\|$/m);
  expect(table).toMatch(/^\| `thresholds\.2` +\| .*requires: arrondissements.*value: 400/m);
});

test('a conflict names the pages on both sides', () => {
  const table = packTable(packById('ma-region-2016'));
  const [, own, others] = /^\| `thresholds\.0` .* X +\| \[(\d)\], against (.*?) +\|$/m.exec(table)!;
  const pages = new Map([...table.matchAll(/^(\d+)\. <(.*)>$/gm)].map(([, number, page]) => [number, page]));
  expect(pages.get(own)).toMatch(/marrakech-safi/);
  expect([...others!.matchAll(/\d+/g)].map(([number]) => pages.get(number))).toEqual([
    expect.stringMatching(/soussmassa/),
    expect.stringMatching(/oriental/),
  ]);
});

describe('the comparison of packs', () => {
  const rowOf = (id: string) =>
    comparisonTable([lawById(id)])
      .split('\n')[2]!
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1);

  test('says what each asks and gives, with its grade', () => {
    expect(rowOf('ma-region-2016').slice(3, 8)).toEqual([
      '300 up to 999,999 inhabitants; 400 from 1,000,000 to 3,000,000; 500 from 3,000,001 inhabitants (X)',
      '5 % of them from each province (C)',
      'resident or activity (C); 18 years (R)',
      'answer in 2 months (C2)',
      'decides nothing (R)',
    ]);
    expect(rowOf('ec-commune-initiative-2018').slice(2, 4)).toEqual(['normative-initiative', '0.25 % of electors (C)']);
    expect(rowOf('ec-commune-initiative-2018')[7]).toBe('puts the proposal in force (C)');
    expect(rowOf('be-wallonia-commune-2012').slice(6, 8)).toEqual(['text 15 clear days before the sitting (C2)', '—']);
  });

  test('counts the values that nobody has confirmed', () => {
    expect(rowOf('ma-commune-2016').at(-1)).toBe(
      `${warningsOf(packById('ma-commune-2016')).length} of ${gradedValues(packById('ma-commune-2016')).length}`,
    );
  });

  test('has a row for each pack, in columns of one width', () => {
    const lines = comparisonTable(allPacks()).split('\n');
    expect(lines).toHaveLength(allPacks().length + 2);
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  });
});
