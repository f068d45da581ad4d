// A whole Jamaa of its own: PostgreSQL with fsync on, the queue, a database migrated and seeded by the real use cases, api and worker.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../scripts/build.mjs';
import { runToEnd } from '../scripts/child.mjs';
import { beforeLeaving } from '../scripts/leaving.mjs';
import { inRoot } from '../scripts/root.mjs';

/** Starts everything; what is returned is stopped and removed when the process leaves. */
export async function startInstallation({ people }) {
  const { startLocal } = await import('#platform/local');
  build();
  const folder = mkdtempSync(join(tmpdir(), 'jamaa-bench-'));
  beforeLeaving(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const local = await startLocal({ folder, env: {}, durable: true, mail: true, log: () => {} });
  beforeLeaving(() => local.stop());
  const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|DATABASE_|REDIS_|SMTP_)/.test(name)));
  const secret = () => randomBytes(32).toString('base64url');
  const secrets = { JAMAA_SECRET: secret(), REGISTER_SECRET: secret() };
  const env = {
    ...given,
    ...local.env,
    ...secrets,
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    TEST_DATABASE_URL: local.adminUrl,
    TEST_TEMPLATE: 'jamaa',
  };
  const code = await runToEnd([inRoot('dist', 'apps', 'cli', 'src', 'main.js'), 'migrate'], { env, output: 'ignore' });
  if (code !== 0) throw new Error('the migrations failed');
  Object.assign(process.env, env);
  const seeded = await seed(people);
  const { Fleet } = await import('#testing');
  const name = new URL(seeded.app.database.url).pathname.slice(1);
  const fleet = new Fleet({ DATABASE_URL: seeded.app.database.url, QUEUE_PREFIX: name, ...production });
  beforeLeaving(() => fleet.stopAll());
  const began = performance.now();
  const api = await fleet.start('api');
  const started = (performance.now() - began) / 1000;
  const worker = await fleet.start('worker');
  const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { ...seeded, api, worker, postmaster, folder, adminUrl: local.adminUrl, started };
}

const production = { NODE_ENV: 'production', GRAPHQL_OPERATIONS: 'open', TRUST_PROXY: 'true' };

/** A commune of 100,000 residents with petitions that collect, a budget that is voted on, and people who have signed in. */
async function seed(people) {
  const [{ features }, { signedIn, startApp, World }, { DraftPetition, OpenCollection }] = await Promise.all(
    ['#features', '#testing', '#petitions'].map((lib) => import(lib)),
  );
  const app = await startApp(features);
  beforeLeaving(() => app.close().catch(() => {}));
  const world = new World(app);
  const commune = await world.commune({ population: 100_000 });
  const petitions = [];
  for (let n = 0; n < 30; n++) {
    const petitioner = await world.citizen();
    const words = {
      titles: { fr: `Éclairer le chemin de l’école ${n + 1}` },
      bodies: { fr: 'Le chemin de l’école est dans le noir. '.repeat(20) },
    };
    const draft = { communeId: commune.id, representativeName: 'Amina Rami', authoritativeLanguage: 'fr', ...words };
    const { id } = await app.run(DraftPetition, petitioner, draft);
    await app.run(OpenCollection, petitioner, { petitionId: id });
    petitions.push(id);
  }
  return { app, commune, petitions, people: await signedIn(app, people), budgetId: await votingBudget(app) };
}

async function votingBudget(app) {
  const { BudgetWorld, regulation } = await import('../libs/budgets/test/budget.fixtures.ts');
  const budgets = await new BudgetWorld(app).settle();
  const phases = { ...regulation.phases, votingCloses: '2099-12-31', objectionsUntil: '2100-02-01' };
  const budgetId = await budgets.voting(
    [1, 2, 3, 4, 5, 6].map((price) => price * 100_000_00),
    { phases },
  );
  budgets.now(new Date().toISOString());
  return budgetId;
}

/** One request as it goes over the wire. */
export function request({ method = 'POST', path = '/graphql', cookie, body, headers = {} }) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', 'accept-language: fr'];
  if (text) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(text)}`);
  if (cookie) lines.push(`cookie: ${cookie}`);
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`);
}

/** A released operation by its hash, as a client asks for it. */
export function released(name, variables) {
  const text = readFileSync(inRoot('apps', 'api', 'operations', `${name}.gql`), 'utf8');
  const sha256Hash = createHash('sha256').update(text).digest('hex');
  return { variables, extensions: { persistedQuery: { version: 1, sha256Hash } } };
}
