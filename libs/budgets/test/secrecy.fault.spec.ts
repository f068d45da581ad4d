import { jest } from '@jest/globals';
import { Client } from 'pg';
import { Actor, newId } from '#kernel';
import { verifyBundle } from '#tally';
import { crowd, Fleet, startApi, type TestApi } from '#testing';
import { captureLog, redisUnder } from './attacker.fixtures.ts';
import { BallotBoxStore } from '../ballot-box.store.ts';
import type { BallotReceipt } from '../ballot-desk.ts';
import { BallotSealing } from '../ballot-sealing.ts';
import { BudgetBundle } from '../bundle.ts';
import { CountStore } from '../count.store.ts';
import { RehearseCount } from '../use-cases/order-count.ts';
import { BudgetWorld, newSecret, regulation } from './budget.fixtures.ts';

const voters = 2000;
const waves = 5;

interface Known {
  readonly voter: string;
  readonly choice: number;
  readonly secret: string;
  readonly receipt: BallotReceipt;
}

/** Half choose project 1; the others what is talked about in their wave: whoever finds the order of the ballots finds the choices. */
const choiceIn = (wave: number): number => (Math.random() < 0.5 ? 1 : 2 + wave);

jest.setTimeout(300_000);

let app: TestApi;
let fleet: Fleet;
let world: BudgetWorld;
let owner: Client;
let budgetId: string;
const cast: Known[] = [];
/** What an attacker copied while people voted: rows with their physical places. */
const before: { marks: string[]; sealed: { xmin: string; sealed: Buffer }[]; markXmin: Map<string, string> } = {
  marks: [],
  sealed: [],
  markXmin: new Map(),
};
let wal: Buffer;
/** Everything that was in Redis at the end of each wave, and every line that api and worker logged, at the levels that say most. */
const redis: string[] = [];
let logged: readonly string[];
let keySealed: Buffer;

const castBallot = `mutation castBallot ($input: CastBallotInput!) { castBallot(input: $input) {
  budgetId published { envelopeId id } orderSeed proof { size root signature publicKey position leaf path } } }`;

async function castOverHttp(voter: string, project: number, secret: string): Promise<BallotReceipt> {
  const ballot = [{ envelopeId: 'medina', choices: [{ project }] }];
  return (await app.data(voter, castBallot, { input: { budgetId, ballot, secret } })).castBallot;
}

const rows = async (sql: string, params: unknown[] = []) => (await owner.query(sql, params)).rows;

beforeAll(async () => {
  app = await startApi();
  const prefix = new URL(app.database.url).pathname.slice(1);
  fleet = new Fleet({ DATABASE_URL: app.database.url, QUEUE_PREFIX: prefix, DATABASE_POOL: '4', NODE_ENV: 'test' });
  const log = captureLog(app);
  world = await new BudgetWorld(app).settle();
  owner = new Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
  // other specs write to the same log and have it recycled: what is written from here on is kept
  await owner.query("ALTER SYSTEM SET wal_keep_size = '8GB'");
  await owner.query('SELECT pg_reload_conf()');
  const [{ name: firstSegment }] = await rows('SELECT pg_walfile_name(pg_current_wal_lsn()) AS name');
  const phases = { ...regulation.phases, votingCloses: '2099-04-15', objectionsUntil: '2099-05-01' };
  budgetId = await world.voting(
    [1, 2, 3, 4, 5, 6].map((price) => price * 100_000_00),
    { phases },
  );
  // it lives today, not in the days of the test: before, it would open and close everything
  const worker = fleet.start('worker', { LOG_LEVEL: 'debug' });
  for (let wave = 0; wave < waves; wave++) {
    const people = Array.from({ length: voters / waves }, () => ({ voter: newId(), choice: choiceIn(wave), secret: newSecret() }));
    if (wave === 1) await world.run(RehearseCount, world.staff.clerk, { budgetId, sample: 500, seed: 'a trial of April' });
    const rehearsing = world.count(); // while people vote
    const receipts = await crowd(people, 40, ({ voter, choice, secret }) =>
      // one wave as it comes from a browser, with all that is logged of a request; the others by the same desk behind it
      wave === 1 ? castOverHttp(voter, choice, secret) : world.cast(budgetId, Actor.person(voter), [choice], secret),
    );
    await rehearsing;
    if (wave === 0) await worker; // from here on it is there, and takes whatever is in the outbox through Redis
    redis.push(...(await redisUnder(app, prefix)));
    cast.push(...people.map((one, place) => ({ ...one, receipt: receipts[place]! })));
  }
  before.marks.push(...(await rows('SELECT voter_id AS id FROM budget_mark ORDER BY ctid')).map(({ id }) => id));
  before.markXmin = new Map((await rows('SELECT voter_id AS id, xmin::text AS x FROM budget_mark')).map(({ id, x }) => [id, x]));
  before.sealed.push(...(await rows('SELECT xmin::text AS xmin, sealed FROM sealed_ballot ORDER BY ctid')));
  keySealed = (await app.get(BallotBoxStore).find(budgetId))!.keySealed!;
  wal = await walFrom(firstSegment);
  logged = [...log, ...(await worker).log()];
  await fleet.stopAll(); // the count is done by this process, whose clock the test has set
}, 400_000);
afterAll(async () => {
  await fleet.stopAll();
  await owner.query('ALTER SYSTEM RESET wal_keep_size');
  await owner.query('SELECT pg_reload_conf()');
  await owner.end();
  await app.close();
});

/** The write-ahead log from a segment on, as an attacker with the disk reads it. */
async function walFrom(first: string): Promise<Buffer> {
  const segments = await rows(
    "SELECT name FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$' AND name BETWEEN $1 AND pg_walfile_name(pg_current_wal_lsn()) ORDER BY name",
    [first],
  );
  const parts: Buffer[] = [];
  for (const { name } of segments) {
    const [{ bytes }] = await rows("SELECT pg_read_binary_file('pg_wal/' || $1, 0, 16777216, true) AS bytes", [name]);
    if (bytes) parts.push(bytes);
  }
  return Buffer.concat(parts);
}

const baseRate = (): number => {
  const counts = [...Map.groupBy(cast, ({ choice }) => choice).values()].map((same) => same.length);
  return Math.max(...counts) / voters;
};

/** The share of voters whose choice is found, where the n-th voter of one order is given the n-th ballot of another. */
function score(order: readonly string[], ballots: readonly number[]): number {
  const truth = new Map(cast.map(({ voter, choice }) => [voter, choice]));
  return order.filter((voter, place) => truth.get(voter) === ballots[place]).length / voters;
}

describe('two thousand ballots whose choices are known, cast in waves', () => {
  test('leave no secret, no published id and no choice anywhere in the database while people vote', async () => {
    const tables: { name: string }[] = await rows(
      "SELECT schemaname || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'register')",
    );
    const sought = cast.filter((_, place) => place % 20 === 0).flatMap(({ secret, receipt }) => [secret, receipt.published[0]!.id]);
    const found = [];
    for (const { name } of tables) {
      const [{ text }] = await rows(`SELECT string_agg(t::text, E'\\n') AS text FROM ${name} t`);
      if (text && sought.some((one) => text.includes(one))) found.push(name);
    }
    expect(found).toEqual([]);
    const requests = await rows('SELECT outcome::text AS text FROM request WHERE outcome::text ~ $1', ['choices|secret|ballot"']);
    expect(requests).toEqual([]);
    expect(await rows("SELECT 1 FROM audit WHERE use_case = 'DropBallots' OR details::text LIKE '%choice%' LIMIT 1")).toEqual([]);
    expect(await rows("SELECT 1 FROM outbox WHERE payload::text ~ 'choice|voter' LIMIT 1")).toEqual([]);
  });

  test('leave no secret and no published id in the write-ahead log', () => {
    const sought = cast.slice(-20).flatMap(({ secret, receipt }) => [secret, receipt.published[0]!.id]);
    // it is the log of this vote: its leaves are there, but for the few that a page of the log cuts in two
    const leaves = cast.slice(-100).filter(({ receipt }) => wal.includes(Buffer.from(receipt.proof.leaf, 'hex')));
    expect(leaves.length).toBeGreaterThan(90);
    expect(sought.filter((text) => wal.includes(text))).toEqual([]);
  });

  test('leave no secret, no published id and no choice in Redis or in any line of a log', () => {
    const sought = cast.flatMap(({ secret, receipt }) => [secret, receipt.published[0]!.id, receipt.proof.leaf]);
    const texts = [redis.join('\n'), logged.join('\n')];
    // they are those of this vote: the queue is there, each voter's request is in the log, and the worker has said that it is ready
    expect(redis.some((line) => line.includes(':react:'))).toBe(true);
    expect(votersInLog()).toHaveLength(voters / waves);
    expect(logged.filter((line) => line.includes('"msg":"ready"'))).toHaveLength(1);
    for (const text of texts) {
      expect(sought.filter((one) => text.includes(one))).toEqual([]);
      expect(text).not.toMatch(/choices|\bproject\b|envelope/);
    }
  });

  test('are sealed to one length, and no two look alike', () => {
    expect(new Set(before.sealed.map(({ sealed }) => sealed.length)).size).toBe(1);
    expect(new Set(before.sealed.map(({ sealed }) => sealed.toString('hex'))).size).toBe(voters);
  });

  test('with the key of the box, which is destroyed at opening, whole batches could be read: the attack has teeth', () => {
    const sealing = app.get(BallotSealing);
    const key = sealing.keyOf(budgetId, keySealed);
    const read = before.sealed.map(({ xmin, sealed }) => ({ xmin, choice: sealing.open(budgetId, key, sealed)[0]!.choices[0]!.project }));
    const likeliest = new Map(
      [...Map.groupBy(read, ({ xmin }) => xmin)].map(([xmin, batch]) => [xmin, modeOf(batch.map(({ choice }) => choice))]),
    );
    const guessed = cast.filter(({ voter, choice }) => likeliest.get(before.markXmin.get(voter)!) === choice).length / voters;
    expect(guessed).toBeGreaterThan(baseRate() + 0.01);
  });

  test('opened, are guessed no better than the base rate and one in a hundred, by whatever order they are put beside their voters', async () => {
    world.now('2099-04-16T10:00:00Z');
    await world.advance(budgetId, 'closeVoting');
    await world.count();
    const ballotOrders = ['ctid', 'xmin::text, ctid', 'id', 'id DESC', 'ctid DESC'];
    const voterOrders = [
      ['SELECT voter_id AS id FROM budget_mark WHERE budget_id = $1 ORDER BY ctid', [budgetId]],
      ['SELECT voter_id AS id FROM budget_mark WHERE budget_id = $1 ORDER BY xmin::text::bigint, ctid', [budgetId]],
      ['SELECT voter_id AS id FROM budget_mark WHERE budget_id = $1 ORDER BY voter_id', [budgetId]],
      ["SELECT split_part(actor, ':', 2) AS id FROM audit WHERE use_case = 'AdmitVoter' ORDER BY ctid", []],
      ["SELECT split_part(actor, ':', 2) AS id FROM audit WHERE use_case = 'AdmitVoter' ORDER BY id", []],
      [
        "SELECT split_part(r.actor, ':', 2) AS id FROM request r JOIN budget_mark m ON r.actor = 'person:' || m.voter_id ORDER BY r.xmin::text::bigint",
        [],
      ],
    ] as const;
    const voterLists: string[][] = [];
    for (const [sql, params] of voterOrders) voterLists.push((await rows(sql, [...params])).map(({ id }) => id));
    voterLists.push(votersInLog());
    const scores = [];
    for (const ballots of ballotOrders) {
      const choices = (
        await rows(`SELECT (choices -> 0 ->> 'project')::int AS choice FROM opened_ballot WHERE budget_id = $1 ORDER BY ${ballots}`, [
          budgetId,
        ])
      ).map(({ choice }) => choice);
      for (const voterList of voterLists) scores.push(score(voterList, choices));
    }
    // the log has one wave, and the worker, which lives today, has forgotten some requests; of the other lists none lacks anybody
    expect(voterLists.filter((list) => list.length === voters)).toHaveLength(5);
    expect(scores).toHaveLength(35);
    expect(Math.max(...scores)).toBeLessThanOrEqual(baseRate() + 0.01);
    expect((await app.get(CountStore).ofBudget(budgetId)).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'rehearsal done',
      'official done',
    ]);
    const bundle = await app.get(BudgetBundle).pack(Actor.anonymous, budgetId);
    expect(await verifyBundle(bundle)).toMatchObject({ isGood: true });
    const [opened] = await rows('SELECT count(DISTINCT xmin::text)::int AS n FROM opened_ballot WHERE budget_id = $1', [budgetId]);
    expect(opened.n).toBe(1);
    expect(await rows('SELECT 1 FROM ballot_box WHERE budget_id = $1 AND key_sealed IS NOT NULL', [budgetId])).toEqual([]);
  });
});

/** Voters in the order in which the api logged their requests: nearer to the order of the votes than anything in the database. */
function votersInLog(): string[] {
  const known = new Set(cast.map(({ voter }) => voter));
  return logged.flatMap((line) => /"actor":"person:([^"]+)"/.exec(line)?.[1] ?? []).filter((id) => known.has(id));
}

function modeOf(choices: readonly number[]): number {
  const groups = [...Map.groupBy(choices, (choice) => choice)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]![0];
}
