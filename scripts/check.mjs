// `npm run check`: everything that can be known without a database. `npm run check -- lint format` runs only these steps.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import { ensureDependencies, underPinnedNode } from './ensure.mjs';
import { inRoot, root } from './root.mjs';

ensureDependencies();
await underPinnedNode();

const packageBin = (name, file) => inRoot('node_modules', name, file);
const sources = ['apps', 'libs', 'migrations', 'scripts'];

/** Name, what it is for, and the command of Node; what takes longest comes first. */
const steps = [
  ['types', 'types, promises waited for, every case thought of, no clock in features', ['scripts/check/types.mjs']],
  ['web', 'types of the web and its components', ['scripts/check/web.mjs']],
  ['format', 'Prettier', [packageBin('prettier', 'bin/prettier.cjs'), '--check', '--cache', '--log-level', 'warn', '.']],
  ['generated', 'what is generated is up to date', ['scripts/generate.mjs', '--check']],
  ['unused', 'files, exports and packages that nothing needs', [packageBin('knip', 'bin/knip.js'), '--no-config-hints']],
  [
    'architecture',
    'order of the libs, front doors, pure domains',
    [packageBin('dependency-cruiser', 'bin/dependency-cruiser.mjs'), 'apps', 'libs', 'migrations', '--config', '.dependency-cruiser.mjs'],
  ],
  ['lint', 'mistakes, sizes of files and functions', [packageBin('oxlint', 'bin/oxlint'), ...sources, '--deny-warnings']],
  ['contract', 'no client of the last release is broken', ['scripts/check/contract.mjs']],
  ['words', 'addresses of one machine, names without an owner, work left for later', ['scripts/check/words.mjs']],
];

async function run([name, about, command]) {
  const start = performance.now();
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((done, failed) => child.once('close', done).once('error', failed));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
  console.log(`${code === 0 ? '✔' : '✘'} ${name.padEnd(13)} ${seconds} s  ${about}`);
  if (code !== 0) console.log(`${`${stdout}${stderr}`.trimEnd().replace(/^/gm, '    ')}\n`);
  return { name, isFine: code === 0, note: /skipped$/m.test(stdout) ? stdout.trim() : undefined };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some(([known]) => known === name));
if (unknown.length) {
  console.error(`There is no step ${unknown.join(', ')}; there are ${steps.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}

const begun = performance.now();
const waiting = steps.filter(([name]) => !wanted.length || wanted.includes(name));
const results = [];
const lane = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step));
};
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, lane));

for (const { name, note } of results) if (note) console.log(`  ${name}: ${note}`);
const failed = results.filter(({ isFine }) => !isFine).map(({ name }) => name);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(
  failed.length
    ? `\n${failed.length} of ${results.length} failed in ${seconds} s: ${failed.join(', ')}`
    : `\nall ${results.length} passed in ${seconds} s`,
);
process.exitCode = failed.length ? 1 : 0;
