// `npm run tally -- FILE.pb --rule NAME …`: the command line of libs/tally, run from its source by the pinned Node.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { underPinnedNode } from './ensure.mjs';
import { inRoot } from './root.mjs';

if (!existsSync(inRoot('node_modules', 'node', 'package.json'))) {
  // what the installation has to say goes to the error output: on the other one stands nothing but the count
  const install = `import(${JSON.stringify(new URL('ensure.mjs', import.meta.url).href)}).then((one) => one.ensureDependencies())`;
  const { status } = spawnSync(process.execPath, ['--eval', install], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}
await underPinnedNode();
// not written out as an import: the command line is no part of the library that others may enter
await import(new URL('../libs/tally/cli.ts', import.meta.url).href);
