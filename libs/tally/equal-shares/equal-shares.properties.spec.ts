import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Election } from '../election/election.ts';
import { electionFrom } from '../election/election-from.ts';
import { anyElection } from '../election/elections.fixtures.ts';
import { compareFractions, fraction, formatFraction } from '../election/fraction.ts';
import { firstEndowment } from '../rules/completion.ts';
import { tieOrderOf } from '../rules/tie-order.ts';
import { EqualShares } from './equal-shares.ts';
import { marketOf, type Utility } from './market.ts';
import { notPriceable, type Payments } from './priceability.fixtures.ts';
import { plainEqualShares } from './plain-equal-shares.fixtures.ts';

const utility = fc.constantFrom<Utility>('cost', 'cardinality');
const ties = fc.constantFrom('official' as const, 'lexicographic' as const);
/** From half the first endowment to many times of it. */
const raise = fc.integer({ min: 1, max: 24 });
const check = (property: fc.IProperty<never> | object) => fc.assert(property as fc.IProperty<unknown>, { numRuns: 400 });

const raised = (election: Election, by: number) => {
  const { numerator, denominator } = firstEndowment(election, 'none');
  return fraction(numerator * BigInt(by), denominator * 2n);
};

const choosesIn = ({ ballots: { start, project } }: Election, group: number, one: number): boolean =>
  project.subarray(start[group], start[group + 1]).includes(one);

describe('for any election and any endowment', () => {
  test('the engine selects what the definition selects, in the same order and with the same ties', () => {
    check(
      fc.property(anyElection, utility, ties, raise, (plain, by, order, raisedBy) => {
        const election = electionFrom(plain);
        const tieOrder = tieOrderOf(election, order);
        const expected = plainEqualShares(election, raised(election, raisedBy), by, tieOrder);
        const outcome = new EqualShares(marketOf(election), by, tieOrder).count(raised(election, raisedBy));
        expect(outcome.selected.map((project) => election.projects[project]!.id)).toEqual(expected.selected);
        expect(outcome.ties).toHaveLength(expected.ties);
      }),
    );
  });

  test('an engine used again for another endowment gives what a new one gives', () => {
    check(
      fc.property(anyElection, utility, fc.array(raise, { minLength: 2, maxLength: 5 }), (plain, by, raises) => {
        const election = electionFrom(plain);
        const tieOrder = tieOrderOf(election, 'official');
        const used = new EqualShares(marketOf(election), by, tieOrder);
        for (const one of raises) {
          const fresh = new EqualShares(marketOf(election), by, tieOrder);
          expect(used.count(raised(election, one))).toEqual(fresh.count(raised(election, one)));
        }
      }),
    );
  });

  test('each project is paid exactly its cost, by its supporters, in proportion to their points or with all they have', () => {
    check(
      fc.property(anyElection, utility, raise, (plain, by, raisedBy) => {
        const election = electionFrom(plain);
        const { books, selected } = new EqualShares(marketOf(election), by, tieOrderOf(election, 'official')).countWithBooks(
          raised(election, raisedBy),
        );
        const { weight } = election.ballots;
        selected.forEach((project, round) => {
          const paid = [...weight].reduce((sum, voters, group) => sum + BigInt(voters) * books.payment(group, round), 0n);
          expect(formatFraction(books.asMoney(paid))).toBe(String(election.projects[project]!.cost));
        });
      }),
    );
  });

  test('the outcome is priceable: nobody pays for what they did not choose, nor more than they have, and no supporters could pay one more', () => {
    check(
      fc.property(anyElection, utility, raise, (plain, by, raisedBy) => {
        const election = electionFrom(plain);
        const endowment = raised(election, raisedBy);
        const { books, selected } = new EqualShares(marketOf(election), by, tieOrderOf(election, 'official')).countWithBooks(endowment);
        const { weight, start, project } = election.ballots;
        weight.forEach((_, group) => {
          const choices = [...project.subarray(start[group], start[group + 1])];
          const payments = selected.map((_one, round) => books.payment(group, round));
          expect(selected.filter((one, round) => payments[round]! > 0n && !choices.includes(one))).toEqual([]);
          const left = books.moneyLeft(group);
          expect(left >= 0n).toBe(true);
          expect(books.asMoney(payments.reduce((sum, one) => sum + one, left))).toEqual(endowment);
        });
        election.projects.forEach(({ cost }, one) => {
          if (!selected.includes(one)) expect(compareFractions(books.asMoney(books.moneyLeftOf(one)), fraction(cost))).toBeLessThan(0);
        });
      }),
    );
  });

  test('the payments are a price system, and are none any more when one of them is changed or given to somebody who did not choose', () => {
    let changed = 0;
    check(
      fc.property(anyElection, utility, raise, fc.nat(), fc.constantFrom(-1n, 1n), (plain, by, raisedBy, pick, sign) => {
        const election = electionFrom(plain);
        const endowment = raised(election, raisedBy);
        const { books, selected } = new EqualShares(marketOf(election), by, tieOrderOf(election, 'official')).countWithBooks(endowment);
        const groups = [...election.ballots.weight.keys()];
        const paid = groups.map((group) => selected.map((_, round) => books.payment(group, round)));
        const payments: Payments = { endowment, selected, paid, asMoney: (amount) => books.asMoney(amount) };
        expect(notPriceable(election, payments)).toEqual([]);
        const made = paid.flatMap((row, group) => row.flatMap((one, round) => (one > 0n ? [{ group, round, one }] : [])));
        if (made.length === 0) return;
        changed++;
        const { group, round, one } = made[pick % made.length]!;
        const withAnother = (of: number, amount: bigint) => paid.map((row, at) => (at === of ? row.with(round, amount) : row));
        expect(notPriceable(election, { ...payments, paid: withAnother(group, one + sign) })).not.toEqual([]);
        const stranger = groups.find((other) => paid[other]![round] === 0n && !choosesIn(election, other, selected[round]!));
        if (stranger === undefined) return;
        const shifted = withAnother(group, 0n).map((row, at) => (at === stranger ? row.with(round, one) : row));
        expect(notPriceable(election, { ...payments, paid: shifted })).not.toEqual([]);
      }),
    );
    expect(changed).toBeGreaterThan(100);
  });

  test('the books agree with the definition: prices, and what each voter has left', () => {
    check(
      fc.property(anyElection, raise, (plain, raisedBy) => {
        const election = electionFrom(plain);
        const tieOrder = tieOrderOf(election, 'official');
        const expected = plainEqualShares(election, raised(election, raisedBy), 'cardinality', tieOrder);
        const { books } = new EqualShares(marketOf(election), 'cardinality', tieOrder).countWithBooks(raised(election, raisedBy));
        expect(expected.prices).toEqual(books.selected.map((_, round) => books.asMoney(books.price(round))));
        expect(expected.money).toEqual(Array.from(election.ballots.weight, (_, group) => books.asMoney(books.moneyLeft(group))));
      }),
    );
  });
});
