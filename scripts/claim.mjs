import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from '../libs/platform/local/index.ts';
import { beforeLeaving } from './leaving.mjs';
import { dataFolder, inRoot } from './root.mjs';

const mark = join(dataFolder, 'running.json');

/** Makes this process the only one that runs Jamaa on this data folder; says where the other one is when there is one. */
export function claimCheckout() {
  const other = read();
  if (other && isAlive(other.pid) && commandOf(other.pid).some((word) => word.endsWith(join('scripts', 'start.mjs')))) {
    const where = other.address ? ` at ${other.address}` : ' and is still starting';
    throw new Error(`it already runs from this folder${where} (process ${other.pid}); stop that one with Ctrl-C or: kill ${other.pid}`);
  }
  mkdirSync(dataFolder, { recursive: true });
  write({ pid: process.pid, folder: inRoot() });
  beforeLeaving(() => rmSync(mark, { force: true }));
}

/** Notes where it answers, for whoever starts it a second time. */
export function announceAddress(address) {
  write({ pid: process.pid, folder: inRoot(), address });
}

const write = (what) => writeFileSync(mark, `${JSON.stringify(what)}\n`);

function read() {
  try {
    return existsSync(mark) ? JSON.parse(readFileSync(mark, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}
