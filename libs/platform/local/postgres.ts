import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { stopPostgres, stopPostgresLeftBehind } from './left-behind.ts';
import { openLog, tailOf } from './log-file.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { type Launch, unprivileged } from './unprivileged.ts';

export interface PostgresOptions {
  readonly folder: string;
  readonly durable: boolean;
  readonly password: string;
  readonly preferredPort: number | undefined;
}

export interface RunningPostgres {
  readonly port: number;
  /** Settles when the server ends, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on `folder`/postgres, made on the first start. Listens on the loopback only, with a password. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { initdb, postgres } = await postgresBinaries();
  const data = join(options.folder, 'postgres');
  const launch = unprivileged(postgres, options.folder, data);
  if (!existsSync(data)) await initialise(initdb, data, launch, options);
  await stopPostgresLeftBehind(data);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? options.preferredPort : undefined);
    const child = serve(postgres, data, port, launch, options);
    if (await ready(child, data)) return running(child, port);
    // Somebody took the port in between, or the memory of a killed server is not given back yet.
    if (attempt === 5) throw new Error(`PostgreSQL does not start:\n${tailOf(options.folder, 'postgres')}`);
    await pause(300 * attempt);
  }
}

// Made beside and then renamed: an interrupted start leaves no half-made cluster behind.
async function initialise(initdb: string, data: string, launch: Launch, options: PostgresOptions): Promise<void> {
  const fresh = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  const { account } = launch;
  if (account) for (const path of [fresh, passwordFile]) chownSync(path, account.uid, account.gid);
  const words = [`--pgdata=${fresh}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-instructions'];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    const child = run(initdb, [...words, ...locale, ...(options.durable ? [] : ['--no-sync'])], launch, options.folder);
    const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
    if (code !== 0) throw new Error(`initdb ended with ${String(code)}:\n${tailOf(options.folder, 'postgres')}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, data);
}

function serve(postgres: string, data: string, port: number, launch: Launch, { folder, durable }: PostgresOptions): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return run(postgres, ['-D', data, '-p', String(port), ...flags], launch, folder);
}

// In a session of its own: Ctrl-C in the terminal must not stop the database before the processes that use it.
function run(program: string, words: readonly string[], { before, account }: Launch, folder: string): ChildProcess {
  const [first, ...rest] = [...before, program, ...words];
  const log = openLog(folder, 'postgres');
  const env = { ...process.env, LC_ALL: 'C', LANGUAGE: '' };
  const child = spawn(first!, rest, { ...(before.length > 0 ? {} : account), cwd: '/', env, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  return child;
}

/** The last line of the server's own mark file says when it accepts connections. */
async function ready(child: ChildProcess, data: string): Promise<boolean> {
  const mark = join(data, 'postmaster.pid');
  for (const end = performance.now() + 60_000; performance.now() < end; await pause(20)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false;
    const lines = existsSync(mark) ? readFileSync(mark, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
  }
  await stopPostgres(child.pid!);
  return false;
}

function running(child: ChildProcess, port: number): RunningPostgres {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { port, ended, stop: () => stopPostgres(child.pid!) };
}
