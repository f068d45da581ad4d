// Specs with a database load a thousand files before their first test, which costs more than most of them do. Those of one feature
// share a process: `npm test` reads several in one, each in a group of its name. One spec alone runs as it is.
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inRoot } from './root.mjs';

/** Where the groups are written, for one run. */
const folder = inRoot('.groups');
/** Specs of one group at most: more would wait for each other where others could run beside them. */
const most = 5;

// They look at the process they run in: its statements, its environment, its log.
const alone = /refusals|legal-acts|leak|files|doors|commands|graphql|pre-check/;

/** Writes the groups; gives the specs that are in one. */
export function writeGroups() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, '.gitignore'), '*\n');
  const specs = globSync('libs/**/*.{db,api}.spec.ts', { cwd: inRoot() }).filter((path) => !alone.test(path));
  const libOf = (path) => path.split('/')[1];
  const isOnlyOne = (path) => specs.filter((other) => libOf(other) === libOf(path)).length === 1;
  const byLib = Map.groupBy(specs.sort(), (path) => (isOnlyOne(path) ? 'others' : libOf(path)));
  const grouped = [];
  for (const [lib, paths] of byLib) {
    const parts = Math.ceil(paths.length / most);
    for (let part = 0; part < parts; part += 1) {
      const own = paths.filter((_, index) => index % parts === part);
      writeFileSync(join(folder, `${lib}-${part + 1}.spec.mjs`), textOf(own));
      grouped.push(...own);
    }
  }
  return grouped;
}

const textOf = (paths) => `import { describe } from '@jest/globals';
import { keep, taken } from '../scripts/spec-globals.mjs';
${paths
  .map(
    (path) => `
keep();
await import('../${path}');
{
  const calls = taken();
  describe('${basename(path, '.ts')}', () => calls.forEach((call) => void call()));
}`,
  )
  .join('\n')}
`;
