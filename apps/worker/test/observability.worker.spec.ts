import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { features } from '#features';
import { eventually, Fleet, graphql, PostOffice, type RunningProcess, startApp, type TestApp } from '#testing';

let app: TestApp;
let post: PostOffice;
let fleet: Fleet;
let api: RunningProcess;
let worker: RunningProcess;

beforeAll(async () => {
  post = await PostOffice.open();
  app = await startApp(features);
  fleet = new Fleet({ DATABASE_URL: app.database.url, SMTP_URL: post.url, QUEUE_PREFIX: new URL(app.database.url).pathname.slice(1) });
  [api, worker] = await Promise.all([fleet.start('api'), fleet.start('worker')]);
});
afterAll(async () => {
  await fleet.stopAll();
  await app.close();
  await post.close();
});

test('the worker tells what an operator must see before a citizen does', async () => {
  const text = await (await fetch(`${worker.url}/metrics`)).text();
  for (const name of ['outbox_age_seconds', 'tasks_owed', 'tasks_owed_over_an_hour', 'tasks_refused', 'deadlines_overdue', 'queue_depth'])
    expect(text).toMatch(new RegExp(`^jamaa_${name} \\d`, 'm'));
  const turns = await eventually(
    async () =>
      (await (await fetch(`${worker.url}/metrics`)).text()).match(/jamaa_engine_runs_total\{engine="relay",outcome="done"\} (\d+)/)?.[1],
    (count) => Number(count) > 0,
  );
  expect(Number(turns)).toBeGreaterThan(0);
});

test('a log line names the request, how it ended and who acted, and nobody’s address', async () => {
  const email = 'somebody.private@jamaa.test';
  await graphql(api.url, 'mutation($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { done } }', { input: { email } });
  await post.codeFor(email);
  const lines = await eventually(
    async () => api.log().map((line) => JSON.parse(line) as Record<string, unknown>),
    (all) => all.some(({ msg, route }) => msg === 'request' && route === '/graphql'),
  );
  const line = lines.find(({ msg, route }) => msg === 'request' && route === '/graphql');
  expect(line).toMatchObject({
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    status: 200,
    actor: 'anonymous',
    ms: expect.any(Number),
  });
  expect(api.log().join('\n')).not.toContain(email);
  expect(worker.log().join('\n')).not.toContain(email);
});

test('ready follows the database, and each process ends by itself when asked', async () => {
  expect((await fetch(`${worker.url}/health/ready`)).status).toBe(200);
  expect(await Promise.all([api.stop(), worker.stop()])).toEqual([0, 0]);
});
