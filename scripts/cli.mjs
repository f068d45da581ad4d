// `npm run migrate`, `demo`, `territory:import`, `outbox:owed`: the command line of apps/cli, on the services that are configured,
// on those of a running `npm start`, or on embedded ones started for the command.
import { ensureDependencies, underPinnedNode } from './ensure.mjs';

ensureDependencies();
await underPinnedNode();
const { addressesOf, startLocal } = await import('../libs/platform/local/index.ts');
const { build } = await import('./build.mjs');
const { runToEnd } = await import('./child.mjs');
const { beforeLeaving, leave, leaveWhenAsked } = await import('./leaving.mjs');
const { inRoot } = await import('./root.mjs');

leaveWhenAsked(130);
build();
const folder = inRoot('.data');
const env = { ...process.env, ...(await servicesFor(process.env)) };
const cli = (words) => runToEnd([inRoot('dist', 'apps', 'cli', 'src', 'main.js'), ...words], { env, output: 'inherit' });
await leave(await cli(process.argv.slice(2)));

async function servicesFor(given) {
  if (given.DATABASE_URL && given.REDIS_URL && given.SMTP_URL) return {};
  try {
    const services = await startLocal({ folder, env: given, durable: true, mail: true, log: console.error });
    beforeLeaving(() => services.stop());
    return services.env;
  } catch (error) {
    // the folder serves one process at a time: a running `npm start` has it, and its services answer
    const running = addressesOf(folder);
    if (!running) throw error;
    return running;
  }
}
