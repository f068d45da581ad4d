import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { electionOf } from '../pabulib/pb-election.ts';
import { decodePb, readPb } from '../pabulib/pb-reader.ts';
import { count } from '../rules/count.ts';
import type { Output } from './output.ts';

interface Measure {
  readonly read: number;
  readonly count: number;
}

/**
 * `tally bench FILE… [--rule NAME] [--runs N]`: milliseconds of processor time to read and to count each file, the median of the
 * runs, and the most memory the process had so far. Processor time, because a shared machine makes the clock say anything.
 */
export async function benchCommand(args: readonly string[], { out }: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { rule: { type: 'string', default: 'mes-cost-add1' }, runs: { type: 'string', default: '3' } },
  });
  let [reading, counting] = [0, 0];
  out('read ms\tcount ms\tgroups\tincrements\tmemory MB\tfile\n');
  for (const file of positionals) {
    const { election } = electionOf(readPb(decodePb(readFileSync(file))));
    const { completion } = count(election, values.rule, 'official');
    const measures = Array.from({ length: Number(values.runs) }, () => measured(file, values.rule));
    const [read, counted] = [median(measures.map((one) => one.read)), median(measures.map((one) => one.count))];
    reading += read;
    counting += counted;
    const memory = process.resourceUsage().maxRSS / 1024;
    const cells = [read, counted, election.ballots.weight.length, completion?.increments ?? 0, memory.toFixed(0), file];
    out(`${cells.map((cell) => (typeof cell === 'number' ? Math.round(cell) : cell)).join('\t')}\n`);
  }
  out(`${Math.round(reading)}\t${Math.round(counting)}\tin all, ${values.rule}, medians of ${values.runs}\n`);
  return 0;
}

function measured(file: string, rule: string): Measure {
  const start = process.cpuUsage().user;
  const { election } = electionOf(readPb(decodePb(readFileSync(file))));
  const read = process.cpuUsage().user;
  count(election, rule, 'official');
  return { read: (read - start) / 1000, count: (process.cpuUsage().user - read) / 1000 };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
