import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One real process of the system, started from the build. */
export interface RunningProcess {
  readonly url: string;
  readonly pid: number;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** As an operator would: requests under way end first. Returns the exit code. */
  stop(): Promise<number | null>;
}

/** Real api and worker processes for one spec; whatever still runs at its end is stopped. */
export class Fleet {
  private readonly running = new Set<ChildProcess>();

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** Starts a process and waits until it is ready, at most thirty seconds. */
  async start(kind: 'api' | 'worker', changes: NodeJS.ProcessEnv = {}): Promise<RunningProcess> {
    const port = await freePort();
    const own = kind === 'api' ? { PORT: String(port) } : { WORKER_PORT: String(port) };
    const env = { ...process.env, ...this.env, ...own, LOG_LEVEL: 'info', ...changes };
    const child = spawn(process.execPath, [`${root}dist/apps/${kind}/src/main.js`], {
      env,
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.running.add(child);
    child.once('exit', () => this.running.delete(child));
    await ready(child, kind);
    return {
      url: `http://127.0.0.1:${port}`,
      pid: child.pid!,
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

function ready(child: ChildProcess, kind: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${kind} is not ready after 30 s`)), 30_000);
    const last: string[] = [];
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (process.env['FLEET_LOG']) appendFileSync(process.env['FLEET_LOG'], `${kind} ${line}\n`);
      last.push(line);
      if (last.length > 20) last.shift();
      if (!line.includes('"msg":"ready"')) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`${kind} ended before it was ready (${String(signal ?? code)}):\n${last.join('\n')}`));
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
