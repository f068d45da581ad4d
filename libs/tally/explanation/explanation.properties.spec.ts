import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { electionFrom, type PlainElection } from '../election/election-from.ts';
import { smallElection } from '../election/elections.fixtures.ts';
import { compareFractions, fraction } from '../election/fraction.ts';
import type { Election } from '../election/election.ts';
import { plainEqualShares } from '../equal-shares/plain-equal-shares.fixtures.ts';
import { plainPhragmen } from '../rules/plain-phragmen.fixtures.ts';
import { tieOrderOf } from '../rules/tie-order.ts';
import { explain } from './explain.ts';
import { smallest } from './thresholds.ts';

const check = (property: fc.IProperty<never> | object) => fc.assert(property as fc.IProperty<unknown>, { numRuns: 150 });
const shares = fc.constantFrom('mes-cost', 'mes-cardinality', 'mes-cost-add1', 'mes-cardinality-add1');

const withSupporters = (plain: PlainElection, project: string, number: number): PlainElection => ({
  ...plain,
  ballots: [...plain.ballots, ...Array.from({ length: number }, () => [project])],
});
const withCost = (plain: PlainElection, project: string, cost: bigint): Election => {
  const election = electionFrom(plain);
  return { ...election, projects: election.projects.map((one) => (one.id === project ? { ...one, cost } : one)) };
};

describe('what is said of a project that was not chosen, under Equal Shares', () => {
  test('so many further supporters are enough and one less is not, counted by the definition with the same endowment', () => {
    check(
      fc.property(smallElection('approval'), shares, (plain, rule) => {
        const { losers, endowment } = explain(electionFrom(plain), rule, 'official');
        const utility = rule.startsWith('mes-cost') ? 'cost' : 'cardinality';
        const wins = (project: string, number: number) => {
          const election = electionFrom(withSupporters(plain, project, number));
          return plainEqualShares(election, endowment!, utility, tieOrderOf(election, 'official')).selected.includes(project);
        };
        for (const { project, furtherSupporters } of losers) {
          if (!furtherSupporters) continue;
          expect([wins(project, furtherSupporters.value - 1), wins(project, furtherSupporters.value)]).toEqual([false, true]);
        }
      }),
    );
  });

  test('at the cost named it is chosen within the budget, if that can be, and at one unit more it is not', () => {
    check(
      fc.property(smallElection('approval'), shares, (plain, rule) => {
        const { losers, endowment } = explain(electionFrom(plain), rule, 'official');
        const utility = rule.startsWith('mes-cost') ? 'cost' : 'cardinality';
        const wins = (project: string, cost: bigint, isWithin: boolean) => {
          const election = withCost(plain, project, cost);
          const { selected } = plainEqualShares(election, endowment!, utility, tieOrderOf(election, 'official'));
          const total = election.projects.reduce((sum, one) => (selected.includes(one.id) ? sum + one.cost : sum), 0n);
          return selected.includes(project) && (!isWithin || total <= election.budget);
        };
        for (const { project, highestCost } of losers) {
          if (!highestCost) continue;
          const isWithin = !highestCost.exceedsBudget && !wins(project, highestCost.value + 1n, true);
          expect(wins(project, highestCost.value, isWithin)).toBe(true);
          expect(wins(project, highestCost.value + 1n, isWithin)).toBe(false);
        }
      }),
    );
  });

  test('what its supporters have at the end and what is missing make up its cost', () => {
    check(
      fc.property(smallElection('cumulative'), shares, (plain, rule) => {
        const election = electionFrom(plain);
        for (const { project, money, reason } of explain(election, rule, 'official').losers) {
          const cost = election.projects.find(({ id }) => id === project)!.cost;
          const { atStart, atEnd, missing } = money!;
          const sum = fraction(
            atEnd.numerator * missing.denominator + missing.numerator * atEnd.denominator,
            atEnd.denominator * missing.denominator,
          );
          expect(sum).toEqual(fraction(cost));
          expect(missing.numerator > 0n).toBe(true);
          expect(compareFractions(atEnd, atStart)).toBeLessThanOrEqual(0);
          expect(reason === 'no-supporter').toBe(atStart.numerator === 0n);
        }
      }),
    );
  });
});

test('what is said of a winner adds up: who paid, the largest payment, full payers', () => {
  check(
    fc.property(smallElection('approval'), shares, (plain, rule) => {
      const election = electionFrom(plain);
      for (const { project, purchase, votes } of explain(election, rule, 'official').winners) {
        const { payers, paidAll, largestPayment, price, effectiveVotes } = purchase!;
        const cost = election.projects.find(({ id }) => id === project)!.cost;
        expect(paidAll <= payers && payers <= votes).toBe(true);
        expect(largestPayment).toEqual(price);
        expect(fraction(effectiveVotes.numerator * price.numerator, effectiveVotes.denominator * price.denominator)).toEqual(
          fraction(cost),
        );
        expect(compareFractions(effectiveVotes, fraction(BigInt(payers)))).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test('under Phragmén too, so many further supporters are enough and one less is not', () => {
  check(
    fc.property(smallElection('approval'), (plain) => {
      const wins = (project: string, number: number) => {
        const election = electionFrom(withSupporters(plain, project, number));
        return plainPhragmen(election, tieOrderOf(election, 'official')).selected.includes(project);
      };
      for (const { project, furtherSupporters } of explain(electionFrom(plain), 'phragmen', 'official').losers) {
        if (!furtherSupporters || furtherSupporters.value > 60) continue;
        expect([wins(project, furtherSupporters.value - 1), wins(project, furtherSupporters.value)]).toEqual([false, true]);
      }
    }),
  );
});

test('a threshold is found from wherever the search begins', () => {
  check(
    fc.property(
      fc.bigInt({ min: 1n, max: 900n }),
      fc.bigInt({ min: -5n, max: 1200n }),
      fc.bigInt({ min: 1n, max: 900n }),
      (least, guess, most) => {
        expect(smallest((number) => number >= least, guess, most)).toBe(least <= most ? least : undefined);
      },
    ),
  );
});
