import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** How to start a program that refuses to run as root: words put before it, and the account it gets. */
export interface Launch {
  readonly before: readonly string[];
  /** Given to the program by the system call, or, where words are put before it, by those words. */
  readonly account?: Account;
}

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root it gets the account that owns the data, else `postgres`, else `nobody`.
 * Where that account may not enter the checkout (a checkout in root's home), Linux can let one process pass closed folders:
 * it keeps that one capability and nothing else of root.
 */
export function unprivileged(program: string, folder: string, data: string): Launch {
  if (process.getuid?.() !== 0) return { before: [] };
  const account = ownerOf(data) ?? accountNamed('postgres') ?? accountNamed('nobody');
  if (!account) throw new Error('PostgreSQL refuses to run as root and this system has no account "postgres" or "nobody"');
  if (reaches([], account, program, folder)) return { before: [], account };
  const before = passingClosedFolders(account);
  if (reaches(before, undefined, program, folder)) return { before, account };
  throw new Error(
    `PostgreSQL refuses to run as root, and the account ${account.uid} may not enter ${folder}: ` +
      'move the checkout out of the closed folder, start as an ordinary user, or set DATABASE_URL',
  );
}

function ownerOf(data: string): Account | undefined {
  if (!existsSync(data)) return undefined;
  const { uid, gid } = statSync(data);
  return uid === 0 ? undefined : { uid, gid };
}

function accountNamed(name: string): Account | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

// initdb and postgres look for themselves with access(2), which forgets capabilities unless the fix-up is switched off.
function passingClosedFolders({ uid, gid }: Account): string[] {
  const capability = '+dac_override';
  const ids = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups'];
  return ['setpriv', ...ids, '--inh-caps', capability, '--ambient-caps', capability, '--securebits', '+no_setuid_fixup', '--'];
}

function reaches(before: readonly string[], account: Account | undefined, program: string, folder: string): boolean {
  const words = [...before, '/bin/sh', '-c', 'cd "$1" && "$2" --version', 'sh', folder, program];
  return spawnSync(words[0]!, words.slice(1), { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
