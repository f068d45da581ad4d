import { existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A log longer than this many bytes is begun anew at the next start. */
const longest = 10_000_000;

const pathOf = (folder: string, name: string) => join(folder, 'logs', `${name}.log`);

/** Opens `folder`/logs/`name`.log to add to it; the caller closes the descriptor. */
export function openLog(folder: string, name: string): number {
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const path = pathOf(folder, name);
  return openSync(path, existsSync(path) && statSync(path).size > longest ? 'w' : 'a', 0o600);
}

/** The last lines of a log, for the message of a start that failed. */
export function tailOf(folder: string, name: string): string {
  const path = pathOf(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : '';
}
