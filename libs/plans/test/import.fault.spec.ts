import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { features } from '#features';
import { startApp, type TestApp } from '#testing';
import { type Cells, PlanWorld, sheetOf } from './plan.fixtures.ts';

jest.setTimeout(120_000);

let app: TestApp;
let world: PlanWorld;
beforeAll(async () => {
  app = await startApp(features);
  world = await new PlanWorld(app).settle();
}, 60_000);
afterAll(() => app.close());

/** A process of its own that imports a sheet through the one door, from the sources. */
const importing = `
  import 'reflect-metadata';
  import { Module } from '@nestjs/common';
  import { NestFactory } from '@nestjs/core';
  import { features } from '#features';
  import { GrantReader } from '#identity';
  import { Actor } from '#kernel';
  import { PlatformModule, UseCases } from '#platform';
  import { ImportActions } from '#plans';
  class Whole {}
  Module({ imports: [PlatformModule, ...features] })(Whole);
  const { PERSON, PLAN, SHEET } = process.env;
  const app = await NestFactory.createApplicationContext(Whole, { logger: false });
  const actor = Actor.person(PERSON, await app.get(GrantReader, { strict: false }).inForce(PERSON));
  await app.get(UseCases, { strict: false }).run(ImportActions, actor, { planId: PLAN, sheet: SHEET });
  process.exit(0);
`;

function importElsewhere(env: NodeJS.ProcessEnv): Promise<{ code: number | null; signal: string | null }> {
  const root = join(import.meta.dirname, '../../..');
  const own = { ...process.env, DATABASE_URL: app.database.url, NODE_ENV: 'test', NODE_OPTIONS: '', LOG_LEVEL: 'silent', ...env };
  const args = ['--conditions=development', '--import', './scripts/typescript.mjs', '--input-type=module', '-e', importing];
  const child = spawn(process.execPath, args, { cwd: root, env: own, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((done) => child.once('exit', (code, signal) => done({ code, signal })));
}

test('a process killed in the middle of an import leaves nothing of it; the same sheet is then imported whole', async () => {
  const planId = await world.initiated();
  const rows: Cells[] = Array.from({ length: 500 }, (_, n) => [
    `A${n}`,
    `Axe ${n % 5}`,
    '',
    `Action ${n}`,
    '',
    '',
    '2027-06-30',
    '',
    '',
    '',
    1000,
  ]);
  const env = { PERSON: world.staff.clerk.id, PLAN: planId, SHEET: sheetOf(rows) };
  const counts = async () =>
    (
      await app.sql(
        `SELECT (SELECT count(*)::int FROM plan_action) AS actions, (SELECT count(*)::int FROM plan_part) AS parts,
           (SELECT count(*)::int FROM plan_cost) AS costs, (SELECT count(*)::int FROM plan_event WHERE action_id IS NOT NULL) AS lines`,
      )
    )[0];
  expect(await importElsewhere({ ...env, JAMAA_CRASH_AT: 'plans.import-half' })).toEqual({ code: null, signal: 'SIGKILL' });
  expect(await counts()).toEqual({ actions: 0, parts: 0, costs: 0, lines: 0 });
  expect(await world.import(planId, env.SHEET)).toMatchObject({ isApplied: true });
  expect(await counts()).toEqual({ actions: 500, parts: 5, costs: 500, lines: 500 });
});
