import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const patience = 300_000;
const ready = /Jamaa is ready: (\S+) \(web (\S+), GraphQL [^,]+, mail (\S+?);/;

/**
 * Uses the installation named by WEB_URL, API_URL and MAIL_PAGE_URL. Where none is named, starts everything as `npm start` does, with
 * the demonstration's data, and stops it at the end.
 */
export default async function everything(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['WEB_URL']) return undefined;
  const root = fileURLToPath(new URL('..', import.meta.url));
  // Ends with us, however we end.
  const withParent = ['--import', pathToFileURL(`${root}scripts/with-parent.mjs`).href];
  const env = { ...process.env, JAMAA_PARENT: String(process.pid) };
  const child = spawn(process.execPath, [...withParent, 'scripts/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const [, api, web, mail] = await addresses(child);
  Object.assign(process.env, { API_URL: api, WEB_URL: web, MAIL_PAGE_URL: mail });
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
}

function addresses(child: ChildProcess): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => {
      child.kill('SIGTERM');
      reject(new Error(`${why}\n${said}`));
    };
    const timer = setTimeout(() => fail('nothing answers after five minutes'), patience);
    const hear = (chunk: Buffer): void => {
      said += String(chunk);
      const found = ready.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', (code) => fail(`ended with ${code} before it was ready`));
  });
}
