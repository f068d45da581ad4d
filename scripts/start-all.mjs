import { closeSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyDatabase, openLog, startLocal, tailOf } from '../libs/platform/local/index.ts';
import { build } from './build.mjs';
import { buildWeb, hasWeb, webProcess } from './build-web.mjs';
import { runToEnd } from './child.mjs';
import { claimCheckout, announceAddress } from './claim.mjs';
import { beforeLeaving, isLeaving, leave, leaveWhenAsked } from './leaving.mjs';
import { choosePorts } from './ports.mjs';
import { dataFolder, inRoot } from './root.mjs';
import { keepRunning } from './supervised.mjs';
import { rebuildOnChange } from './watch.mjs';

const program = (app) => inRoot('dist', 'apps', app, 'src', 'main.js');

/** Starts everything and stays; the last line it prints when all answers is the address. Ends with 0 on Ctrl-C. */
export async function startAll({ watch }) {
  leaveWhenAsked(0);
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  try {
    claimCheckout();
    const begun = performance.now();
    console.log('Starting the database, the queue and the mail catcher; building what changed …');
    const starting = startParts();
    const webBuilt = watch ? undefined : buildWeb();
    build();
    const services = await starting;
    const env = { ...process.env, ...services.env };
    if (process.env.NODE_ENV === 'production') await command('migrate', env);
    else await migrateAndSeed(env, services);
    await webBuilt;
    console.log(`Starting api, worker and web (${seconds(begun)} s so far) …`);
    const children = await startProcesses(env, watch);
    if (watch) rebuildOnChange(() => children.filter(({ isBuilt }) => isBuilt));
  } catch (error) {
    if (!isLeaving()) console.error(`Jamaa could not start: ${error.message}`);
    await leave(1);
  }
}

// The promise is watched from the start: a part that fails while we build must not pass for an error nobody expects.
function startParts() {
  const { env } = process;
  const starting = startLocal({ folder: dataFolder, env, durable: true, mail: true, log: console.log }).then((services) => {
    beforeLeaving(() => services.stop());
    return services;
  });
  starting.catch(() => undefined);
  return starting;
}

async function command(name, env) {
  const output = openLog(dataFolder, name);
  const code = await runToEnd([program('cli'), name], { env, output });
  closeSync(output);
  if (code !== 0) throw new Error(`"${name}" failed:\n${tailOf(dataFolder, name)}`);
}

// The demonstration lives through a year, act by act: half of it would look whole. Where its telling was interrupted, in a
// database of our own, it begins again on an empty one; where it was told, it is not told again.
async function migrateAndSeed(env, { adminUrl, isNew }) {
  const mark = join(dataFolder, 'demo');
  const state = adminUrl && existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;
  if (state === 'unfinished') await emptyDatabase(adminUrl);
  await command('migrate', env);
  if (state === 'told' && !isNew) return;
  console.log('Telling the demonstration, the first time only …');
  if (isNew) writeFileSync(mark, 'unfinished');
  await command('demo', { ...env, ...(adminUrl && { DATABASE_URL: withoutWaiting(env.DATABASE_URL) }) });
  if (adminUrl) writeFileSync(mark, 'told');
}

// What is told again from the beginning when it is interrupted need not wait for the disk after each act.
function withoutWaiting(url) {
  const changed = new URL(url);
  changed.searchParams.set('options', '-c synchronous_commit=off');
  return changed.href;
}

const seconds = (since) => Math.round((performance.now() - since) / 1000);

async function startProcesses(shared, watch) {
  const { api, worker, web } = await choosePorts(process.env);
  const host = process.env.HOST || '127.0.0.1';
  const reach = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const addressOf = (port) => `http://localhost:${port}`;
  const env = {
    ...shared,
    HOST: host,
    PORT: String(api),
    WORKER_PORT: String(worker),
    PUBLIC_URL: process.env.PUBLIC_URL || addressOf(hasWeb() ? web : api),
    PUBLIC_API_URL: process.env.PUBLIC_API_URL || addressOf(api),
    FILES_FOLDER: process.env.FILES_FOLDER || join(dataFolder, 'files'),
  };
  const wanted = [
    { name: 'api', words: [program('api')], env, health: `http://${reach}:${api}/health/ready`, isBuilt: true },
    { name: 'worker', words: [program('worker')], env, health: `http://${reach}:${worker}/health/ready`, isBuilt: true },
  ];
  if (hasWeb()) wanted.push(webProcess({ env, port: web, host, reach, apiUrl: `http://${reach}:${api}`, watch }));
  const children = wanted.map(keepRunning);
  beforeLeaving(() => Promise.all(children.map((child) => child.stop())));
  await Promise.all(children.map((child) => child.ready));
  announceAddress(addressOf(api));
  const others = [...(hasWeb() ? [`web ${env.PUBLIC_URL}`] : []), `GraphQL ${addressOf(api)}/graphql`];
  if (env.MAIL_PAGE_URL) others.push(`mail ${env.MAIL_PAGE_URL}`);
  console.log(`Jamaa is ready: ${addressOf(api)} (${others.join(', ')}; Ctrl-C stops it)`);
  return children;
}
