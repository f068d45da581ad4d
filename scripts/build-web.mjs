import { closeSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openLog, tailOf } from '../libs/platform/local/index.ts';
import { stateOf } from './build.mjs';
import { runToEnd } from './child.mjs';
import { dataFolder, inRoot } from './root.mjs';

const mark = inRoot('apps', 'web', 'build', '.built-from');
const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
const configuration = ['--config', inRoot('apps', 'web', 'vite.config.ts')];

export const hasWeb = () => existsSync(inRoot('apps', 'web', 'vite.config.ts'));

/** Builds the web where a source of it changed since the last time. */
export async function buildWeb() {
  if (!hasWeb()) return;
  const state = stateOf(
    ['apps/web'],
    ['build', '.svelte-kit', 'node_modules'].map((name) => `apps/web/${name}/**`),
  );
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return;
  const output = openLog(dataFolder, 'web-build');
  const code = await runToEnd([vite, 'build', ...configuration], { env: process.env, output });
  closeSync(output);
  if (code !== 0) throw new Error(`the web could not be built:\n${tailOf(dataFolder, 'web-build')}`);
  writeFileSync(mark, state);
}

/** The process of the web: what was built, or, for developers, Vite itself, which shows each change at once. */
export function webProcess({ env, port, host, reach, apiUrl, watch }) {
  const words = watch
    ? [vite, 'dev', ...configuration, '--port', String(port), '--host', host, '--strictPort']
    : [inRoot('apps', 'web', 'build', 'index.js')];
  const own = { ...env, PORT: String(port), ORIGIN: env.PUBLIC_URL, API_URL: apiUrl };
  return { name: 'web', words, env: own, health: `http://${reach}:${port}/robots.txt`, isBuilt: false };
}
