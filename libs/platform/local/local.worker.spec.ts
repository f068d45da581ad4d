import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type LocalServices, startLocal } from './index.ts';
import { gone, signal } from './process-identity.ts';

jest.setTimeout(120_000);

const postgresOnly = { REDIS_URL: 'redis://given', SMTP_URL: 'smtp://given' };
const running: LocalServices[] = [];
const folders: string[] = [];

let prepared: string;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jamaa-local-'));
  folders.push(folder);
  return folder;
}

/** As it is after a first start and stop: making a cluster anew for each case would take most of the time. */
function usedFolder(): string {
  const folder = newFolder();
  execFileSync('cp', ['-a', `${prepared}/.`, folder]);
  return folder;
}

async function start(folder: string, env: NodeJS.ProcessEnv = postgresOnly): Promise<LocalServices> {
  const services = await startLocal({ folder, env, durable: false, mail: true, log: () => undefined });
  running.push(services);
  return services;
}

async function query(url: string | undefined, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const portOf = (url: string | undefined): number => Number(new URL(url ?? '').port);
const portIn = (folder: string): number =>
  (JSON.parse(readFileSync(join(folder, 'local.json'), 'utf8')) as { ports: { postgres: number } }).ports.postgres;
const serverOf = (folder: string): number => Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
const keeperOf = (folder: string): number => (JSON.parse(readFileSync(join(folder, 'local.lock'), 'utf8')) as { keeper: number }).keeper;

/** Another process that starts the services and stays, to be killed. */
async function startElsewhere(folder: string): Promise<ChildProcess> {
  const script = `
    import { startLocal } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
    await startLocal({ folder: ${JSON.stringify(folder)}, env: ${JSON.stringify(postgresOnly)}, durable: false, mail: false, log() {} });
    process.stdout.write('started');
    setInterval(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
  expect(child.exitCode).toBeNull();
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), 'jamaa-local-'));
  const { isNew, stop } = await startLocal({ folder: prepared, env: postgresOnly, durable: false, mail: false, log: () => undefined });
  expect(isNew).toBe(true);
  await stop();
});
afterAll(() => rmSync(prepared, { recursive: true, force: true }));
afterEach(async () => {
  await Promise.all(running.splice(0).map((services) => services.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the database of this machine', () => {
  /** For cases that leave it as it is: a start takes longer than what they look at. */
  let shared: LocalServices;
  let sharedFolder: string;
  beforeAll(async () => {
    sharedFolder = mkdtempSync(join(tmpdir(), 'jamaa-local-'));
    execFileSync('cp', ['-a', `${prepared}/.`, sharedFolder]);
    shared = await startLocal({ folder: sharedFolder, env: postgresOnly, durable: false, mail: true, log: () => undefined });
  });
  afterAll(async () => {
    await shared.stop();
    rmSync(sharedFolder, { recursive: true, force: true });
  });

  it('is there again after a stop, at the same address, with what it held', async () => {
    const folder = usedFolder();
    const first = await start(folder);
    await query(first.env.MIGRATION_DATABASE_URL, 'CREATE TABLE kept AS SELECT 7 AS number');
    await first.stop();
    const second = await start(folder);
    expect(second.isNew).toBe(false);
    expect(second.env).toEqual(first.env);
    expect(await query(second.env.MIGRATION_DATABASE_URL, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
  });

  it('lets the app change rows and the migrator change tables, and asks a password of both', async () => {
    const { env } = shared;
    await query(env.MIGRATION_DATABASE_URL, 'CREATE TABLE note (text text); GRANT INSERT, SELECT ON note TO jamaa_app');
    await query(env.DATABASE_URL, "INSERT INTO note VALUES ('écrit')");
    for (const sql of ['CREATE TABLE mine ()', 'CREATE TEMPORARY TABLE mine ()', 'ALTER TABLE note ADD more text', 'CREATE DATABASE mine'])
      await expect(query(env.DATABASE_URL, sql)).rejects.toThrow(/permission denied|must be owner/);
    // the app becomes the role of the register when it asks to, and has none of its rights before
    await query(env.MIGRATION_DATABASE_URL, 'CREATE TABLE roll (line int); GRANT INSERT ON roll TO jamaa_register');
    await expect(query(env.DATABASE_URL, 'INSERT INTO roll VALUES (1)')).rejects.toThrow('permission denied');
    await query(env.DATABASE_URL, 'SET ROLE jamaa_register; INSERT INTO roll VALUES (2)');
    expect(await query(env.MIGRATION_DATABASE_URL, 'SELECT line FROM roll')).toEqual([{ line: 2 }]);
    const guess = new URL(env.DATABASE_URL!);
    guess.password = 'guess';
    await expect(query(guess.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(await query(env.DATABASE_URL, "SELECT upper(text) AS text, current_setting('listen_addresses') AS at FROM note")).toEqual([
      { text: 'ÉCRIT', at: '127.0.0.1' },
    ]);
  });

  it('takes another port when somebody has taken its own, and serves two folders at once', async () => {
    const folder = usedFolder();
    const taken = portIn(folder);
    const squatter = createServer().listen(taken, '127.0.0.1');
    // another server of these specs may have it: taken it is in any case
    await once(squatter, 'listening').catch(() => undefined);
    try {
      const [after, other] = await Promise.all([start(folder), start(usedFolder())]);
      const ports = [taken, ...[after, other].map(({ env }) => portOf(env.DATABASE_URL))];
      expect(new Set(ports).size).toBe(3);
      for (const { env } of [after, other]) expect(await query(env.DATABASE_URL, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      squatter.close();
    }
  });

  it('serves one process at a time: a second one is told which', async () => {
    const { env } = shared;
    await expect(start(sharedFolder)).rejects.toThrow(`in use by process ${process.pid}`);
    expect(await query(env.DATABASE_URL, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('after a kill that nobody could answer', () => {
  it('of the process that asked for it, the server ends by itself and loses nothing', async () => {
    const folder = usedFolder();
    const parent = await startElsewhere(folder);
    const [server, keeper] = [serverOf(folder), keeperOf(folder)];
    await kill(parent);
    expect(await gone(keeper, 20_000)).toBe(true);
    expect(await gone(server, 1_000)).toBe(true);
    const { env, isNew } = await start(folder);
    expect(isNew).toBe(false);
    expect(await query(env.DATABASE_URL, 'SELECT current_user AS me')).toEqual([{ me: 'jamaa_app' }]);
  });

  it('of that process and the keeper, the server left alone is stopped by the next start', async () => {
    const folder = usedFolder();
    const parent = await startElsewhere(folder);
    const [server, keeper] = [serverOf(folder), keeperOf(folder)];
    // held still first: a busy machine may let it see the parent's end, and do its duty, before it is ended itself
    signal(keeper, 'SIGSTOP');
    parent.kill('SIGKILL');
    signal(keeper, 'SIGKILL');
    await gone(keeper, 5_000);
    expect(await gone(server, 500)).toBe(false);
    const { isNew } = await start(folder);
    expect(isNew).toBe(false);
    expect(await gone(server, 0)).toBe(true);
    expect(serverOf(folder)).not.toBe(server);
  });

  it('of everything, the mark it left is not believed even when its number belongs to somebody else now', async () => {
    const folder = usedFolder();
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(folder, 'postgres')}\n0\n5432\n\n127.0.0.1\n`);
    writeFileSync(join(folder, 'local.lock'), JSON.stringify({ keeper: process.pid, parent: process.pid }));
    expect((await start(folder)).isNew).toBe(false);
  });

  it('of the server alone, it is started again at the same address', async () => {
    const folder = usedFolder();
    const { env } = await start(folder);
    const server = serverOf(folder);
    signal(server, 'SIGKILL');
    await gone(server, 5_000);
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const rows = await query(env.DATABASE_URL, 'SELECT 1 AS one').catch(() => undefined);
      if (rows) return expect(rows).toEqual([{ one: 1 }]);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the server did not come back');
  });
});

describe('the queue of this machine', () => {
  it('needs a password, evicts nothing, and takes a client back that went away', async () => {
    const { env } = await start(usedFolder(), { DATABASE_URL: 'postgres://given', SMTP_URL: 'smtp://given' });
    expect(Object.keys(env)).toEqual(['REDIS_URL']);
    const client = new Redis(env.REDIS_URL!);
    await once(client, 'ready');
    const stranger = new Redis({ port: portOf(env.REDIS_URL), host: '127.0.0.1' });
    stranger.on('error', () => undefined);
    try {
      expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
      await client.set('kept', 'yes');
      const again = once(client, 'ready');
      await client.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'no').catch(() => undefined);
      await again;
      expect(await client.get('kept')).toBe('yes');
      await expect(stranger.get('kept')).rejects.toThrow('NOAUTH');
    } finally {
      for (const one of [client, stranger]) one.disconnect();
    }
  });

  it('is not started, nor anything else, when every address is given', async () => {
    const { env, stop } = await startLocal({
      folder: join(tmpdir(), 'jamaa-never-made'),
      env: { DATABASE_URL: 'postgres://given', ...postgresOnly },
      durable: false,
      mail: true,
      log: () => undefined,
    });
    expect(env).toEqual({});
    await stop();
  });
});
