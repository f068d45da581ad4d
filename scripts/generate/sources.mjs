// What the generators know of the project: every feature loaded as a process loads it.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../root.mjs';

export const load = (path) => import(pathToFileURL(join(root, path)).href);

/** Loads every file of a pattern, in the order of their paths. */
export const loadAll = (pattern) => Promise.all(globSync(pattern, { cwd: root }).sort().map(load));

// the features, their policies and messages declare themselves when they are loaded
await load('apps/features.ts');

export const kernel = await load('libs/kernel/index.ts');
export const platform = await load('libs/platform/index.ts');
export const rulepacks = await load('libs/rulepacks/index.ts');
