// The types of the web, its components too. They rest on files that SvelteKit writes first.
import { spawnSync } from 'node:child_process';
import { inRoot } from '../root.mjs';

const cwd = inRoot('apps', 'web');
const commands = [
  [inRoot('node_modules', '@sveltejs', 'kit', 'svelte-kit.js'), 'sync'],
  [inRoot('node_modules', 'svelte-check', 'bin', 'svelte-check'), '--output', 'human', '--fail-on-warnings'],
];
for (const command of commands) {
  const { status } = spawnSync(process.execPath, command, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
