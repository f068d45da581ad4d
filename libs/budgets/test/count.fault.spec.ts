import { jest } from '@jest/globals';
import { features } from '#features';
import { Client } from 'pg';
import { eventually, Fleet, startApp, type TestApp } from '#testing';
import { CountStore } from '../count.store.ts';
import { BudgetWorld } from './budget.fixtures.ts';

jest.setTimeout(300_000);

let app: TestApp;
let fleet: Fleet;
beforeAll(async () => {
  app = await startApp(features);
  const name = new URL(app.database.url).pathname.slice(1);
  fleet = new Fleet({ DATABASE_URL: app.database.url, QUEUE_PREFIX: name, DATABASE_POOL: '4' });
}, 120_000);
afterAll(async () => {
  await fleet.stopAll();
  await app.close();
});

test('a worker killed in the middle of a count leaves nothing half done: another counts again, and the result is the same to the byte', async () => {
  const world = await new BudgetWorld(app).settle();
  const budgetId = await world.voting([300_000_00, 400_000_00, 500_000_00]);
  await Promise.all((await world.citizens(15)).map((voter, place) => world.cast(budgetId, voter, [1 + (place % 3)])));
  world.now('2026-04-16T10:00:00Z');
  await world.advance(budgetId, 'closeVoting');
  const counts = () => app.get(CountStore).ofBudget(budgetId);

  await fleet.start('worker', { JAMAA_CRASH_AT: 'count.after-pool', NODE_ENV: 'test' }).catch(() => undefined); // it may die before it says it is ready
  await eventually(counts, ([count]) => count!.status === 'running' && count!.attempts === 1, 40_000);
  expect((await app.sql('SELECT status FROM budget WHERE id = $1', [budgetId]))[0].status).toBe('counting');

  const owner = new Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
  await owner.query("UPDATE budget_count SET lease_until = now() - interval '1 second'"); // five minutes later
  await owner.end();
  await fleet.start('worker', { NODE_ENV: 'test' });
  await eventually(counts, ([count]) => count!.status === 'done', 60_000);
  const [first] = await counts();
  expect(first).toMatchObject({ attempts: 2, stepsDone: 1, steps: 1 });

  await fleet.stopAll();
  await world.advance(budgetId, 'recount');
  await world.count();
  expect((await counts()).map(({ resultHash }) => resultHash)).toEqual([first!.resultHash, first!.resultHash]);
});
