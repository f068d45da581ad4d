import { closeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openLog, tailOf } from '../libs/platform/local/index.ts';
import { endOf, startChild, stopChild } from './child.mjs';
import { dataFolder } from './root.mjs';

/** Milliseconds until a process that ended is started again: doubled each time, forgotten when it ran for a minute. */
const firstWait = 1_000;
const longestWait = 30_000;
const minute = 60_000;
/** A process that ends this often before it ever answered is given up. */
const attempts = 3;

/**
 * Keeps a process running: when it ends by itself, says so and starts it again. `ready` settles when it first answers at
 * `health`, and fails with the end of its log when it never does.
 */
export function keepRunning({ name, words, env, health, isBuilt }) {
  const state = { child: undefined, stopping: false, wasReady: false, deaths: 0 };
  const launch = () => {
    const output = openLog(dataFolder, name);
    const child = startChild(words, { env, output, nodeFlags: ['--enable-source-maps'] });
    closeSync(output);
    state.child = child;
    void mourn(child, performance.now());
  };
  const mourn = async (child, since) => {
    const code = await endOf(child);
    if (state.stopping || child !== state.child) return;
    if (performance.now() - since > minute) state.deaths = 0;
    state.deaths += 1;
    if (!state.wasReady && state.deaths === attempts) return;
    const wait = Math.min(firstWait * 2 ** (state.deaths - 1), longestWait);
    console.log(
      `The ${name} ended (${child.signalCode ?? code}); it is started again in ${wait / 1000} s. Its log: ${dataFolder}/logs/${name}.log`,
    );
    await pause(wait);
    if (!state.stopping) launch();
  };
  const stop = async () => {
    state.stopping = true;
    await stopChild(state.child);
  };
  const restart = async () => {
    const old = state.child;
    state.child = undefined;
    await stopChild(old);
    if (!state.stopping) launch();
  };
  launch();
  return { name, isBuilt, stop, restart, ready: untilReady(name, health, state) };
}

async function untilReady(name, health, state) {
  for (const end = performance.now() + 2 * minute; performance.now() < end; await pause(100)) {
    if (state.stopping) return;
    if (state.deaths === attempts) throw new Error(`the ${name} does not stay up:\n${tailOf(dataFolder, name)}`);
    if (await answers(health)) {
      state.wasReady = true;
      return;
    }
  }
  throw new Error(`the ${name} does not answer at ${health}:\n${tailOf(dataFolder, name)}`);
}

async function answers(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(3_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
