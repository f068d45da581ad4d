import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { count, electionOf, outcomeAsJson, readPb, decodePb, ruleNames, type TieOrder } from './index.ts';

// Our own small elections lie in data/; the real ones (see README.md) beside the checkout, where they are kept.
const own = new URL('data/', import.meta.url);
const real = new URL('../../../shared/data/pb/open/', import.meta.url);
const orders = ['official', 'lexicographic'] as const;

interface Expected {
  readonly selected: readonly string[];
  readonly total_cost: string;
  readonly ties: number;
  readonly increments?: number;
  readonly endowment?: string;
  readonly stop?: string;
}

type ExpectedRules = Readonly<Record<string, Partial<Record<(typeof orders)[number], Expected>>>>;

const filesIn = (folder: URL): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.pb'))
        .sort()
    : [];
const electionIn = (folder: URL, file: string) => electionOf(readPb(decodePb(readFileSync(new URL(file, folder))))).election;
const expectedIn = (folder: URL, file: string): ExpectedRules =>
  (JSON.parse(readFileSync(new URL(`expected/${file.replace(/\.pb$/, '.json')}`, folder), 'utf8')) as { rules: ExpectedRules }).rules;

/** The greedy part of the reference writes 1 where it sorted at least two projects, not how many ties it broke (README.md). */
const countsTies = (rule: string): boolean => !rule.includes('greedy');

function differences(folder: URL, file: string, isAsked: (rule: string, order: TieOrder) => boolean): object[] {
  const election = electionIn(folder, file);
  return Object.entries(expectedIn(folder, file)).flatMap(([rule, byOrder]) =>
    orders.flatMap((order) => {
      const expected = byOrder[order];
      if (!expected || !isAsked(rule, order)) return [];
      const found = outcomeAsJson(election, count(election, rule, order));
      const keys = ['selected', 'total_cost', ...(countsTies(rule) ? ['ties'] : []), 'increments', 'endowment', 'stop'] as const;
      const known = keys.filter((key) => key in expected) as (keyof Expected & keyof typeof found)[];
      const wrong = known.filter((key) => JSON.stringify(found[key]) !== JSON.stringify(expected[key]));
      return wrong.map((key) => ({ rule, order, key, expected: expected[key], found: found[key] }));
    }),
  );
}

describe('our own elections', () => {
  test.each(filesIn(own))('%s comes out as expected by every rule and order of ties', (file) => {
    expect(Object.keys(expectedIn(own, file)).sort()).toEqual([...ruleNames].sort());
    expect(differences(own, file, () => true)).toEqual([]);
  });
});

const files = filesIn(real);
// where the collection is not beside the checkout there is nothing to read, and our own elections above prove the rules
const there: typeof describe.skip = files.length > 0 ? describe : describe['skip'];
// The whole matrix is 1,890 counts: `npm run tally:collection`. Here each file meets the quick rules and two of the completions.
const completions = ruleNames.filter((name) => name.includes('add1'));

there(`the collection of real elections${files.length > 0 ? '' : ` (not on this machine: no ${real.pathname})`}`, () => {
  test.each(files.map((file, place) => [file, place] as const))('%s', (file, place) => {
    const turn = completions.filter((_, at) => at === place % completions.length || at === (place + 5) % completions.length);
    expect(differences(real, file, (rule, order) => (rule.includes('add1') ? order === 'official' && turn.includes(rule) : true))).toEqual(
      [],
    );
  });

  test('where a file says that the greedy rule was used, the greedy rule gives the winners it marks', () => {
    const stated = files.filter((file) => isGreedy(readPb(decodePb(readFileSync(new URL(file, real)))).meta.get('rule')));
    expect(stated.length).toBeGreaterThan(0);
    expect(stated.flatMap((file) => greedyDifference(file) ?? [])).toEqual([]);
  });
});

const isGreedy = (rule: string | undefined): boolean => rule === 'greedy' || rule === 'greedy-no-skip' || rule === 'greedy-threshold';

/** Winners by the file's own column against ours; nothing where the file does not mark winners. */
function greedyDifference(file: string): object | undefined {
  const pb = readPb(decodePb(readFileSync(new URL(file, real))));
  const [id, mark] = [pb.projects.columns.indexOf('project_id'), pb.projects.columns.indexOf('selected')];
  if (mark < 0) return undefined;
  const official = pb.projects.rows.filter((row) => row[mark] === '1').map((row) => row[id]!);
  const rule = pb.meta.get('rule')!;
  const threshold = Number(pb.meta.get('min_project_score_threshold') ?? 0);
  const { election } = electionOf(pb);
  const ours = count(election, { kind: 'greedy', by: 'votes', noSkip: rule === 'greedy-no-skip', threshold }, 'official').selected;
  const isSame = official.length === ours.length && official.every((one) => ours.includes(one));
  return isSame ? undefined : { file, rule, official, ours };
}
