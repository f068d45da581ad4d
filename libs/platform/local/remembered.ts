import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Part = 'postgres' | 'redis' | 'smtp' | 'mailPage';

/** What a data folder keeps between two starts: the passwords made for it and the ports it had, so addresses stay the same. */
export interface Remembered {
  readonly passwords: { readonly postgres: string; readonly migrator: string; readonly app: string; readonly redis: string };
  readonly ports: Partial<Record<Part, number>>;
}

const fileOf = (folder: string) => join(folder, 'local.json');

/** Reads what the folder keeps; the first time, makes new passwords and writes them before anything uses them. */
export function recall(folder: string): Remembered {
  if (existsSync(fileOf(folder))) return JSON.parse(readFileSync(fileOf(folder), 'utf8')) as Remembered;
  const password = () => randomBytes(24).toString('hex');
  const made: Remembered = { passwords: { postgres: password(), migrator: password(), app: password(), redis: password() }, ports: {} };
  remember(folder, made);
  return made;
}

/** Replaces the file whole, readable by its owner only. */
export function remember(folder: string, what: Remembered): void {
  const next = `${fileOf(folder)}.next`;
  writeFileSync(next, `${JSON.stringify(what, null, 2)}\n`, { mode: 0o600 });
  renameSync(next, fileOf(folder));
}
