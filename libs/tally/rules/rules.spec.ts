import { describe, expect, test } from '@jest/globals';
import { type Election } from '../election/election.ts';
import { electionFrom } from '../election/election-from.ts';
import { formatFraction } from '../election/fraction.ts';
import { count } from './count.ts';
import { outcomeAsJson } from './outcome-json.ts';
import { nameOfRule, ruleNames, ruleOf } from './rule.ts';
import { compareText, tieOrderOf } from './tie-order.ts';

const times = <Item>(number: number, item: Item): Item[] => Array.from({ length: number }, () => item);
const selected = (election: Election, rule: string) => count(election, rule, 'official').selected;

const town = electionFrom({
  kind: 'approval',
  budget: '100',
  projects: [
    { id: 'hall', cost: '70' },
    { id: 'road', cost: '40' },
    { id: 'park', cost: '30' },
    { id: 'tree', cost: '5' },
    { id: 'moon', cost: '9' },
  ],
  ballots: [...times(5, ['hall']), ...times(4, ['road', 'park']), ...times(2, ['tree'])],
});

describe('greedy', () => {
  test('takes the most voted that still fits, passes over what does not, and never a project without supporters', () => {
    expect(selected(town, 'greedy-votes')).toEqual(['hall', 'park']);
    expect(selected(town, 'greedy-votes-per-cost')).toEqual(['tree', 'park', 'road']);
  });

  test('no-skip stops at the first project that does not fit', () => {
    expect(count(town, { kind: 'greedy', by: 'votes', noSkip: true }, 'lexicographic').selected).toEqual(['hall', 'park']);
    const other = electionFrom({
      ...plainTown,
      projects: plainTown.projects.map((one) => (one.id === 'park' ? { id: 'park', cost: '41' } : one)),
    });
    expect(count(other, { kind: 'greedy', by: 'votes', noSkip: true }, 'official').selected).toEqual(['hall']);
    expect(count(other, 'greedy-votes', 'official').selected).toEqual(['hall', 'tree']);
  });

  test('a threshold keeps projects with fewer votes out', () => {
    expect(count(town, { kind: 'greedy', by: 'votes', threshold: 5 }, 'official').selected).toEqual(['hall']);
  });

  test('a project that costs nothing has the best value per cost, and Equal Shares leaves it aside', () => {
    const free = electionFrom({
      kind: 'approval',
      budget: '5',
      projects: [
        { id: 'a', cost: '5' },
        { id: 'z', cost: '0' },
      ],
      ballots: [['a'], ['a', 'z']],
    });
    expect(selected(free, 'greedy-votes-per-cost')).toEqual(['z', 'a']);
    expect(selected(free, 'mes-cost')).toEqual(['a']);
  });
});

const plainTown = {
  kind: 'approval' as const,
  budget: '100',
  projects: [
    { id: 'hall', cost: '70' },
    { id: 'road', cost: '40' },
    { id: 'park', cost: '30' },
    { id: 'tree', cost: '5' },
  ],
  ballots: [...times(5, ['hall']), ...times(4, ['road', 'park']), ...times(2, ['tree'])],
};

describe('ties', () => {
  const equal = electionFrom({
    kind: 'approval',
    budget: '10',
    projects: [
      { id: 'b', cost: '6' },
      { id: 'c', cost: '5' },
      { id: 'a', cost: '6' },
    ],
    ballots: [['a', 'b', 'c']],
  });

  test('official order goes by cost, votes, then id; lexicographic by id alone; both count the ties they broke', () => {
    expect(count(equal, 'greedy-votes', 'official')).toMatchObject({ selected: ['c'], ties: 2 });
    expect(count(equal, 'greedy-votes', 'lexicographic')).toMatchObject({ selected: ['a'], ties: 2 });
    expect(count(equal, 'greedy-votes', 'lexicographic').tiesBroken[0]!.projects).toEqual(['a', 'b', 'c']);
  });

  test('a lot drawn before the count takes the place of the id, after cost and votes', () => {
    expect(tieOrderOf(equal, { lot: ['b', 'a', 'c'] }).map((place) => equal.projects[place]!.id)).toEqual(['c', 'b', 'a']);
    expect(() => tieOrderOf(equal, { lot: ['a', 'b'] })).toThrow('does not name project c');
  });

  test('no tie is counted where none was broken', () => {
    expect(count(town, 'greedy-votes', 'official').ties).toBe(1);
    expect(count(electionFrom({ ...plainTown, ballots: [['hall'], ['hall'], ['road']] }), 'greedy-votes', 'official').ties).toBe(0);
  });

  test('text is compared code point by code point', () => {
    expect(compareText('a', 'b')).toBeLessThan(0);
    expect(compareText('a', 'aa')).toBeLessThan(0);
    expect(compareText('10', '9')).toBeLessThan(0);
    expect(compareText('\u{10400}', '\uff5e')).toBeGreaterThan(0);
    expect(compareText('x', 'x')).toBe(0);
  });
});

describe('Phragmén', () => {
  // a and b can both be paid at time 10; b is cheaper. Then a: one of its supporters began again at 10, (30 + 10) / 3 = 13⅓; c: 16
  const election = (budget: string) =>
    electionFrom({
      kind: 'approval',
      budget,
      projects: [
        { id: 'a', cost: '30' },
        { id: 'b', cost: '20' },
        { id: 'c', cost: '16' },
      ],
      ballots: [['a'], ['a'], ['a', 'b'], ['b'], ['c']],
    });

  test('buys what can be paid first, at a tie by the declared order', () => {
    expect(selected(election('66'), 'phragmen')).toEqual(['b', 'a', 'c']);
    expect(count(election('66'), 'phragmen', 'lexicographic')).toMatchObject({ selected: ['a', 'b', 'c'], ties: 1 });
  });

  test('ends at the first project that does not fit, and skips nothing', () => {
    expect(selected(election('49'), 'phragmen')).toEqual(['b']);
  });

  test('a project dearer than the budget is out from the start', () => {
    expect(selected(election('29'), 'phragmen')).toEqual(['b']);
  });
});

describe('completions', () => {
  const village = electionFrom({
    kind: 'approval',
    budget: '10',
    projects: [
      { id: 'a', cost: '6' },
      { id: 'b', cost: '4' },
      { id: 'c', cost: '5' },
    ],
    ballots: [['a'], ['a'], ['b'], ['c'], []],
  });

  test('the share is raised until nothing more fits', () => {
    expect(outcomeAsJson(village, count(village, 'mes-cost-add1', 'official'))).toEqual({
      selected: ['a', 'b'],
      total_cost: '10',
      ties: 0,
      tied: [],
      increments: 2,
      endowment: '4',
      stop: 'exhaustive',
    });
  });

  test('or until once more would exceed the budget, whose outcome is given up', () => {
    expect(count(village, 'mes-cost-add1-until-infeasible', 'official')).toMatchObject({
      selected: ['a', 'b'],
      completion: { increments: 2, stop: 'next_infeasible' },
    });
  });

  test('from a whole number where that is asked for', () => {
    const odd = electionFrom({ kind: 'approval', budget: '7.5', projects: [{ id: 'a', cost: '7.5' }], ballots: [['a'], ['a'], []] });
    const floor = count(odd, 'mes-cost-add1-floor', 'official').completion!;
    expect([floor.increments, formatFraction(floor.endowment)]).toEqual([2, '40']);
    expect(outcomeAsJson(odd, count(odd, 'mes-cost-add1', 'official'))).toMatchObject({
      increments: 2,
      endowment: '9/2',
      total_cost: '7.5',
    });
  });

  test('every supported project chosen is an end too', () => {
    const rich = electionFrom({ ...plainTown, budget: '1000' });
    expect(count(rich, 'mes-cost-add1-until-infeasible', 'official').completion!.stop).toBe('all');
  });

  test('then greedy keeps the outcome and spends what is left by votes', () => {
    expect(selected(village, 'mes-cost')).toEqual([]);
    expect(selected(village, 'mes-cost-then-greedy')).toEqual(['a', 'b']);
  });

  test('nobody voted: nothing is chosen, by any rule', () => {
    const empty = electionFrom({ ...plainTown, ballots: [] });
    expect(ruleNames.map((rule) => selected(empty, rule))).toEqual(ruleNames.map(() => []));
  });
});

describe('names of rules', () => {
  test('each name gives its rule, and each rule its name', () => {
    expect(ruleNames).toHaveLength(15);
    expect(ruleNames.map((name) => nameOfRule(ruleOf(name)))).toEqual(ruleNames);
    expect(nameOfRule({ kind: 'greedy', by: 'votes', noSkip: true })).toBe('greedy-votes');
  });

  test('an unknown name is refused with those that are known', () => {
    expect(() => ruleOf('mes')).toThrow('mes-cost-add1');
  });
});
