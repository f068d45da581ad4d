import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

const root = fileURLToPath(new URL('../../', import.meta.url));

// The libraries of others, bundled, as `npm start` uses them.
const libraries = `${root}node_modules/.libraries/use.mjs`;
const withLibraries = existsSync(libraries) ? ['--import', libraries] : [];

/** One real process of the system, started from the build. */
export interface RunningProcess {
  readonly url: string;
  readonly pid: number;
  /** Its last thousand lines of log. */
  log(): readonly string[];
  /** As a power cut would. */
  kill(): Promise<void>;
  /** As an operator would: requests under way end first. Returns the exit code. */
  stop(): Promise<number | null>;
}

/** Real api and worker processes for one spec; whatever still runs at its end is stopped. */
export class Fleet {
  private readonly running = new Set<ChildProcess>();

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** Starts a process and waits until it is ready, at most a minute. */
  async start(kind: 'api' | 'worker', changes: NodeJS.ProcessEnv = {}): Promise<RunningProcess> {
    const port = await freePort();
    const own = kind === 'api' ? { PORT: String(port) } : { WORKER_PORT: String(port) };
    // it ends with this process, however that ends
    const bound = ['--import', new URL('../../scripts/with-parent.mjs', import.meta.url).href, ...withLibraries];
    const env = { ...process.env, ...this.env, ...own, LOG_LEVEL: 'info', JAMAA_PARENT: String(process.pid), ...changes };
    const child = spawn(process.execPath, [...bound, `${root}dist/apps/${kind}/src/main.js`], {
      env,
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    this.running.add(child);
    child.once('exit', () => this.running.delete(child));
    const log: string[] = [];
    await ready(child, kind, log);
    return {
      url: `http://127.0.0.1:${port}`,
      pid: child.pid!,
      log: () => log,
      kill: () => end(child, 'SIGKILL').then(() => {}),
      stop: () => end(child, 'SIGTERM'),
    };
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.running].map((child) => end(child, 'SIGTERM')));
  }
}

function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

function ready(child: ChildProcess, kind: string, log: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${kind} is not ready after a minute`)), 60_000);
    createInterface({ input: child.stdout! }).on('line', (line) => {
      log.push(line);
      if (log.length > 1000) log.shift();
      if (!line.includes('"msg":"ready"')) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`${kind} ended before it was ready (${String(signal ?? code)}):\n${log.slice(-20).join('\n')}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
