// Everybody runs the same Node: the exact version of the npm package `node` in package.json (docs/decisions/0004-node-pin.md).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a final slash. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Runs this very command again with the pinned Node, where another one runs it, and ends with its exit code. Call it before
 * anything that an older Node could not load is imported.
 */
export function becomePinnedNode() {
  const pinned = join(root, 'node_modules/node/bin/node');
  if (!existsSync(pinned)) throw new Error('The packages are not installed yet: run `npm ci` (or `npm test`, which does it by itself).');
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/node/package.json'), 'utf8'));
  if (process.version === `v${version}`) return;
  const { status, error } = spawnSync(pinned, process.argv.slice(1), { stdio: 'inherit' });
  if (error) throw error;
  process.exit(status ?? 1);
}
