import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdirSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KeeperNews } from './keeper.ts';
import { openLog } from './log-file.ts';
import type { Started, Wanted } from './parts.ts';

export { openLog, tailOf } from './log-file.ts';
export { emptyDatabase } from './postgres-roles.ts';
export { commandOf, isAlive } from './process-identity.ts';

export { addressesOf } from './addresses.ts';

export interface LocalOptions {
  /** Where data, passwords and logs are kept; made where missing. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** False: the database may lose everything at a power cut, and is several times faster. For tests. */
  readonly durable: boolean;
  readonly mail: boolean;
  /** One line for a person. */
  log(text: string): void;
}

export interface LocalServices {
  /** DATABASE_URL, MIGRATION_DATABASE_URL, REDIS_URL, SMTP_URL, MAIL_PAGE_URL: only those that were started here. */
  readonly env: Record<string, string>;
  /** Address of the superuser of a PostgreSQL that was started here: tests make their databases with it. */
  readonly adminUrl?: string;
  /** Whether the database was made by this start. */
  readonly isNew?: boolean;
  stop(): Promise<void>;
}

/** A service that ends by itself is started again, at most this often. */
const restarts = 5;

/**
 * Starts PostgreSQL, Valkey and a mail catcher for this machine alone: those whose address `env` does not give. They end with
 * this process however it ends. One `folder` serves one process at a time; throws when it is in use, or with the reason of the
 * part that does not start.
 */
export async function startLocal(options: LocalOptions): Promise<LocalServices> {
  const { env } = options;
  const wanted = { postgres: !env.DATABASE_URL, redis: !env.REDIS_URL, mail: options.mail && !env.SMTP_URL, durable: options.durable };
  if (!wanted.postgres && !wanted.redis && !wanted.mail) return { env: {}, stop: () => Promise.resolve() };
  let keeper = startKeeper(options.folder);
  const first = await ask(keeper, wanted);
  let stopping = false;
  const watch = (left: number) => {
    keeper.once('exit', () => {
      if (stopping) return;
      options.log(`The local services ended unexpectedly; ${left > 0 ? 'starting them again' : 'they are not started again'}.`);
      if (left === 0) return;
      keeper = startKeeper(options.folder);
      ask(keeper, wanted).then(
        (again) =>
          options.log(sameAddresses(first, again) ? 'The local services are back.' : 'They are back at other addresses: start again.'),
        (error: Error) => options.log(error.message),
      );
      watch(left - 1);
    });
  };
  watch(restarts);
  const stop = async () => {
    stopping = true;
    await dismiss(keeper);
  };
  return { ...first, stop };
}

function startKeeper(given: string): ChildProcess {
  const folder = resolve(given);
  mkdirSync(folder, { recursive: true });
  const program = fileURLToPath(new URL(`./keeper${extname(import.meta.url)}`, import.meta.url));
  // Variables of PostgreSQL's own would change where its programs look.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && name !== 'NODE_OPTIONS'));
  const log = openLog(folder, 'local');
  const stdio = ['ignore' as const, log, log, 'ipc' as const];
  const keeper = fork(program, [folder], { detached: true, execArgv: ['--disable-warning=ExperimentalWarning'], env, stdio });
  closeSync(log);
  return keeper;
}

function ask(keeper: ChildProcess, wanted: Wanted): Promise<Started> {
  return new Promise((done, refuse) => {
    keeper.once('message', (news: KeeperNews) => ('started' in news ? done(news.started) : refuse(new Error(news.failed))));
    keeper.once('exit', (code, signal) => refuse(new Error(`The local services ended at once (${String(signal ?? code)}).`)));
    keeper.once('error', refuse);
    keeper.send(wanted, (error) => error && refuse(error));
  });
}

function dismiss(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    keeper.once('exit', () => done());
    if (keeper.connected) keeper.send('stop', () => undefined);
  });
}

const sameAddresses = (one: Started, other: Started) => JSON.stringify(one.env) === JSON.stringify(other.env);
