import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { beforeLeaving } from './leaving.mjs';
import { withLibraries } from './libraries.mjs';
import { inRoot, root } from './root.mjs';

const withParent = pathToFileURL(inRoot('scripts', 'with-parent.mjs')).href;

/** How long a child may take to end politely, in milliseconds. */
const patience = 15_000;

/**
 * Starts a script under this Node. In a session of its own: Ctrl-C in the terminal reaches only this process, which stops its
 * children in their order. `output` is `inherit` or the descriptor of a log.
 */
export function startChild(words, { env, output, nodeFlags = [] }) {
  const options = {
    cwd: root,
    env: { ...env, JAMAA_PARENT: String(process.pid) },
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  };
  return spawn(process.execPath, [...nodeFlags, ...withLibraries(), '--import', withParent, ...words], options);
}

/** Settles with the exit code when the child ended; 1 when it was killed or could not start. `child.signalCode` says what killed it. */
export function endOf(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)).once('error', () => done(1)));
}

/** Ends a child politely, and without ceremony when it does not listen. */
export async function stopChild(child, farewell = 'SIGTERM') {
  const ended = endOf(child);
  child.kill(farewell);
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(timer);
}

/** Runs a script to its end and gives its exit code; it is stopped, with the signal it understands, when we leave before. */
export async function runToEnd(words, { farewell, ...options }) {
  const child = startChild(words, options);
  beforeLeaving(() => stopChild(child, farewell));
  return endOf(child);
}
