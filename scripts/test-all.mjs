import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { isAlive, startLocal } from '../libs/platform/local/index.ts';
import { build } from './build.mjs';
import { runToEnd } from './child.mjs';
import { beforeLeaving, leave, leaveWhenAsked } from './leaving.mjs';
import { inRoot } from './root.mjs';
import { writeGroups } from './spec-groups.mjs';

const template = 'jamaa_template';

/** Runs the tests and ends the process; the last line it prints is the sum. */
export async function testAll(words) {
  leaveWhenAsked(130);
  try {
    const folder = freshFolder();
    const starting = startParts(folder);
    build();
    const env = await starting;
    await makeTemplate(env);
    const parts = [await jest(words, env, folder)];
    if (words.length === 0 && existsSync(inRoot('e2e'))) parts.push(await playwright(env, folder));
    await finish(parts);
  } catch (error) {
    console.error(error);
    console.log('0 passed, 1 failed');
    await leave(1);
  }
}

/** A folder of this run only. Those of runs that were killed are removed here. */
function freshFolder() {
  const data = inRoot('.data');
  mkdirSync(data, { recursive: true });
  for (const name of readdirSync(data)) {
    const pid = Number(/^test-(\d+)/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(data, name), { recursive: true, force: true });
  }
  const folder = join(data, `test-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  beforeLeaving(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Tests never touch the parts a developer works with, whatever the environment says. */
async function startParts(folder) {
  const services = await startLocal({ folder, env: {}, durable: false, mail: true, log: console.error });
  beforeLeaving(() => services.stop());
  const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
  const test = { NODE_ENV: 'test', TEST_DATABASE_URL: services.adminUrl, TEST_TEMPLATE: template, JAMAA_DATA: join(folder, 'e2e') };
  return { LOG_LEVEL: 'error', ...given, ...services.env, ...test };
}

/** The database every Jest worker copies: all migrations, no data. */
async function makeTemplate(env) {
  const admin = new pg.Client({ connectionString: env.TEST_DATABASE_URL });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${template} OWNER jamaa_migrator`);
  await admin.end();
  const [DATABASE_URL, MIGRATION_DATABASE_URL] = [env.DATABASE_URL, env.MIGRATION_DATABASE_URL].map((url) => withDatabase(url, template));
  const migrate = [inRoot('dist', 'apps', 'cli', 'src', 'main.js'), 'migrate'];
  const code = await runToEnd(migrate, { env: { ...env, DATABASE_URL, MIGRATION_DATABASE_URL }, output: 'inherit' });
  if (code !== 0) throw new Error('The migrations failed: see above.');
}

function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function jest(words, env, folder) {
  const report = join(folder, 'jest.json');
  // one more than the smallest machine has cores: specs that kill and start processes mostly wait
  const flags = ['--maxWorkers=3', '--json', `--outputFile=${report}`];
  const program = [inRoot('node_modules', 'jest', 'bin', 'jest.js'), ...flags, ...words];
  // a part of everything is read as it is, spec by spec
  const JAMAA_GROUPED = JSON.stringify(words.length ? [] : writeGroups());
  const code = await runToEnd(program, {
    env: { ...env, JAMAA_GROUPED },
    output: 'inherit',
    // each spec loads a thousand files: room for the young generation, so that they are not swept again and again
    nodeFlags: ['--max-semi-space-size=64', '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  });
  const told = read(report);
  const failed = told && told.numFailedTests + told.numRuntimeErrorTestSuites;
  return counted('Jest', code, told && { passed: told.numPassedTests, failed, skipped: told.numPendingTests + told.numTodoTests });
}

async function playwright(env, folder) {
  const report = join(folder, 'playwright.json');
  const program = [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'];
  const code = await runToEnd(program, {
    env: { ...env, NODE_ENV: 'development', PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    output: 'inherit',
    farewell: 'SIGINT',
  });
  const stats = read(report)?.stats;
  return counted('Playwright', code, stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped });
}

/** A program that ends with an error although no test failed, or tells nothing, counts as one failure: it is never overlooked. */
function counted(name, code, numbers = { passed: 0, failed: 0, skipped: 0 }) {
  if (code === 0 || numbers.failed > 0) return numbers;
  console.error(`${name} ended with an error of its own (${code}): see above.`);
  return { ...numbers, failed: 1 };
}

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

async function finish(parts) {
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  // Printed when everything is stopped, so that nothing comes after it.
  process.once('exit', () => process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`));
  await leave(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
}
