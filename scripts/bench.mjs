// `npm run bench`: see bench/run.mjs.
import { ensureDependencies, underPinnedNode } from './ensure.mjs';

ensureDependencies();
await underPinnedNode();
await import('./typescript.mjs');
await import('reflect-metadata');
const { bench } = await import('../bench/run.mjs');
await bench(process.argv.slice(2));
