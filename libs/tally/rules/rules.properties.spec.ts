import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Election, supportOf } from '../election/election.ts';
import { electionFrom } from '../election/election-from.ts';
import { anyElection } from '../election/elections.fixtures.ts';
import { fraction } from '../election/fraction.ts';
import { plainEqualShares } from '../equal-shares/plain-equal-shares.fixtures.ts';
import { firstEndowment } from './completion.ts';
import { count } from './count.ts';
import { ruleNames } from './rule.ts';
import { tieOrderOf } from './tie-order.ts';
import { plainPhragmen } from './plain-phragmen.fixtures.ts';

const rule = fc.constantFrom(...ruleNames);
const ties = fc.constantFrom('official' as const, 'lexicographic' as const);
const check = (property: fc.IProperty<never> | object) => fc.assert(property as fc.IProperty<unknown>, { numRuns: 300 });

const costOf = ({ projects }: Election, ids: readonly string[]) =>
  projects.filter(({ id }) => ids.includes(id)).reduce((sum, { cost }) => sum + cost, 0n);
const fitting = (election: Election, ids: readonly string[]): string[] => {
  const { votes } = supportOf(election);
  const left = election.budget - costOf(election, ids);
  return election.projects.flatMap(({ id, cost }, place) => (votes[place]! > 0 && !ids.includes(id) && cost <= left ? [id] : []));
};

describe('for any election and any rule', () => {
  test('the winners are different projects with supporters, and cost no more than the budget', () => {
    check(
      fc.property(anyElection, rule, ties, (plain, name, order) => {
        const election = electionFrom(plain);
        const { selected, totalCost } = count(election, name, order);
        const { votes } = supportOf(election);
        expect(new Set(selected).size).toBe(selected.length);
        expect(election.projects.filter(({ id }, place) => selected.includes(id) && votes[place] === 0)).toEqual([]);
        expect(totalCost).toBe(costOf(election, selected));
        expect(totalCost <= election.budget).toBe(true);
      }),
    );
  });

  test('the order of the voters, and of the projects in the file, changes nothing', () => {
    check(
      fc.property(anyElection, rule, ties, fc.integer(), (plain, name, order, seed) => {
        const shuffled = { ...plain, ballots: shuffle(plain.ballots, seed), projects: shuffle(plain.projects, seed + 1) };
        expect(count(electionFrom(shuffled), name, order)).toEqual(count(electionFrom(plain), name, order));
      }),
    );
  });

  test('rules that fill the budget leave no room for a project with supporters', () => {
    const filling = ruleNames.filter((name) => name.startsWith('greedy') || name.endsWith('then-greedy'));
    check(
      fc.property(anyElection, fc.constantFrom(...filling), ties, (plain, name, order) => {
        const election = electionFrom(plain);
        expect(fitting(election, count(election, name, order).selected)).toEqual([]);
      }),
    );
  });

  test('a completion that says it stopped at an exhaustive outcome did', () => {
    check(
      fc.property(
        anyElection,
        fc.constantFrom('mes-cost-add1', 'mes-cardinality-add1', 'mes-cost-add1-floor'),
        ties,
        (plain, name, order) => {
          const election = electionFrom(plain);
          const { selected, completion } = count(election, name, order);
          expect(completion!.stop === 'exhaustive').toBe(fitting(election, selected).length === 0);
        },
      ),
    );
  });
});

describe('held against their definitions', () => {
  test('a completion walks the endowments one by one and stops where its definition says', () => {
    check(
      fc.property(anyElection, fc.constantFrom('cost' as const, 'cardinality' as const), fc.boolean(), (plain, utility, isLong) => {
        const election = electionFrom(plain);
        const order = tieOrderOf(election, 'official');
        const first = firstEndowment(election, 'none');
        const at = (step: number) =>
          plainEqualShares(
            election,
            fraction(first.numerator + BigInt(step) * election.increment * first.denominator, first.denominator),
            utility,
            order,
          );
        let step = 0;
        let ties = at(0).ties;
        let outcome = at(0).selected;
        const { votes } = supportOf(election);
        const all = votes.filter((one) => one > 0).length;
        while (isLong ? outcome.length < all : fitting(election, outcome).length > 0) {
          const next = at(step + 1);
          ties += next.ties;
          if (costOf(election, next.selected) > election.budget) break;
          [outcome, step] = [next.selected, step + 1];
        }
        const name = `mes-${utility}-add1${isLong ? '-until-infeasible' : ''}`;
        expect(count(election, name, 'official')).toMatchObject({ selected: outcome, ties, completion: { increments: step } });
      }),
    );
  });

  test('Phragmén runs as voters earn and pay, one by one', () => {
    check(
      fc.property(anyElection, ties, (plain, order) => {
        const election = electionFrom(plain);
        const { selected, ties: broken } = count(election, 'phragmen', order);
        expect({ selected, ties: broken }).toEqual(plainPhragmen(election, tieOrderOf(election, order)));
      }),
    );
  });
});

/** The same items in an order drawn from a seed. */
function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const key = (place: number) => Math.sin(seed + 1000 * place);
  return items
    .map((item, place) => ({ item, place }))
    .sort((a, b) => key(a.place) - key(b.place))
    .map(({ item }) => item);
}
