import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { allPacks, packTable, refreshPackTables } from '#rulepacks';

const law = readFileSync(new URL('../../docs/law.md', import.meta.url), 'utf8');

test('docs/law.md shows every pack as it is', () => {
  for (const { id } of allPacks()) expect(law).toContain(`<!-- pack ${id} -->`);
  if (refreshPackTables(law) !== law) {
    throw new Error('docs/law.md is stale: write it anew with refreshPackTables of #rulepacks (npm run generate)');
  }
});

test('a table has a row for every value, with its grade', () => {
  const table = packTable(allPacks()[0]!);
  expect(table).toMatch(/^\| `admissibility\.rollover` +\| next-working-day .*\| R +\| not read \|$/m);
  expect(table).toMatch(/^\| `admissibility\.answerLimit` +\| count: 3; unit: month; rollover: next-working-day .*\| C2 +\| \[2\] +\|$/m);
  expect(table).toMatch(/^\| `thresholds\.2` +\| .*requires: arrondissements.*value: 400/m);
});
