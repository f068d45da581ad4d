import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, gone, isAlive, signal } from './process-identity.ts';

interface Holder {
  readonly keeper: number;
  readonly parent: number;
}

/** How long a keeper whose parent died may take to stop its services, in milliseconds. */
const farewell = 20_000;

/**
 * Makes this process the only keeper of the folder and returns how to give it back.
 * Waits for a keeper whose parent was killed and that is still stopping its services; throws when the folder is in real use.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const path = join(folder, 'local.lock');
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ keeper: process.pid, parent: process.ppid } satisfies Holder), { mode: 0o600 });
  try {
    while (!linked(mine, path)) await outlive(path, folder);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(path, { force: true });
}

// A link appears whole or not at all, so nobody reads half a lock.
function linked(mine: string, path: string): boolean {
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function outlive(path: string, folder: string): Promise<void> {
  const text = read(path);
  if (text === undefined) return;
  const holder = parse(text);
  if (holder && isAlive(holder.keeper) && commandOf(holder.keeper).includes(folder)) {
    if (isAlive(holder.parent)) throw new Error(`the folder ${folder} is in use by process ${holder.parent}`);
    if (!(await gone(holder.keeper, farewell))) signal(holder.keeper, 'SIGKILL');
  }
  if (read(path) === text) rmSync(path, { force: true });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}
