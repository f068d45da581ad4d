import { type Fraction, fraction } from '../election/fraction.ts';
import type { ExactLedger } from './exact-ledger.ts';
import type { Market } from './market.ts';

/** The round of a group that never ran out of money. */
export const neverEmptied = 0x7fffffff;

/**
 * Who paid how much in one count, exactly. Amounts are integers, in units of money times `scale`; `asMoney` makes fractions of them.
 */
export class Books {
  readonly market: Market;
  /** Places of the projects bought, by round. */
  readonly selected: readonly number[];
  private readonly ledger: ExactLedger;
  private readonly roundOf: Int32Array;
  /** The round in which each group paid all it had left. */
  private readonly emptiedAt: Int32Array;

  constructor(market: Market, ledger: ExactLedger, selected: readonly number[], roundOf: Int32Array, emptiedAt: Int32Array) {
    this.market = market;
    this.ledger = ledger;
    this.selected = selected;
    this.roundOf = roundOf;
    this.emptiedAt = emptiedAt;
  }

  get scale(): bigint {
    return this.ledger.scale;
  }

  asMoney(amount: bigint): Fraction {
    return fraction(amount, this.scale);
  }

  /** Each voter's money at the start. */
  get endowment(): bigint {
    return this.ledger.endowment;
  }

  /** The price of a point in a round. */
  price(round: number): bigint {
    return this.ledger.prices[round]!;
  }

  hasPaidAll(group: number, round: number): boolean {
    return this.emptiedAt[group] === round;
  }

  /** Did the voters of a group, who support the project of a round, still have money then? */
  hasPaid(group: number, round: number): boolean {
    return this.emptiedAt[group]! >= round;
  }

  /** What each voter of a group paid in a round. */
  payment(group: number, round: number): bigint {
    const points = this.pointsFor(group, this.selected[round]!);
    if (points === 0 || !this.hasPaid(group, round)) return 0n;
    return this.hasPaidAll(group, round) ? this.endowment - this.paidBefore(group, round) : this.price(round) * BigInt(points);
  }

  /** What each voter of a group has left at the end. */
  moneyLeft(group: number): bigint {
    return this.emptiedAt[group] === neverEmptied ? this.endowment - this.paidBefore(group, this.selected.length) : 0n;
  }

  /** What the supporters of a project have left at the end, together. */
  moneyLeftOf(project: number): bigint {
    const { group, start } = this.market;
    const sum = this.ledger.sum();
    for (let entry = start[project]!; entry < start[project + 1]!; entry++) {
      if (this.emptiedAt[group[entry]!] === neverEmptied) sum.add(group[entry]!);
    }
    return sum.money();
  }

  private pointsFor(group: number, project: number): number {
    const { start, project: named, points } = this.market.election.ballots;
    for (let at = start[group]!; at < start[group + 1]!; at++) if (named[at] === project) return points[at]!;
    return 0;
  }

  /** What each voter of a group paid in the rounds before one, none of which took all. */
  private paidBefore(group: number, before: number): bigint {
    const { start, project, points } = this.market.election.ballots;
    let paid = 0n;
    for (let at = start[group]!; at < start[group + 1]!; at++) {
      const round = this.roundOf[project[at]!]!;
      if (round >= 0 && round < before) paid += this.price(round) * BigInt(points[at]!);
    }
    return paid;
  }
}
