import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jest } from '@jest/globals';
import type { Actor } from '#kernel';
import { electionOf, readPb, unpackZip, verifyBundle } from '#tally';
import { startApi, type TestApi } from '#testing';
import { CountAgainPage } from '../budget-files.controller.ts';
import { BudgetWorld, newSecret, regulation } from './budget.fixtures.ts';

jest.setTimeout(300_000);

const village = readFileSync(new URL('../../tally/data/village-sets.pb', import.meta.url), 'utf8');
const adopted = { adoptedOn: '2026-01-05', reference: 'Délibération 3/2026' };

let api: TestApi;
let world: BudgetWorld;
beforeAll(async () => {
  api = await startApi();
  world = await new BudgetWorld(api).settle();
}, 120_000);
afterAll(() => api.close());

/** One act through the contract; what it returns. */
async function act(actor: Actor, field: string, type: string, input: object, asked = '{ id status }') {
  const { [field]: done } = await api.data(actor.id, `mutation ($input: ${type}!) { ${field}(input: $input) ${asked} }`, { input });
  return done;
}
const advance = (budgetId: string, event: string) =>
  act(world.staff.clerk, 'advanceBudget', 'AdvanceBudgetInput', { budgetId, event }, '{ status }');

interface Listed {
  readonly id: string;
  readonly number: number;
  readonly reference: string;
  readonly estimateCents: number;
}
const shown = 'query ($id: ID!) { budget(id: $id) { status projects { id number reference estimateCents status } result } }';

async function judged(projects: readonly Listed[], budgetId: string): Promise<void> {
  const clerk = world.staff.clerk;
  for (const { id: projectId } of projects) {
    await act(clerk, 'judgeProjectAdmissibility', 'JudgeProjectAdmissibilityInput', { projectId, verdict: 'admit' });
  }
  await advance(budgetId, 'startFeasibility');
  for (const { id: projectId, estimateCents } of projects) {
    const verdict = { projectId, verdict: 'feasible', priceCents: estimateCents };
    await act(clerk, 'judgeProjectFeasibility', 'JudgeProjectFeasibilityInput', verdict);
  }
}

/** A file that was voted elsewhere is voted here again, all through the contract. */
async function votedAgain(pb: string): Promise<string> {
  world.now('2026-01-11T10:00:00Z');
  const input = { communeId: world.commune.id, pb, rule: 'mes-cost-add1', phases: regulation.phases };
  const { id: budgetId } = await act(world.staff.clerk, 'importBudgetFile', 'ImportBudgetFileInput', input);
  await act(world.staff.secretary, 'adoptBudgetRegulation', 'AdoptBudgetRegulationInput', { budgetId, ...adopted });
  await advance(budgetId, 'openIdeas');
  world.now('2026-02-12T10:00:00Z');
  await advance(budgetId, 'closeIdeas');
  const { projects } = (await api.data(world.staff.clerk.id, shown, { id: budgetId })).budget as { projects: Listed[] };
  await judged(projects, budgetId);
  world.now('2026-03-10T10:00:00Z');
  await advance(budgetId, 'publishBallot');
  world.now('2026-04-02T10:00:00Z');
  await advance(budgetId, 'openVoting');
  await cast(budgetId, pb, new Map(projects.map(({ reference, number }) => [reference, number])));
  world.now('2026-04-16T10:00:00Z');
  await advance(budgetId, 'closeVoting');
  await world.count();
  return budgetId;
}

async function cast(budgetId: string, pb: string, numbers: ReadonlyMap<string, number>): Promise<void> {
  const { columns, rows } = readPb(pb).votes;
  const ballots = rows.map((row) => row[columns.indexOf('vote')]!.split(',').filter((id) => id !== ''));
  const voters = await world.citizens(ballots.length);
  const cast = voters.map((voter, place) => {
    const choices = ballots[place]!.map((id) => ({ project: numbers.get(id)! }));
    const input = { budgetId, ballot: [{ envelopeId: 'all', choices }], secret: newSecret() };
    return act(voter, 'castBallot', 'CastBallotInput', input, '{ proof { size } }');
  });
  await Promise.all(cast);
}

test('a Pabulib file comes in through the contract, is voted from the ideas to the count, and goes out the same but for its voters', async () => {
  const budgetId = await votedAgain(village);
  const { budget } = await api.data(null, shown, { id: budgetId });
  expect(budget.status).toBe('results_provisional');
  const download = await api.http.inject({ method: 'GET', url: `/budgets/${budgetId}/bundle.zip` });
  expect([download.statusCode, download.headers['content-type']]).toEqual([200, 'application/zip']);
  const bundle = Uint8Array.from(download.rawPayload);
  expect(await verifyBundle(bundle)).toMatchObject({ isGood: true });
  const { budgetBundle } = await api.data(null, 'query ($id: ID!) { budgetBundle(budgetId: $id) }', { id: budgetId });
  expect(Buffer.from(budgetBundle, 'base64').equals(bundle)).toBe(true);

  const text = (name: string) => new TextDecoder().decode(unpackZip(bundle).find((one) => one.name === name)!.bytes);
  expect(normal(text('ballots/1.pb'))).toEqual(normal(village));
  expect(JSON.parse(text('result.json')).pools[0].outcome.selected).toEqual(['road', 'shade', 'lamp', 'books']);
  for (const [language, why] of [
    ['fr', 'Retenu au rang 1'],
    ['ar', 'اختير'],
    ['en', 'Chosen as number 1'],
    ['es', 'Elegido'],
  ] as const) {
    expect(text(`report.${language}.txt`)).toContain(why);
    expect(text(`report.${language}.txt`)).toContain('Solar lamps at the crossing');
    expect(text(`report.${language}.txt`)).not.toMatch(/tally\.|budget\.report/);
  }
});

describe('a file that is larger than a request of the contract may be', () => {
  const import_ = (actor: Actor | null, payload: Buffer, more: Record<string, string> = {}) =>
    api.http.inject({
      method: 'POST',
      url: `/budgets/import?${new URLSearchParams({ requestId: newSecret(), communeId: world.commune.id, rule: 'greedy-votes', ...regulation.phases, ...more })}`,
      headers: { 'content-type': 'text/x-pabulib', 'x-jamaa-upload': '1', ...(actor && { 'x-test-person': actor.id }) },
      payload,
    });
  /** The village, with so many more voters that its file has a megabyte. */
  const city = (() => {
    const [voters, projects] = [60_000, 'lamp,shade'];
    const head = village.slice(0, village.indexOf('VOTES')).replace(/num_votes;\d+/, `num_votes;${voters}`);
    const rows = Array.from({ length: voters }, (_, n) => `citizen-${n + 1};${projects}`);
    return Buffer.from(`${head}VOTES\nvoter_id;vote\n${rows.join('\n')}\n`);
  })();
  const codeOf = (answer: { body: string }) => JSON.parse(answer.body).errors?.[0].extensions;

  test('comes in by a door of its own, with its projects and prices, and the same again when the answer was lost', async () => {
    expect(city.length).toBeGreaterThan(1024 * 1024);
    world.now('2026-01-05T10:00:00Z');
    const requestId = newSecret();
    const answer = await import_(world.staff.clerk, city, { requestId });
    expect([answer.statusCode, JSON.parse(answer.body)]).toMatchObject([201, { status: 'draft' }]);
    expect((await import_(world.staff.clerk, city, { requestId })).body).toBe(answer.body);
    const { budget } = await api.data(world.staff.clerk.id, shown, { id: JSON.parse(answer.body).id });
    const { election } = electionOf(readPb(village));
    expect(budget.projects.map(({ reference }: Listed) => reference)).toEqual(election.projects.map(({ id }) => id));
  });

  test('is refused with its reason: by who may not, without the header of the site, cut in the middle of a letter, or endless', async () => {
    expect(codeOf(await import_(null, city))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(codeOf(await import_(world.author, city))).toMatchObject({ code: 'FORBIDDEN' });
    expect(codeOf(await import_(world.staff.clerk, city, { ideasOpen: 'soon' }))).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'ideasOpen',
    });
    const cut = Buffer.concat([Buffer.from(village), Buffer.from([0xd9])]);
    expect(codeOf(await import_(world.staff.clerk, cut))).toMatchObject({ code: 'PB_FILE_REFUSED', params: { reason: 'encoding' } });
    const endless = Buffer.alloc(17 * 1024 * 1024, 'a');
    expect(codeOf(await import_(world.staff.clerk, endless))).toMatchObject({ code: 'FILE_TOO_LARGE', params: { megabytes: 16 } });
    const wrong = Buffer.from(city.toString().replace('citizen-50000;lamp', 'citizen-50000;nothing'));
    expect(codeOf(await import_(world.staff.clerk, wrong))).toMatchObject({
      code: 'PB_FILE_REFUSED',
      params: { line: expect.any(Number) },
    });
  });
});

test('a bundle that is not published yet, or of no vote, is not found; nor is the page before it is built', async () => {
  const draft = await world.draft();
  for (const url of [`/budgets/${draft}/bundle.zip`, '/budgets/00000000-0000-4000-8000-000000000000/bundle.zip'])
    expect((await api.http.inject({ method: 'GET', url })).statusCode).toBe(404);
  const page = api.get(CountAgainPage);
  const file = join(tmpdir(), `count-again-${process.pid}.html`);
  page.file = pathToFileURL(file);
  expect((await api.http.inject({ method: 'GET', url: '/budgets/count-again.html' })).statusCode).toBe(404);
  writeFileSync(file, '<!doctype html><title>again</title>');
  const { statusCode, headers, body } = await api.http.inject({ method: 'GET', url: '/budgets/count-again.html' });
  rmSync(file);
  expect([statusCode, body]).toEqual([200, '<!doctype html><title>again</title>']);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

/** A file without its voters' ids, totals and columns that are only told: money, limits, projects, and the ballots as a sorted list. */
function normal(text: string) {
  const file = readPb(text);
  const { election } = electionOf(file);
  const votes = file.votes.rows.map((row) => row[file.votes.columns.indexOf('vote')]!.split(',').sort().join());
  const keys = ['vote_type', 'min_length', 'max_length', 'num_votes', 'num_projects', 'currency', 'description', 'budget'];
  return {
    meta: keys.map((key) => file.meta.get(key)),
    projects: election.projects.map(({ id, cost, name }) => ({ id, cost, name })),
    votes: votes.sort(),
  };
}
