import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Election } from '../election/election.ts';
import { electionOf } from '../pabulib/pb-election.ts';
import type { PbFile } from '../pabulib/pb-file.ts';
import { decodePb, readPb } from '../pabulib/pb-reader.ts';
import { count } from '../rules/count.ts';
import type { Output } from './output.ts';

interface Measure {
  readonly read: number;
  readonly count: number;
}

const options = {
  rule: { type: 'string', default: 'mes-cost-add1' },
  runs: { type: 'string', default: '3' },
  growth: { type: 'boolean', default: false },
} as const;

/**
 * `tally bench FILE… [--rule NAME] [--runs N] [--growth]`: milliseconds of processor time to read and to count each file, the median of
 * the runs, and the most memory the process had so far. Processor time, because a shared machine makes the clock say anything. A folder
 * stands for the largest file in it. With `--growth`, each file by the first eighth, quarter and half of its voters first.
 */
export async function benchCommand(args: readonly string[], { out }: Output): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  let [reading, counting] = [0, 0];
  out('voters\tprojects\tread ms\tcount ms\tgroups\tincrements\tmemory MB\tfile\n');
  for (const file of positionals.map(largestIn)) {
    for (const share of values.growth ? [8, 4, 2, 1] : [1]) {
      const { election, completion } = looked(file, share, values.rule);
      const measures = Array.from({ length: Number(values.runs) }, () => measured(file, share, values.rule));
      const [read, counted] = [median(measures.map((one) => one.read)), median(measures.map((one) => one.count))];
      reading += read;
      counting += counted;
      const sizes = [election.voters, election.projects.length, read, counted, election.ballots.weight.length, completion?.increments ?? 0];
      out(`${[...sizes.map(Math.round), Math.round(process.resourceUsage().maxRSS / 1024), file].join('\t')}\n`);
    }
  }
  out(`${Math.round(reading)} ms to read, ${Math.round(counting)} ms to count in all, ${values.rule}, medians of ${values.runs}\n`);
  return 0;
}

const largestIn = (path: string): string => {
  if (!statSync(path).isDirectory()) return path;
  const files = readdirSync(path).filter((name) => name.endsWith('.pb'));
  return files.map((name) => join(path, name)).reduce((largest, one) => (statSync(one).size > statSync(largest).size ? one : largest));
};

/** The election of the first voters of a file, one in `share`; totals that the file states for all of them are left out. */
function electionIn(file: string, share: number): Election {
  const pb = readPb(decodePb(readFileSync(file)));
  return electionOf(share === 1 ? pb : partOf(pb, Math.floor(pb.votes.rows.length / share))).election;
}

function partOf(pb: PbFile, voters: number): PbFile {
  const totals = pb.projects.columns.flatMap((column, place) => (column === 'votes' || column === 'score' ? [place] : []));
  const without = <Cell>(cells: readonly Cell[]): Cell[] => cells.filter((_, place) => !totals.includes(place));
  return {
    ...pb,
    meta: new Map([...pb.meta, ['num_votes', String(voters)]]),
    projects: { ...pb.projects, columns: without(pb.projects.columns), rows: pb.projects.rows.map(without) },
    votes: { ...pb.votes, rows: pb.votes.rows.slice(0, voters), lines: pb.votes.lines.slice(0, voters) },
  };
}

const looked = (file: string, share: number, rule: string) => {
  const election = electionIn(file, share);
  return { election, completion: count(election, rule, 'official').completion };
};

function measured(file: string, share: number, rule: string): Measure {
  const start = process.cpuUsage().user;
  const election = electionIn(file, share);
  const read = process.cpuUsage().user;
  count(election, rule, 'official');
  return { read: (read - start) / 1000, count: (process.cpuUsage().user - read) / 1000 };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
