// `npm run bench [-- --quick] [--json] [--rounds N] [--seconds N]`: the whole path of Jamaa beside its limits, in interleaved rounds on
// one machine. What counts is the ratios: absolute figures are the machine's.
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import { beforeLeaving, leave, leaveWhenAsked } from '../scripts/leaving.mjs';
import { inRoot } from '../scripts/root.mjs';
import { makeFloor, pgbench } from './floor.mjs';
import { startInstallation } from './installation.mjs';
import { floorMeasures, measuresOf } from './measures.mjs';
import { cpuOf, memoryOf } from './processes.mjs';
import { report, summary } from './report.mjs';

const connections = 32;
/** Requests made ready for a second of a measure that uses each once. */
const perSecond = 4000;

export async function bench(words) {
  leaveWhenAsked(130);
  const { values } = parseArgs({
    args: words,
    options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, rounds: { type: 'string' }, seconds: { type: 'string' } },
  });
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
  const seconds = Number(values.seconds ?? (values.quick ? 2 : 6));
  const say = (text) => values.json || console.log(text);
  try {
    say('Starting PostgreSQL (fsync on), the queue, api and worker; seeding …');
    const people = Math.ceil(perSecond * seconds * (rounds + 1));
    const jamaa = await startInstallation({ people });
    const load = fork(inRoot('bench', 'load.mjs'), { serialization: 'advanced' });
    beforeLeaving(() => load.disconnect());
    const floor = await startFloor(jamaa);
    const results = await measure({ jamaa, load, floor, rounds, seconds, say });
    const told = summary(results, { jamaa, rounds, seconds, memory: memoryOf(jamaa.api.pid) });
    if (values.json) console.log(JSON.stringify(told));
    else await report(told, { write: !values.quick });
    await leave(0);
  } catch (error) {
    console.error(error);
    await leave(1);
  }
}

async function startFloor({ adminUrl, folder }) {
  const url = await makeFloor(adminUrl);
  const port = 21_000 + (process.pid % 20_000);
  const child = fork(inRoot('bench', 'handwritten.mjs'), { env: { ...process.env, FLOOR_URL: url, FLOOR_PORT: String(port) } });
  beforeLeaving(() => child.disconnect());
  await new Promise((ready, failed) => child.once('message', ready).once('exit', failed));
  return { url, port, pid: child.pid, folder };
}

/** Rounds in which every measure has its turn, so that whatever else the machine does meets all alike. */
async function measure({ jamaa, load, floor, rounds, seconds, say }) {
  const results = {};
  const keep = (name, result) => (results[name] ??= []).push(result);
  const ours = measuresOf(jamaa);
  const port = Number(new URL(jamaa.api.url).port);
  const turn = (measure, at, pid) => timed({ load, port: at, pid, postmaster: jamaa.postmaster, seconds, measure });
  say('Warming up …'); // plans, compiled code, connections: a server that has run for a while has them
  for (const measure of Object.values(ours)) await turn(measure, port, jamaa.api.pid);
  for (let round = 0; round < rounds; round++) {
    say(`Round ${round + 1} of ${rounds} …`);
    keep('pgbench', await pgbench(floor.url, floor.folder, seconds));
    for (const [name, measure] of Object.entries(ours)) {
      if (floorMeasures[name]) keep(`handwritten_${name}`, await turn(floorMeasures[name], floor.port, floor.pid));
      keep(name, await turn(measure, port, jamaa.api.pid));
    }
  }
  return results;
}

async function timed({ load, port, pid, postmaster, seconds, measure }) {
  const requests = measure.requests(perSecond * seconds);
  const before = [cpuOf(pid), cpuOf(postmaster, true)];
  const result = await ask(load, { port, connections, seconds, requests, once: measure.once });
  const [node, postgres] = [cpuOf(pid) - before[0], cpuOf(postmaster, true) - before[1]];
  if (result.failed) throw new Error(`${result.failed} of ${result.done} requests failed: ${result.firstFailure}`);
  const micros = (ms) => Math.round((ms * 1000) / result.done);
  return { ...result, node_us: micros(node), postgres_us: micros(postgres) };
}

function ask(load, job) {
  return new Promise((resolve, reject) => {
    load.once('message', resolve);
    load.send(job, (error) => error && reject(error));
  });
}
