// The figures of a run as one object, as a table on the screen, and as the table of docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { inRoot } from '../scripts/root.mjs';

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rounded = (number, digits = 0) => Number(number.toFixed(digits));

/** Medians of the rounds, and their ratios. */
export function summary(results, { jamaa, rounds, seconds, memory }) {
  const of = (name, key) => median(results[name].map((one) => one[key]));
  const told = { machine: `${cpus().length} × ${cpus()[0].model}`, load: loadavg().map((one) => rounded(one, 1)), rounds, seconds };
  told.pgbench = { rate: rounded(of('pgbench', 'rate')), by: results.pgbench[0].by };
  for (const name of Object.keys(results).filter((one) => one !== 'pgbench')) {
    told[name] = {
      rate: rounded(of(name, 'rate')),
      p50_ms: rounded(of(name, 'p50'), 1),
      p99_ms: rounded(of(name, 'p99'), 1),
      node_us: of(name, 'node_us'),
      postgres_us: of(name, 'postgres_us'),
    };
    if (name.startsWith('handwritten_')) continue;
    told[name].ratio_to_pgbench = rounded(told[name].rate / told.pgbench.rate, 3);
    const floor = told[`handwritten_${name.replace('_spread', '')}`];
    if (floor) told[name].ratio_to_handwritten = rounded(told[name].rate / floor.rate, 3);
  }
  told.sign.hot_to_spread = rounded(told.sign.rate / told.sign_spread.rate, 3);
  told.api = { memory_mb: memory, ready_s: rounded(jamaa.started, 1) };
  return told;
}

const labels = {
  pgbench: 'one statement, one commit, 8 clients (1 pgbench)',
  handwritten_sign: 'sign, hand-written Fastify + pg in batches',
  sign: 'sign, one petition',
  sign_spread: 'sign, twenty petitions',
  ballot: 'cast a ballot',
  handwritten_read: 'one row, hand-written',
  read: 'petition page query',
  handwritten_list: 'list of 20, hand-written',
  list: 'list of 20 petitions',
  home: 'home of a commune',
};

export async function report(told, { write }) {
  const head = ['what', 'per second', 'p50 / p99 ms', 'µs of Node + PostgreSQL', '× pgbench', '× hand-written'];
  const rows = Object.entries(labels).map(([name, label]) => {
    const { rate, p50_ms, p99_ms, node_us, postgres_us, ratio_to_pgbench, ratio_to_handwritten } = told[name];
    const latency = p50_ms === undefined ? '' : `${p50_ms} / ${p99_ms}`;
    return [
      label,
      rate,
      latency,
      node_us === undefined ? '' : `${node_us} + ${postgres_us}`,
      ratio_to_pgbench ?? '',
      ratio_to_handwritten ?? '',
    ];
  });
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const below = `One petition against twenty: ${told.sign.hot_to_spread}. The api was ready in ${told.api.ready_s} s and held ${told.api.memory_mb} MB after the load.\n${told.rounds} rounds of ${told.seconds} s, 32 connections; ${told.machine}, load average ${told.load.join(', ')}.`;
  console.log(`\n${table}\n\n${below}`);
  if (write) await writeTable(`${table}\n\n${below}`);
}

const marks = ['<!-- bench -->', '<!-- /bench -->'];

async function writeTable(text) {
  const path = inRoot('docs', 'performance.md');
  const page = readFileSync(path, 'utf8');
  const [from, to] = [page.indexOf(marks[0]) + marks[0].length, page.indexOf(marks[1])];
  const written = `${page.slice(0, from)}\n\n${text}\n\n${page.slice(to)}`;
  writeFileSync(path, await format(written, { ...(await resolveConfig(path)), filepath: path }));
  console.log('\nWritten to docs/performance.md.');
}
