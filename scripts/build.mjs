import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, matchesGlob, relative } from 'node:path';
import { isAlive } from '../libs/platform/local/index.ts';
import { bundleLibraries } from './libraries.mjs';
import { inRoot, root } from './root.mjs';

const dist = inRoot('dist');
const mark = join(dist, '.built-from');
const sources = ['apps', 'libs', 'migrations'];
// The web has a builder of its own.
const ignored = ['**/*.spec.ts', 'apps/web/**'];

/** Builds dist/ where a source changed since the last time; true when there was something to do. */
export function build() {
  bundleLibraries();
  const state = stateOf(sources, ignored);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return false;
  forgetInterrupted();
  // As deep as dist/, for the paths of the source maps; hidden from git by a file of its own.
  const fresh = inRoot(`.dist-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, '.gitignore'), '*\n');
  try {
    compile(fresh);
    writeFileSync(join(fresh, relative(dist, mark)), state);
    swap(fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

function compile(target) {
  const swc = inRoot('node_modules', '@swc', 'cli', 'bin', 'swc.js');
  const words = [...sources, '--out-dir', target, '--copy-files', '--ignore', ignored.join(), '--quiet'];
  const { status, stderr, stdout } = spawnSync(process.execPath, [swc, ...words], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed:\n${stderr}${stdout}`);
  makeVerifyPage(join(target, 'libs', 'tally', 'page', 'count-again.html'));
}

// The page that counts a vote again in a browser is one file, made of the same sources.
function makeVerifyPage(file) {
  const { status, stderr } = spawnSync(process.execPath, [inRoot('scripts', 'verify-page.mjs'), file], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The page that counts again could not be built:\n${stderr}`);
}

// Whole or not at all, beside a process that still reads the old one.
function swap(fresh) {
  const old = `${fresh}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}

function forgetInterrupted() {
  for (const name of readdirSync(root)) {
    const pid = Number(/^\.dist-(\d+)/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(inRoot(name), { recursive: true, force: true });
  }
}

/** A fingerprint of the names, sizes and times of all files under these folders, and of what every build depends on. */
export function stateOf(folders, without) {
  const hash = createHash('sha256');
  for (const path of ['.swcrc', 'package-lock.json', ...folders.flatMap((folder) => filesUnder(folder, without))]) {
    const { size, mtimeMs } = statSync(inRoot(path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(folder, without) {
  const entries = readdirSync(inRoot(folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !without.some((pattern) => matchesGlob(path, pattern)))
    .sort();
}
