import { approximate, type Fraction, fraction } from '../election/fraction.ts';
import type { Market } from './market.ts';

/** The exact price of a point: `numerator` / (`points` × the ledger's scale). */
export interface ExactPrice {
  readonly numerator: bigint;
  readonly points: bigint;
}

/**
 * The exact books of a count. Nobody's money is written down: a voter who can still pay has the endowment less the price of a point
 * times the points given, for each project bought so far; so the prices, integers over one common scale, are all there is to know.
 */
export class ExactLedger {
  private readonly market: Market;
  /** The round at which a project was bought, −1 for the others; kept by the count. */
  private readonly roundOf: Int32Array;
  /** What all amounts are multiplied by to be integers. */
  scale: bigint;
  /** What every voter had at first, and the price of a point in each round, times the scale. */
  endowment: bigint;
  prices: bigint[] = [];

  constructor(market: Market, roundOf: Int32Array, endowment: Fraction) {
    this.market = market;
    this.roundOf = roundOf;
    this.scale = endowment.denominator;
    this.endowment = endowment.numerator;
  }

  /** The money of all voters of a group that can still pay, each, times the scale. */
  moneyOf(group: number): bigint {
    const { ballots } = this.market.election;
    let money = this.endowment;
    for (let at = ballots.start[group]!; at < ballots.start[group + 1]!; at++) {
      const round = this.roundOf[ballots.project[at]!]!;
      if (round >= 0) money -= this.prices[round]! * BigInt(ballots.points[at]!);
    }
    return money;
  }

  /** Money of many groups together, times the scale. */
  sum(): MoneySum {
    return new MoneySum(this.market, this.roundOf, this.prices.length, (weight, paid) =>
      paid.reduce(
        (sum, points, round) => (points === 0 ? sum : sum - BigInt(points) * this.prices[round]!),
        BigInt(weight) * this.endowment,
      ),
    );
  }

  /** The cost of a project times the scale. */
  costOf(project: number): bigint {
    return this.market.election.projects[project]!.cost * this.scale;
  }

  /** Is the money of a group less than what its points cost? */
  isShort(group: number, points: number, { numerator, points: divisor }: ExactPrice): boolean {
    return this.moneyOf(group) * divisor < numerator * BigInt(points);
  }

  /** What is left to a group after paying for its points, as the machine's number nearest to it; 0 or less for one that is short. */
  remainder(group: number, points: number, { numerator, points: divisor }: ExactPrice): number {
    const left = this.moneyOf(group) * divisor - numerator * BigInt(points);
    return left > 0n ? approximate(left, divisor * this.scale) : 0;
  }

  /** The price as the machine's number, within one part in 2^52. */
  approximately({ numerator, points }: ExactPrice): number {
    return approximate(numerator, points * this.scale);
  }

  /** Enters a purchase: the price of its round. The scale grows by what the price needs, no more. */
  enter(price: ExactPrice): void {
    const { numerator, denominator: factor } = fraction(price.numerator, price.points);
    this.scale *= factor;
    this.endowment *= factor;
    this.prices = [...this.prices.map((one) => one * factor), numerator];
  }
}

/** Adds up groups by counting, for each round, the points they paid for: integers of the machine, no money yet. */
class MoneySum {
  private readonly market: Market;
  private readonly roundOf: Int32Array;
  private readonly total: (weight: number, paid: Float64Array) => bigint;
  private readonly paid: Float64Array;
  private weight = 0;

  constructor(market: Market, roundOf: Int32Array, rounds: number, total: (weight: number, paid: Float64Array) => bigint) {
    this.market = market;
    this.roundOf = roundOf;
    this.total = total;
    this.paid = new Float64Array(rounds);
  }

  add(group: number): void {
    const { start, project, points, weight } = this.market.election.ballots;
    this.weight += weight[group]!;
    for (let at = start[group]!; at < start[group + 1]!; at++) {
      const round = this.roundOf[project[at]!]!;
      if (round >= 0) this.paid[round]! += weight[group]! * points[at]!;
    }
  }

  money(): bigint {
    return this.total(this.weight, this.paid);
  }
}
