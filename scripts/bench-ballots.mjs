// `node scripts/bench-ballots.mjs [ballots]`: a participatory budget in a PostgreSQL of its own (fsync on): so many ballots through the
// use cases of the api, a rehearsal count while people vote, then the count, the bundle and its verification. Nobody in it exists.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies, underPinnedNode } from './ensure.mjs';

ensureDependencies();
await underPinnedNode();
await import('./typescript.mjs');
await import('reflect-metadata');

const ballots = Number(process.argv[2] ?? 100_000);
const atOnce = 200;
const projects = 60;
const sample = 20_000;

const megabytes = (bytes) => Math.round(bytes / 1024 / 1024);

/** Time, processor time and the most memory while work runs. */
async function measured(what, work) {
  const peak = { rss: process.memoryUsage().rss };
  const timer = setInterval(() => (peak.rss = Math.max(peak.rss, process.memoryUsage().rss)), 50);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  clearInterval(timer);
  const used = process.cpuUsage(cpu);
  const seconds = (performance.now() - start) / 1000;
  const memory = megabytes(Math.max(peak.rss, process.memoryUsage().rss));
  console.log(
    `${what}: ${seconds.toFixed(1)} s (this process computed ${((used.user + used.system) / 1e6).toFixed(1)} s), at most ${memory} MB`,
  );
  return { result, seconds };
}

async function boot(services) {
  const { NestFactory } = await import('@nestjs/core');
  const { Module } = await import('@nestjs/common');
  const { PlatformModule } = await import('../libs/platform/index.ts');
  const { BudgetsModule } = await import('../libs/budgets/index.ts');
  const { migrate } = await import('../apps/cli/src/migrate.ts');
  const { TestApp } = await import('../libs/testing/test-app.ts');
  const { BudgetWorld } = await import('../libs/budgets/test/budget.fixtures.ts');
  Object.assign(process.env, services.env, { TASK_QUEUE: 'inline', LOG_LEVEL: 'warn', NODE_ENV: 'test' });
  await migrate({ MIGRATION_DATABASE_URL: services.env.MIGRATION_DATABASE_URL });
  class Bench {}
  Module({ imports: [PlatformModule, BudgetsModule] })(Bench);
  const context = await NestFactory.createApplicationContext(Bench, { logger: ['error'], abortOnError: false });
  const world = await new BudgetWorld(new TestApp(context, { drop: async () => {} })).settle();
  return { context, world };
}

/** Ballots as people cast them: some projects are liked by many, each voter chooses one to six. The same numbers every time. */
function* choices() {
  let state = 20_260_401;
  const next = (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
  for (;;) {
    const chosen = new Set();
    const wanted = 1 + next(6);
    while (chosen.size < wanted) chosen.add(1 + Math.min(next(projects), next(projects)));
    yield [...chosen];
  }
}

async function vote(world, budgetId, { Actor, newId }, wish) {
  const waits = [];
  let [left, failed] = [ballots, 0];
  const wishes = choices();
  const voter = async () => {
    while (left > 0) {
      left--;
      if (left === Math.floor(ballots / 2)) void wish();
      const start = performance.now();
      await world.cast(budgetId, Actor.person(newId()), wishes.next().value).catch(() => failed++);
      waits.push(performance.now() - start);
    }
  };
  const { seconds } = await measured(`${ballots} ballots cast, ${atOnce} voters at a time`, () =>
    Promise.all(Array.from({ length: atOnce }, voter)),
  );
  waits.sort((a, b) => a - b);
  const at = (share) => Math.round(waits[Math.floor(share * (waits.length - 1))]);
  console.log(
    `  ${Math.round(ballots / seconds)} ballots/s; a voter waits ${at(0.5)} ms (median), ${at(0.99)} ms (99 %), ${at(1)} ms (longest); ${failed} failed`,
  );
}

async function counted({ context, world }, budgetId, { Actor }) {
  const { BudgetBundle } = await import('../libs/budgets/bundle.ts');
  const { CountStore } = await import('../libs/budgets/count.store.ts');
  const { verifyBundle } = await import('../libs/tally/index.ts');
  await measured('box opened, every ballot counted, every project explained', () => world.counted(budgetId));
  const counts = await context.get(CountStore).ofBudget(budgetId);
  for (const { kind, status, resultHash } of counts) console.log(`  ${kind}: ${status}, result ${resultHash?.slice(0, 16)}`);
  const { result: bundle } = await measured('bundle packed', () => context.get(BudgetBundle).pack(Actor.anonymous, budgetId));
  console.log(`  ${megabytes(bundle.length)} MB`);
  const { result: verdict } = await measured('bundle verified offline', () => verifyBundle(bundle));
  console.log(`  ${verdict.isGood ? 'good' : 'REFUSED'}, result ${verdict.resultHash?.slice(0, 16)}`);
  const changed = Uint8Array.from(bundle);
  changed[Math.floor(changed.length / 2)] ^= 1;
  console.log(`  with one bit changed: ${(await verifyBundle(changed)).isGood ? 'GOOD' : 'refused'}`);
}

const { startLocal } = await import('../libs/platform/local/index.ts');
const kernel = await import('../libs/kernel/index.ts');
const folder = mkdtempSync(join(tmpdir(), 'jamaa-bench-'));
const services = await startLocal({ folder, env: {}, durable: true, mail: true, log: console.error });
try {
  const bench = await boot(services);
  const { BallotHold } = await import('../libs/budgets/ballot-batcher.ts');
  const { CountJob } = await import('../libs/budgets/count-job.ts');
  const { RehearseCount } = await import('../libs/budgets/use-cases/order-count.ts');
  const { context, world } = bench;
  context.get(BallotHold).waitMs = 2000; // as in the field
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}, PostgreSQL on the same machine, fsync on`,
  );
  const prices = Array.from({ length: projects }, (_, place) => (5 + ((place * 37) % 90)) * 10_000_00);
  const budgetId = await world.voting(prices, {
    ballot: { kind: 'approval', min: 1, max: 6 },
    envelopes: [{ id: 'medina', names: { fr: 'Médina' }, budget: 8_000_000_00 }],
  });
  let rehearsed = Promise.resolve();
  await vote(world, budgetId, kernel, () => {
    const trial = { budgetId, sample, seed: 'a trial of the count' };
    rehearsed = measured(`meanwhile, in the same process, a rehearsal count of ${sample} made-up ballots`, async () => {
      await world.run(RehearseCount, world.staff.clerk, trial);
      await context.get(CountJob).turn();
    });
  });
  await rehearsed;
  await counted(bench, budgetId, kernel);
  await context.close();
} finally {
  await services.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
