import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Election } from '../election/election.ts';
import { electionFrom } from '../election/election-from.ts';
import { formatFraction, fraction } from '../election/fraction.ts';
import { tieOrderOf } from '../rules/tie-order.ts';
import { EqualShares } from './equal-shares.ts';
import { marketOf, type Utility } from './market.ts';
import { plainEqualShares } from './plain-equal-shares.fixtures.ts';

const times = <Item>(number: number, item: Item): Item[] => Array.from({ length: number }, () => item);
const engine = (election: Election, utility: Utility) => new EqualShares(marketOf(election), utility, tieOrderOf(election, 'official'));
const selectedBy = (election: Election, utility: Utility, endowment = fraction(election.budget, BigInt(election.voters))) =>
  engine(election, utility)
    .count(endowment)
    .selected.map((project) => election.projects[project]!.id);

describe('a small example, by hand', () => {
  // 4 voters with 25 each. park: 3 supporters pay 16 each of 48. road: 2 supporters, one of them left with 9 pays 9, the other 21.
  const election = electionFrom({
    kind: 'approval',
    budget: '100',
    projects: [
      { id: 'park', cost: '48' },
      { id: 'road', cost: '30' },
      { id: 'well', cost: '40' },
    ],
    ballots: [['park'], ['park'], ['park', 'road'], ['road', 'well']],
  });

  test('supporters share the cost, and who cannot pay the share gives all that is left', () => {
    const { books, selected } = engine(election, 'cost').countWithBooks(fraction(25n));
    expect(selected.map((project) => election.projects[project]!.id)).toEqual(['park', 'road']);
    expect([books.price(0), books.price(1)].map((price) => formatFraction(books.asMoney(price)))).toEqual(['16', '21']);
    const left = ['park', 'road', 'well'].map((_, project) => formatFraction(books.asMoney(books.moneyLeftOf(project))));
    expect(left).toEqual(['18', '4', '4']);
  });

  test('by cost a project counts for its money, by cardinality for one: the order differs', () => {
    const dear = electionFrom({
      kind: 'approval',
      budget: '60',
      projects: [
        { id: 'large', cost: '30' },
        { id: 'small', cost: '2' },
      ],
      ballots: [['large', 'small'], ['large'], ['large']],
    });
    expect(selectedBy(dear, 'cost')).toEqual(['large', 'small']);
    expect(selectedBy(dear, 'cardinality')).toEqual(['small', 'large']);
  });
});

describe('where the machine’s numbers cannot tell', () => {
  test('prices that differ by less than one part in 10^30 are told apart', () => {
    // 10^30 / 3 against (10^30 + 1) / 3, in units far beyond 2^53
    const huge = 10n ** 30n;
    const projects = (first: bigint, second: bigint) => [
      { id: 'a', cost: String(first) },
      { id: 'b', cost: String(second) },
    ];
    const ballots = [['a'], ['a'], ['a'], ['b'], ['b'], ['b']];
    const of = (first: bigint, second: bigint) =>
      electionFrom({ kind: 'approval', budget: String(3n * huge), projects: projects(first, second), ballots });
    expect(selectedBy(of(huge + 1n, huge), 'cardinality')).toEqual(['b', 'a']);
    expect(selectedBy(of(huge, huge + 1n), 'cardinality')).toEqual(['a', 'b']);
    expect(engine(of(huge, huge), 'cardinality').count(fraction(huge)).ties).toHaveLength(1);
  });

  test('supporters who have exactly the cost can pay, and those who lack the least part of it cannot', () => {
    const of = (cost: string) => electionFrom({ kind: 'approval', budget: '1', projects: [{ id: 'a', cost }], ballots: times(7, ['a']) });
    expect(selectedBy(of('1'), 'cost', fraction(1n, 7n))).toEqual(['a']);
    expect(selectedBy(of('1'), 'cost', fraction(10n ** 40n - 1n, 7n * 10n ** 40n))).toEqual([]);
  });

  test('large elections with prices close to each other agree with the definition', () => {
    const plain = fc.record({
      costs: fc.array(fc.integer({ min: 100_000, max: 100_003 }), { minLength: 8, maxLength: 8 }),
      ballots: fc.array(fc.subarray(['0', '1', '2', '3', '4', '5', '6', '7'], { minLength: 1 }), { minLength: 40, maxLength: 80 }),
      raise: fc.integer({ min: 2, max: 9 }),
      utility: fc.constantFrom<Utility>('cost', 'cardinality'),
    });
    fc.assert(
      fc.property(plain, ({ costs, ballots, raise, utility }) => {
        const projects = costs.map((cost, id) => ({ id: String(id), cost: String(cost) }));
        const election = electionFrom({ kind: 'approval', budget: '300000', projects, ballots });
        const endowment = fraction(election.budget * BigInt(raise), BigInt(election.voters) * 3n);
        const expected = plainEqualShares(election, endowment, utility, tieOrderOf(election, 'official'));
        const outcome = engine(election, utility).count(endowment);
        expect(outcome.selected.map((project) => election.projects[project]!.id)).toEqual(expected.selected);
        expect(outcome.ties).toHaveLength(expected.ties);
      }),
      { numRuns: 60 },
    );
  });
});
