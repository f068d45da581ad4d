import type { Market } from './market.ts';
import { type Purse, unit } from './purse.ts';

/** What looking at a project came to. */
export type Finding =
  /** Its price is known between `low` and `high`. */
  | 'known'
  /** Its price is above the bound asked for; `low` is raised. */
  | 'above'
  /** Its supporters certainly have less than its cost. */
  | 'unaffordable'
  /** The machine's numbers do not tell. */
  | 'doubtful';

/**
 * Certain bounds on the price of a point of each project: the smallest t with Σ weight·min(money, t·points) = cost. For any set P of
 * supporters taken to pay all they have, t ≥ (cost − money of P) / (points of the others); looking again at who cannot pay that
 * raises the bound until it holds (Newton's method on a concave function, from below). README.md has the proof with its errors.
 */
export class PriceBounds {
  /** Never above the price, in this round and all later ones: prices only rise while money is spent. */
  readonly low: Float64Array;
  /** Not below the price, where the last finding was `known` and nothing was bought since. */
  readonly high: Float64Array;
  /** The best guess, between the two. */
  readonly guess: Float64Array;
  /** Points that paid the price in full when it was last known, and whether nobody paid less: then the price is cost / points exactly. */
  readonly payingPoints: Float64Array;
  readonly isPaidByAll: Uint8Array;
  private readonly market: Market;
  private readonly purse: Purse;
  private readonly first: Float64Array;
  private spent = 0;
  private spentWeight = 0;
  private points = 0;
  /** The least money per point among those who can pay the price asked about. */
  private nearest = 0;

  constructor(market: Market, purse: Purse) {
    const { cost, allPoints } = market;
    this.market = market;
    this.purse = purse;
    this.first = cost.map((one, project) => (one / allPoints[project]!) * (1 - 4 * unit));
    this.low = this.first.slice();
    this.high = new Float64Array(cost.length);
    this.guess = new Float64Array(cost.length);
    this.payingPoints = new Float64Array(cost.length);
    this.isPaidByAll = new Uint8Array(cost.length);
  }

  /** Before a count: nobody has spent anything, the price is at least cost / points. */
  reset(): void {
    this.low.set(this.first);
  }

  /** Finds the price of a project, or stops as soon as it is certainly above `bound`. */
  find(project: number, bound: number): Finding {
    const { low } = this;
    for (;;) {
      const asked = low[project]!;
      this.look(project, asked);
      const margin = this.margin(project, this.spentWeight);
      if (this.points === 0) return this.spent + margin < this.market.cost[project]! ? 'unaffordable' : 'doubtful';
      const open = this.market.cost[project]! - this.spent;
      const raised = ((open - margin) / this.points) * (1 - 4 * unit);
      if (raised > asked) low[project] = raised;
      if (low[project]! > bound) return 'above';
      if (this.nearest >= open / this.points) return this.close(project, asked, open, margin);
      if (!(raised > asked)) return this.closeByLooking(project, ((open + margin) / this.points) * (1 + 4 * unit));
    }
  }

  /** All who were taken to pay the price can pay it: `high` follows from the same sums. */
  private close(project: number, asked: number, open: number, margin: number): Finding {
    const high = Math.max(((open + margin) / this.points) * (1 + 4 * unit), asked * (1 + 4 * unit));
    if (!(high + this.purse.error <= this.nearest * (1 - 4 * unit))) return this.closeByLooking(project, high);
    this.isPaidByAll[project] = this.spentWeight === 0 ? 1 : 0;
    return this.known(project, open / this.points, high);
  }

  /** Somebody has just about the price: a price at which they certainly pay enough together is looked for, a little higher. */
  private closeByLooking(project: number, from: number): Finding {
    const cost = this.market.cost[project]!;
    let high = from + 2 * this.purse.error;
    for (let trial = 0; trial < 4; trial++) {
      this.look(project, high);
      const paid = this.spent + high * this.points;
      const margin = this.margin(project, this.spentWeight + this.points) + 8 * unit * paid;
      if (paid - margin >= cost * (1 + unit)) {
        this.isPaidByAll[project] = 0;
        return this.known(project, (this.low[project]! + high) / 2, high);
      }
      high += 8 * (high - this.low[project]!) + high * 64 * unit;
    }
    return 'doubtful';
  }

  /** Takes over a price known from elsewhere, within one part in 2^52. */
  fix(project: number, price: number): void {
    this.low[project] = Math.max(this.low[project]!, price * (1 - 4 * unit));
    this.guess[project] = price;
    this.high[project] = price * (1 + 4 * unit);
    this.isPaidByAll[project] = 0;
  }

  private known(project: number, guess: number, high: number): Finding {
    this.guess[project] = Math.min(Math.max(guess, this.low[project]!), high);
    this.high[project] = high;
    this.payingPoints[project] = this.points;
    return 'known';
  }

  /** What the money of supporters may be off by, all together: each by the purse's error, and the sums by their roundings. */
  private margin(project: number, weight: number): number {
    const terms = this.purse.end[project]! - this.market.start[project]! + 16;
    return 1.01 * (weight * this.purse.error + terms * unit * (this.spent + this.market.cost[project]!));
  }

  /** Who cannot pay `price` per point, and with how much together; who can, and for how many points. */
  private look(project: number, price: number): void {
    if (this.market.isEven) this.lookAtSets(project, price);
    else this.lookAtPoints(project, price);
  }

  /** Ballots that are sets: one point each. Kept apart, for this is where a count spends its time. */
  private lookAtSets(project: number, price: number): void {
    const { group, weight, start } = this.market;
    const { money, end } = this.purse;
    let [spent, spentWeight, paying, nearest] = [0, 0, 0, Infinity];
    let [entry, last] = [start[project]!, end[project]!];
    while (entry < last) {
      const has = money[group[entry]!]!;
      if (has >= price) {
        paying += weight[entry]!;
        if (has < nearest) nearest = has;
      } else if (has === 0) {
        this.moveLast(entry, --last);
        continue;
      } else {
        spent += weight[entry]! * has;
        spentWeight += weight[entry]!;
      }
      entry++;
    }
    end[project] = last;
    this.saw(spent, spentWeight, paying, nearest);
  }

  private lookAtPoints(project: number, price: number): void {
    const { group, weight, points, start } = this.market;
    const { money, end } = this.purse;
    let [spent, spentWeight, paying, nearest] = [0, 0, 0, Infinity];
    let [entry, last] = [start[project]!, end[project]!];
    while (entry < last) {
      const has = money[group[entry]!]!;
      const perPoint = has / points[entry]!;
      if (perPoint >= price) {
        paying += weight[entry]! * points[entry]!;
        if (perPoint < nearest) nearest = perPoint;
      } else if (has === 0) {
        this.moveLast(entry, --last);
        continue;
      } else {
        spent += weight[entry]! * has;
        spentWeight += weight[entry]!;
      }
      entry++;
    }
    end[project] = last;
    this.saw(spent, spentWeight, paying, nearest);
  }

  private saw(spent: number, spentWeight: number, points: number, nearest: number): void {
    this.spent = spent;
    this.spentWeight = spentWeight;
    this.points = points;
    this.nearest = nearest;
  }

  /** Supporters without money need not be looked at again in this count. */
  private moveLast(entry: number, last: number): void {
    const { group, weight, points } = this.market;
    const [g, w, p] = [group[entry]!, weight[entry]!, points[entry]!];
    group[entry] = group[last]!;
    weight[entry] = weight[last]!;
    points[entry] = points[last]!;
    group[last] = g;
    weight[last] = w;
    points[last] = p;
  }
}
