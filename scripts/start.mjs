// `npm start`: everything, with demonstration data, on a machine that has nothing but git, Node and npm. `--watch` for developers.
import { ensureDependencies, underPinnedNode } from './ensure.mjs';

ensureDependencies();
await underPinnedNode();
const { startAll } = await import('./start-all.mjs');
await startAll({ watch: process.argv.includes('--watch') });
