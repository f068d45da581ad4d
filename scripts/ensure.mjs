// Runs on any Node >= 20 and before anything is installed: imports nothing but Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, root } from './root.mjs';

/** Installs the dependencies when what lies in node_modules is not what package-lock.json says. */
export function ensureDependencies() {
  if (installed()) return;
  console.log('Installing the dependencies (once, and after each change of package-lock.json) …');
  const npm = process.env.npm_execpath;
  const [program, ...words] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' && !npm };
  const { status } = spawnSync(program, [...words, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (status !== 0) fail('The dependencies could not be installed: see above.');
}

// npm keeps a copy of the lock beside what it installed. Parts for other machines are optional and may be missing.
function installed() {
  const copy = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(copy)) return false;
  const there = packagesOf(copy);
  return Object.entries(packagesOf(inRoot('package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const found = there[path];
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  });
}

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/**
 * Makes sure that the rest runs under the pinned Node: returns when it does already, otherwise runs the same script again
 * under it, hands signals on, and ends with its exit code.
 */
export function underPinnedNode() {
  const { version } = JSON.parse(readFileSync(inRoot('node_modules', 'node', 'package.json'), 'utf8'));
  if (process.version === `v${version}`) return Promise.resolve();
  const pinned = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(pinned))
    fail(`The pinned Node ${version} is missing: its package was installed without its script. Run: npm rebuild node`);
  const child = spawn(pinned, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
  return new Promise(() => undefined);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}
