import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { electionOf } from '../pabulib/pb-election.ts';
import { decodePb, readPb } from '../pabulib/pb-reader.ts';
import { count } from '../rules/count.ts';
import { outcomeAsJson } from '../rules/outcome-json.ts';
import type { Output } from './output.ts';

type Fields = Readonly<Record<string, unknown>>;
type Expected = { readonly rules: Readonly<Record<string, Readonly<Record<string, Fields>>>> };

/** What is compared, where the expected result has it. */
const compared = ['selected', 'total_cost', 'ties', 'increments', 'endowment', 'stop'] as const;
type Key = (typeof compared)[number];

/** The reference writes 1 where a greedy part sorted at least two projects, we the number of ties it broke: told apart, and no failure. */
const isKnownToDiffer = (rule: string, key: Key): boolean => key === 'ties' && rule.includes('greedy');

interface Agreement {
  agreeing: number;
  compared: number;
}

/**
 * `tally collection FOLDER`: every `.pb` file of a folder by every rule and order of ties of `expected/NAME.json` beside it, every
 * difference, and for each rule and field how many agree. 0 when all agree (but for ties of greedy parts, which are listed all the same),
 * 1 otherwise.
 */
export async function collectionCommand([folder = '.']: readonly string[], { out }: Output): Promise<number> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.pb') && existsSync(expectedOf(folder, name)));
  const table = new Map<string, Map<Key, Agreement>>();
  let hasFailed = false;
  for (const file of files) {
    for (const { rule, order, key, expected, found } of comparisonsOf(folder, file)) {
      const cell = cellOf(table, rule, key);
      cell.compared++;
      if (JSON.stringify(expected) === JSON.stringify(found)) {
        cell.agreeing++;
        continue;
      }
      hasFailed ||= !isKnownToDiffer(rule, key);
      out(`${file} ${rule} ${order} ${key}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}\n`);
    }
  }
  out(`${files.length} files; agreeing of compared, both orders of ties:\n${linesOf(table)}`);
  return hasFailed ? 1 : 0;
}

function cellOf(table: Map<string, Map<Key, Agreement>>, rule: string, key: Key): Agreement {
  const row = table.get(rule) ?? new Map<Key, Agreement>();
  const cell = row.get(key) ?? { agreeing: 0, compared: 0 };
  table.set(rule, row.set(key, cell));
  return cell;
}

/** One line for each rule, one for all: `rule`, then each field as "agreeing/compared", separated by tabs. */
function linesOf(table: ReadonlyMap<string, ReadonlyMap<Key, Agreement>>): string {
  const text = ({ agreeing, compared: of }: Agreement): string => (of === 0 ? '-' : `${agreeing}/${of}`);
  const sum = (key: Key): Agreement =>
    [...table.values()].reduce(
      (all, row) => ({
        agreeing: all.agreeing + (row.get(key)?.agreeing ?? 0),
        compared: all.compared + (row.get(key)?.compared ?? 0),
      }),
      { agreeing: 0, compared: 0 },
    );
  const rows = [...table].map(([rule, row]) => [rule, ...compared.map((key) => text(row.get(key) ?? { agreeing: 0, compared: 0 }))]);
  const lines = [['rule', ...compared], ...rows, ['all', ...compared.map((key) => text(sum(key)))]];
  return lines.map((cells) => `${cells.join('\t')}\n`).join('');
}

const expectedOf = (folder: string, file: string): string => join(folder, 'expected', file.replace(/\.pb$/, '.json'));

interface Compared {
  readonly rule: string;
  readonly order: string;
  readonly key: Key;
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
