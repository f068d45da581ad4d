import type { Market } from './market.ts';

/** Half the distance between 1 and the next number of the machine: no single operation errs by more, relatively. */
export const unit = 2 ** -53;

/** Money that is not nought, and not known: stands for something between 0 and the purse's error. */
const scrap = 1e-200;

/**
 * What each group of voters has left, approximately: |money[g] − true money of g| ≤ `error` for every group, and money[g] is 0 only
 * where the true money is exactly 0. README.md, "The floating filter", proves both.
 */
export class Purse {
  readonly money: Float64Array;
  /** Supporters of p with money are the entries from market.start[p] to end[p]. */
  readonly end: Int32Array;
  error = 0;
  private endowment = 0;
  private readonly market: Market;

  constructor(market: Market) {
    this.market = market;
    this.money = new Float64Array(market.election.ballots.weight.length);
    this.end = market.start.slice(1);
  }

  /** Everybody gets the endowment, known within one part in 2^52. */
  fill(endowment: number): void {
    this.money.fill(endowment);
    this.end.set(this.market.start.subarray(1));
    this.endowment = endowment;
    this.error = 2 * unit * endowment;
  }

  /**
   * Supporters of a project pay `price` per point, known within `doubt`, or all they have. Those of whom it is not certain whether
   * they can pay are handed to `settle`, which says what is left to them; without it they keep a scrap.
   */
  pay(project: number, price: number, doubt: number, settle?: (entry: number) => number): void {
    const { group, points, start, mostPoints } = this.market;
    const { money, error } = this;
    for (let entry = start[project]!; entry < this.end[project]!; entry++) {
      const has = money[group[entry]!]!;
      const due = price * points[entry]!;
      const slack = error + points[entry]! * doubt + 4 * unit * (has + due);
      if (has < due - slack) money[group[entry]!] = 0;
      else if (has > due + slack) money[group[entry]!] = has - due;
      else money[group[entry]!] = settle ? settle(entry) : Math.max(has - due, scrap);
    }
    this.error = (error + mostPoints[project]! * doubt + 4 * unit * this.endowment) * (1 + 4 * unit) + scrap;
  }
}
