import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { count, decodePb, electionOf, outcomeAsJson, readPb, type Rule, ruleNames, type TieOrder } from './index.ts';

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
const there = files.length > 0 ? describe : describe['skip'];
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
    const marking = stated.flatMap((file) => officially(file) ?? []);
    expect(marking.length).toBeGreaterThan(20);
    expect(marking.filter(({ official, ours }) => !isSame(official, ours))).toEqual([]);
  });

  test.each([
    ['Poland_Swiecie_2023.pb', 'mes-cost-add1', 17],
    ['Poland_Wieliczka_2023_Green_Budget.pb', 'mes-cost-add1-until-infeasible', 30],
  ] as const)('the winners that the city of %s published come out by %s', (file, rule, winners) => {
    const { official, ours } = officially(file, rule)!;
    expect(ours).toHaveLength(winners);
    expect(isSame(official, ours)).toBe(true);
  });
});

const isGreedy = (rule: string | undefined): boolean => rule === 'greedy' || rule === 'greedy-no-skip' || rule === 'greedy-threshold';
const isSame = (some: readonly string[], others: readonly string[]): boolean => some.toSorted().join() === others.toSorted().join();

/** The winners that a file marks, and ours by a rule (by the one the file states, without); nothing where it marks none. */
function officially(file: string, rule?: string): { file: string; official: string[]; ours: readonly string[] } | undefined {
  const pb = readPb(decodePb(readFileSync(new URL(file, real))));
  const [id, mark] = [pb.projects.columns.indexOf('project_id'), pb.projects.columns.indexOf('selected')];
  if (mark < 0) return undefined;
  const official = pb.projects.rows.filter((row) => row[mark] === '1').map((row) => row[id]!);
  const threshold = Number(pb.meta.get('min_project_score_threshold') ?? 0);
  const stated: Rule = { kind: 'greedy', by: 'votes', noSkip: pb.meta.get('rule') === 'greedy-no-skip', threshold };
  return { file, official, ours: count(electionOf(pb).election, rule ?? stated, 'official').selected };
}
