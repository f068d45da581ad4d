import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { electionOf } from '../pabulib/pb-election.ts';
import { decodePb, readPb } from '../pabulib/pb-reader.ts';
import { count } from '../rules/count.ts';
import { outcomeAsJson } from '../rules/outcome-json.ts';

type Fields = Readonly<Record<string, unknown>>;
type Expected = { readonly rules: Readonly<Record<string, Readonly<Record<string, Fields>>>> };

/** What is compared, where the expected result has it. */
const compared = ['selected', 'total_cost', 'ties', 'increments', 'endowment', 'stop'] as const;

/** The reference writes 1 where a greedy part sorted at least two projects, we the number of ties it broke: told apart, and no failure. */
const tiesOfGreedy = 'ties of greedy parts';

/**
 * `tally collection FOLDER`: every `.pb` file of a folder by every rule and order of ties of `expected/NAME.json` beside it, and every
 * difference. 0 when all agree (but for ties of greedy parts, which are listed all the same), 1 otherwise.
 */
export async function collectionCommand([folder = '.']: readonly string[]): Promise<number> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.pb') && existsSync(expectedOf(folder, name)));
  const tally = new Map([...compared, tiesOfGreedy].map((key) => [key, { counted: 0, differing: 0 }]));
  for (const file of files) {
    for (const { rule, order, key, expected, found } of comparisonsOf(folder, file)) {
      const line = tally.get(key === 'ties' && rule.includes('greedy') ? tiesOfGreedy : key)!;
      line.counted++;
      if (JSON.stringify(expected) === JSON.stringify(found)) continue;
      line.differing++;
      process.stdout.write(`${file} ${rule} ${order} ${key}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}\n`);
    }
  }
  process.stdout.write(`${files.length} files\n`);
  for (const [key, { counted, differing }] of tally) process.stdout.write(`${key}: ${counted} compared, ${differing} differ\n`);
  return [...tally].some(([key, { differing }]) => key !== tiesOfGreedy && differing > 0) ? 1 : 0;
}

const expectedOf = (folder: string, file: string): string => join(folder, 'expected', file.replace(/\.pb$/, '.json'));

interface Compared {
  readonly rule: string;
  readonly order: string;
  readonly key: string;
  readonly expected: unknown;
  readonly found: unknown;
}

function* comparisonsOf(folder: string, file: string): Generator<Compared> {
  const { election } = electionOf(readPb(decodePb(readFileSync(join(folder, file)))));
  const { rules } = JSON.parse(readFileSync(expectedOf(folder, file), 'utf8')) as Expected;
  for (const [rule, orders] of Object.entries(rules)) {
    for (const [order, expected] of Object.entries(orders)) {
      const outcome: Fields = { ...outcomeAsJson(election, count(election, rule, order as 'official' | 'lexicographic')) };
      for (const key of compared.filter((one) => one in expected)) {
        yield { rule, order, key, expected: expected[key], found: outcome[key] };
      }
    }
  }
}
