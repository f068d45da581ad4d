import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { features } from '#features';
import { newId } from '#kernel';
import { DraftPetition, OpenCollection } from '#petitions';
import { isAlive, startLocal, type LocalServices } from '#platform/local';
import { eventually, Fleet, graphql, PostOffice, type RunningProcess, signedIn, startApp, type TestApp, World } from '#testing';

jest.setTimeout(240_000);

const sign = `mutation($input: SignPetitionInput!) { signPetition(input: $input) { signatureId code } }`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** People who keep signing: each asks again, with the same request id, until the answer is a receipt or "already signed". */
class Signers {
  readonly acknowledged = new Map<string, string>();
  private stopped = false;
  private loops: Promise<void>[] = [];

  constructor(
    private readonly petitionId: string,
    private readonly people: { personId: string; cookie: string }[],
    private readonly urls: () => string[],
  ) {}

  start(loops = 6): void {
    this.loops = Array.from({ length: loops }, () => this.loop());
  }

  /** Lets those under way come to their answer, and with `all` everybody else too. */
  async stop(all = false): Promise<void> {
    this.stopped = !all;
    await Promise.all(this.loops);
  }

  private async loop(): Promise<void> {
    for (let person = this.people.pop(); person && !this.stopped; person = this.people.pop()) await this.untilAnswered(person);
  }

  private async untilAnswered({ personId, cookie }: { personId: string; cookie: string }): Promise<void> {
    const input = {
      petitionId: this.petitionId,
      requestId: newId(),
      fullName: 'Khadija Ouali',
      capacity: 'resident',
      meetsConditions: true,
      wantsNews: true,
    };
    for (let attempt = 0; attempt < 400; attempt++) {
      const url = this.urls()[attempt % this.urls().length];
      const answer = url ? await graphql(url, sign, { input }, cookie).catch(() => undefined) : undefined;
      const code = answer?.data?.signPetition?.signatureId ?? answer?.errors?.[0]?.extensions.code;
      if (answer?.data?.signPetition) return void this.acknowledged.set(personId, answer.data.signPetition.signatureId);
      if (code === 'ALREADY_SIGNED') throw new Error('a repeated request was answered as another one');
      await pause(100);
    }
    throw new Error('never answered');
  }
}

let local: LocalServices;
let app: TestApp;
let fleet: Fleet;
let post: PostOffice;
let folder: string;
let petitionId: string;
const outside = process.env;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jamaa-kills-'));
  local = await startLocal({ folder, env: {}, durable: true, mail: false, log: () => {} });
  post = await PostOffice.open();
  await migrate();
  process.env = { ...outside, ...local.env, TEST_DATABASE_URL: local.adminUrl, TEST_TEMPLATE: 'jamaa' };
  app = await startApp(features, { SMTP_URL: post.url });
  const world = new World(app);
  const commune = await world.commune({ population: 500_000 });
  await world.staff('clerk', commune.id);
  const petitioner = await world.citizen();
  const texts = {
    titles: { fr: 'Réparer le pont' },
    bodies: { fr: 'Le pont est coupé depuis la crue, nous demandons sa réparation avant l’hiver.' },
  };
  petitionId = (
    await app.run(DraftPetition, petitioner, {
      communeId: commune.id,
      representativeName: 'Omar Tazi',
      authoritativeLanguage: 'fr',
      ...texts,
    })
  ).id;
  await app.run(OpenCollection, petitioner, { petitionId });
  fleet = new Fleet({
    ...local.env,
    DATABASE_URL: app.database.url,
    SMTP_URL: post.url,
    QUEUE_PREFIX: 'kills',
    DATABASE_POOL: '5',
    OWED_AFTER: '5',
    MAIL_LEASE: '10',
  });
});
afterAll(async () => {
  await fleet?.stopAll();
  await app?.close().catch(() => {});
  await post?.close();
  await local?.stop();
  process.env = outside;
  rmSync(folder, { recursive: true, force: true });
});

async function migrate(): Promise<void> {
  const { migrations } = await import('#migrations');
  const { DataSource } = await import('typeorm');
  const source = await new DataSource({
    type: 'postgres',
    url: local.env['MIGRATION_DATABASE_URL'],
    migrations,
    migrationsTableName: 'migration',
  }).initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
}

/** Looks from outside, with a connection of its own: the app's may just have been cut. */
async function look<Row>(text: string, params: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: app.database.ownerUrl, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(text, params)).rows as Row[];
  } finally {
    await client.end().catch(() => {});
  }
}

const number = async (text: string, params: unknown[] = []): Promise<number> => (await look<{ n: number }>(text, params))[0]!.n;

function killPostgres(): void {
  const pid = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toContain(folder);
  process.kill(pid, 'SIGKILL');
}

async function flushRedis(): Promise<void> {
  const redis = new Redis(local.env['REDIS_URL']!, { maxRetriesPerRequest: 1 });
  redis.on('error', () => {});
  await redis.flushall().finally(() => redis.disconnect());
}

test('api, worker, PostgreSQL and Redis are killed in turn while people sign and are told: nothing acknowledged is lost, nothing is told twice', async () => {
  let api = await fleet.start('api');
  const steady = await fleet.start('api');
  let worker: RunningProcess = await fleet.start('worker');
  const people = await signedIn(app, 200);
  const signers = new Signers(petitionId, people, () => [api.url, steady.url]);
  signers.start();

  await pause(1500);
  await api.kill();
  await pause(300);
  api = await fleet.start('api');
  await worker.kill();
  await pause(300);
  worker = await fleet.start('worker');
  await pause(500);
  killPostgres();
  await eventually(
    () => number('SELECT 1 AS n'),
    (n) => n === 1,
    60_000,
  );
  await pause(1500);
  await flushRedis();
  await pause(500);
  await signers.stop();
  expect(signers.acknowledged.size).toBeGreaterThan(50);

  await audit(signers);
});

/** From outside: every acknowledged signature is there once, everybody who asked was told once, nothing is owed. */
async function audit({ acknowledged }: Signers): Promise<void> {
  await eventually(
    () =>
      number(
        "SELECT count(*)::int AS n FROM outbox o WHERE published_at IS NULL OR EXISTS (SELECT 1 FROM task t WHERE t.message_id = o.id AND t.status = 'owed')",
      ),
    (n) => n === 0,
    150_000,
  );
  const kept = await look<{ id: string; person_id: string }>('SELECT id, person_id FROM signature WHERE petition_id = $1', [petitionId]);
  const byPerson = new Map(kept.map(({ id, person_id }) => [person_id, id]));
  expect(kept).toHaveLength(byPerson.size);
  expect([...acknowledged].filter(([person, id]) => byPerson.get(person) !== id)).toEqual([]);
  await eventually(
    () => number('SELECT signatures AS n FROM petition_count WHERE petition_id = $1', [petitionId]),
    (n) => n === kept.length,
    30_000,
  );
  expect(await number("SELECT count(*)::int AS n FROM task WHERE status = 'refused'")).toBe(0);
  const notices = await look<{ recipient: string; n: number }>(
    "SELECT recipient_id AS recipient, count(*)::int AS n FROM mailbox_item WHERE template LIKE '%signed%' AND recipient_id = ANY ($1::uuid[]) GROUP BY 1",
    [[...byPerson.keys()]],
  );
  expect(notices.filter(({ n }) => n !== 1)).toEqual([]);
  expect(notices).toHaveLength(kept.length);
  await eventually(
    () => number("SELECT count(*)::int AS n FROM delivery WHERE status IN ('queued', 'sending') AND kind <> 'digest'"),
    (n) => n === 0,
    60_000,
  );
  mailsMatch(await look<{ id: string; status: string }>('SELECT id, status FROM delivery'));
}

/** Each delivery left at most once; what is marked sent left, and what left is marked sent or stands as uncertain. */
function mailsMatch(deliveries: { id: string; status: string }[]): void {
  const left = post.mails.map(({ messageId }) => messageId!.replace(/^<|@jamaa>$/g, ''));
  expect(left).toHaveLength(new Set(left).size);
  const sent = deliveries.filter(({ status }) => status === 'sent').map(({ id }) => id);
  expect(sent.filter((id) => !left.includes(id))).toEqual([]);
  const settled = new Set(deliveries.filter(({ status }) => status === 'sent' || status === 'uncertain').map(({ id }) => id));
  expect(left.filter((id) => !settled.has(id))).toEqual([]);
}

test('api and worker die at the places where a crash would hurt most, are started again, and the sums are right', async () => {
  await fleet.stopAll();
  const dies = ({ pid }: RunningProcess) =>
    eventually(
      async () => isAlive(pid),
      (alive) => !alive,
      60_000,
    );
  const [api, worker] = await Promise.all([
    fleet.start('api', { JAMAA_CRASH_AT: 'sign.after-insert' }),
    fleet.start('worker', { JAMAA_CRASH_AT: 'relay.after-add-bulk' }),
  ]);
  const urls = [api.url];
  const signers = new Signers(petitionId, await signedIn(app, 12), () => urls);
  signers.start(3);
  await dies(api);
  urls[0] = (await fleet.start('api')).url;
  await dies(worker);
  await dies(await fleet.start('worker', { JAMAA_CRASH_AT: 'sender.after-transport' }));
  await fleet.start('worker');
  await signers.stop(true);
  expect(signers.acknowledged.size).toBe(12);
  await audit(signers);
});
