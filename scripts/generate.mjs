// Writes what is generated and committed; with --check writes nothing and names what is stale.
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ensureDependencies, underPinnedNode } from './ensure.mjs';
import { root } from './root.mjs';

ensureDependencies();
await underPinnedNode();
await import('./typescript.mjs');
await import('reflect-metadata');
const { format, resolveConfig } = await import('prettier');
const isCheck = process.argv.includes('--check');

/** Formatted as `npm run check` wants it; a final text, or one of no language, is kept as it is. */
async function formatted({ path, text, isFinal }) {
  const isKnown = !isFinal && /\.(md|ts|graphql)$/.test(path);
  return isKnown ? format(text, { ...(await resolveConfig(join(root, path))), filepath: path }) : text;
}

const current = (path) => readFile(join(root, path), 'utf8').catch(() => '');

/** Writes a file where it differs; returns its path then. */
async function settle(target) {
  const text = await formatted(target);
  if (text === (await current(target.path))) return [];
  if (!isCheck) {
    await mkdir(dirname(join(root, target.path)), { recursive: true });
    await writeFile(join(root, target.path), text);
  }
  return [target.path];
}

const changed = [];
// The codes are part of the contract, so they are settled before the contract is read.
for (const module of ['error-codes', 'contract', 'permissions', 'machines', 'environment', 'law', 'web']) {
  const { targets } = await import(`./generate/${module}.mjs`);
  for (const target of await targets((path) => readFileSync(join(root, path), 'utf8'))) changed.push(...(await settle(target)));
}

for (const path of changed) console.log(`${isCheck ? 'stale' : 'written'}: ${path}`);
if (!changed.length) console.log('everything generated is up to date');
if (isCheck && changed.length) {
  console.log('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}
