import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, gone, isAlive, signal } from './process-identity.ts';

/**
 * Stops a PostgreSQL server that still serves this data folder although its parent was killed, and clears the mark of one that
 * died. The process is stopped only when its own command names the folder: the number may belong to somebody else by now, and
 * PostgreSQL itself would then refuse to start.
 */
export async function stopPostgresLeftBehind(data: string): Promise<boolean> {
  const mark = join(data, 'postmaster.pid');
  const pid = markedPid(mark);
  if (pid === undefined || !isAlive(pid)) return false;
  if (!commandOf(pid).includes(data)) {
    rmSync(mark, { force: true });
    return false;
  }
  await stopPostgres(pid);
  return true;
}

/** Stops a server: first politely (open transactions are rolled back), after ten seconds without ceremony. */
export async function stopPostgres(pid: number): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(pid, name);
    if (await gone(pid, patience)) return;
  }
  throw new Error(`the PostgreSQL process ${pid} does not end`);
}

/** Stops a native Redis or Valkey that a killed parent left behind, recognised by its configuration file. */
export async function stopRedisLeftBehind(mark: string, configuration: string): Promise<void> {
  const pid = markedPid(mark);
  if (pid === undefined || !isAlive(pid) || !commandOf(pid).includes(configuration)) return;
  signal(pid, 'SIGTERM');
  if (!(await gone(pid, 5_000))) signal(pid, 'SIGKILL');
}

function markedPid(mark: string): number | undefined {
  const pid = existsSync(mark) ? Number.parseInt(readFileSync(mark, 'utf8'), 10) : Number.NaN;
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}
