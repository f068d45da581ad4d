// `npm test`: everything that is tested, on real parts started for it. `npm test -- libs/petitions` runs a part of it.
import { ensureDependencies, underPinnedNode } from './ensure.mjs';

ensureDependencies();
await underPinnedNode();
const { testAll } = await import('./test-all.mjs');
await testAll(process.argv.slice(2));
