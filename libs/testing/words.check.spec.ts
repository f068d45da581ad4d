import { join } from 'node:path';

const script = join(import.meta.dirname, '../../scripts/check/words.mjs');

async function refusedIn(path: string, text: string): Promise<string[]> {
  const { wordsRefused } = (await import(script)) as { wordsRefused(path: string, text: string): string[] };
  return wordsRefused(path, text);
}

describe('words that no file holds', () => {
  // put together here, so that this file holds none of them
  test.each([
    ['libs/petitions/a.ts', `class Petition${'Man'}ager {}`],
    ['libs/petitions/a.ts', `const path = '/${'home'}/somebody/jamaa';`],
    ['package-lock.json', `"resolved": "${'http'}s://mirror.example/a.tgz"`],
    ['libs/petitions/a.ts', `// ${'TO'}DO later`],
    ['libs/petitions/a.spec.ts', `test.${'only'}('one', () => {});`],
    ['libs/petitions/a.ts', `// eslint-${'disable'}-next-line no-console`],
    ['libs/petitions/a.ts', 'const name = "\u202eabc";'],
    ['libs/petitions/utils/a.ts', 'export const a = 1;'],
  ])('%s with %s is refused', async (path, text) => {
    expect(await refusedIn(path, text)).toHaveLength(1);
  });

  test.each([
    ['libs/petitions/a.ts', "import { type EntityManager } from 'typeorm';"],
    ['libs/petitions/a.ts', 'const database = 1; const base32 = 2;'],
    ['libs/petitions/a.ts', '// eslint-disable-next-line no-console -- the command line speaks'],
    ['docs/operations.md', 'see https://example.org/work/page'],
  ])('%s with %s is not', async (path, text) => {
    expect(await refusedIn(path, text)).toEqual([]);
  });
});
