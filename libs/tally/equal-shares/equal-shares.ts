import { approximate, type Fraction } from '../election/fraction.ts';
import { Books, neverEmptied } from './books.ts';
import { ExactLedger, type ExactPrice } from './exact-ledger.ts';
import { exactPriceOf } from './exact-price.ts';
import type { Market, Utility } from './market.ts';
import { PriceBounds } from './price-bounds.ts';
import { PriceQueue } from './price-queue.ts';
import { Purse, unit } from './purse.ts';

/** A place where the declared order of ties decided: the projects that were equal, the chosen one first. */
export interface Tie {
  /** Round of the count, from 0. */
  readonly round: number;
  readonly projects: readonly number[];
}

export interface SharesOutcome {
  /** Places of the projects, in the order of selection. */
  readonly selected: readonly number[];
  readonly ties: readonly Tie[];
}

/** Looks at the money of all voters just before a purchase (and once more at the end, with no winner), in the machine's numbers. */
export type Onlooker = (money: Float64Array, winner: number, pricePerPoint: number) => void;

/** Thrown inside a count when the machine's numbers do not decide: the count is done again with exact books. */
const undecided = Symbol('undecided');

/**
 * The Method of Equal Shares with a given endowment (Peters, Pierczyński & Skowron 2021). Decisions are taken on certain bounds of
 * the machine's numbers where these suffice, and on exact fractions where they do not: the outcome is that of exact arithmetic.
 * One object counts many endowments, one after another.
 */
export class EqualShares {
  readonly market: Market;
  private readonly utility: Utility;
  /** Place in the declared order of ties. */
  private readonly rank: Int32Array;
  private readonly purse: Purse;
  private readonly bounds: PriceBounds;
  /** A lower bound of each project's ρ: what the queue is sorted by. */
  private readonly key: Float64Array;
  private readonly queue: PriceQueue;
  private readonly firstKeys: Float64Array;
  private readonly firstOrder: Int32Array;
  private readonly roundOf: Int32Array;
  private readonly knownAt: Int32Array;
  private readonly exactPrices = new Map<number, ExactPrice>();
  private ledger: ExactLedger | undefined;
  private selected: number[] = [];
  private ties: Tie[] = [];
  private isTieExpected = false;
  /** The round in which each group paid all it had left; kept only for books. */
  private emptied: Int32Array | undefined;
  private onlooker: Onlooker | undefined;

  constructor(market: Market, utility: Utility, tieOrder: readonly number[]) {
    const projects = market.election.projects.length;
    this.market = market;
    this.utility = utility;
    this.rank = new Int32Array(projects);
    tieOrder.forEach((project, place) => (this.rank[project] = place));
    this.purse = new Purse(market);
    this.bounds = new PriceBounds(market, this.purse);
    this.key = new Float64Array(projects);
    this.queue = new PriceQueue(this.key);
    this.firstKeys = Float64Array.from({ length: projects }, (_, project) => this.lowest(project));
    this.firstOrder = Int32Array.from(market.offered).sort((a, b) => this.firstKeys[a]! - this.firstKeys[b]!);
    this.roundOf = new Int32Array(projects);
    this.knownAt = new Int32Array(projects);
  }

  /** Counts with one endowment; with `until`, no further than the purchase of that project. */
  count(endowment: Fraction, until = -1): SharesOutcome {
    if (!this.isTieExpected && this.tryToCount(endowment, false, until)) return this.outcome();
    this.tryToCount(endowment, true, until);
    this.isTieExpected = this.ties.length > 0;
    return this.outcome();
  }

  /** Counts while somebody looks on. */
  countBefore(endowment: Fraction, onlooker: Onlooker): void {
    this.onlooker = onlooker;
    this.tryToCount(endowment, true, -1);
    this.onlooker = undefined;
    onlooker(this.purse.money, -1, 0);
  }

  /** Counts with exact books throughout, for those who want to read who paid what. */
  countWithBooks(endowment: Fraction): SharesOutcome & { readonly books: Books } {
    this.emptied = new Int32Array(this.purse.money.length).fill(neverEmptied);
    this.tryToCount(endowment, true, -1);
    const books = new Books(this.market, this.ledger!, this.selected, this.roundOf.slice(), this.emptied);
    this.emptied = undefined;
    return { ...this.outcome(), books };
  }

  private outcome(): SharesOutcome {
    return { selected: this.selected, ties: this.ties };
  }

  private tryToCount(endowment: Fraction, isExact: boolean, until: number): boolean {
    this.purse.fill(approximate(endowment.numerator, endowment.denominator));
    this.bounds.reset();
    this.key.set(this.firstKeys);
    this.queue.fill(this.firstOrder);
    this.roundOf.fill(-1);
    this.knownAt.fill(-1);
    this.exactPrices.clear();
    this.ledger = isExact ? new ExactLedger(this.market, this.roundOf, endowment) : undefined;
    this.selected = [];
    this.ties = [];
    try {
      for (let winner = this.next(); winner >= 0; winner = this.next()) {
        this.buy(winner);
        if (winner === until) break;
      }
      return true;
    } catch (reason) {
      if (reason === undecided) return false;
      throw reason;
    }
  }

  /** The project to buy now, taken out of the queue; −1 when nobody can buy any more. */
  private next(): number {
    const { queue, key, knownAt } = this;
    for (;;) {
      const first = queue.first();
      if (first < 0) return -1;
      if (knownAt[first] === this.selected.length) break;
      queue.pop();
      if (this.find(first, queue.firstKey())) queue.push(first);
    }
    const best = queue.pop();
    const rivals = [best];
    const others: number[] = [];
    const bound = this.highest(best);
    while (queue.firstKey() <= bound) {
      const rival = queue.pop();
      if (knownAt[rival] !== this.selected.length && !this.find(rival, bound)) continue;
      (key[rival]! <= bound ? rivals : others).push(rival);
    }
    const winner = rivals.length === 1 ? best : this.settle(rivals);
    for (const rival of [...rivals, ...others]) if (rival !== winner) queue.push(rival);
    return winner;
  }

  /** Raises what is known of a project's price, up to where ρ is above `bound`; false when it can no longer be paid. */
  private find(project: number, bound: number): boolean {
    const finding = this.bounds.find(project, this.utility === 'cost' ? bound * this.market.cost[project]! * (1 + 16 * unit) : bound);
    if (finding === 'unaffordable') return false;
    if (finding === 'doubtful' && !this.findExactly(project)) return false;
    if (finding !== 'above') this.knownAt[project] = this.selected.length;
    this.key[project] = this.lowest(project);
    return true;
  }

  private findExactly(project: number): boolean {
    if (!this.ledger) throw undecided;
    const price = exactPriceOf(this.market, this.purse, this.ledger, project, this.bounds.low[project]!);
    if (!price) return false;
    this.exactPrices.set(project, price);
    this.bounds.fix(project, this.ledger.approximately(price));
    return true;
  }

  private lowest(project: number): number {
    const low = this.bounds.low[project]!;
    return this.utility === 'cost' ? (low / this.market.cost[project]!) * (1 - 4 * unit) : low;
  }

  private highest(project: number): number {
    const high = this.bounds.high[project]!;
    return this.utility === 'cost' ? (high / this.market.cost[project]!) * (1 + 4 * unit) : high;
  }

  /** Among projects that the bounds do not tell apart: the least exact ρ, and the declared order among equals. */
  private settle(rivals: readonly number[]): number {
    const isSimple = rivals.every((project) => this.bounds.isPaidByAll[project]);
    if (!isSimple && !this.ledger) throw undecided;
    const offers = rivals.map((project) => ({ project, price: this.exactly(project, isSimple) }));
    const best = offers.reduce((least, one) => (this.compare(one, least) < 0 ? one : least));
    const equal = offers.filter((one) => this.compare(one, best) === 0).map(({ project }) => project);
    equal.sort((a, b) => this.rank[a]! - this.rank[b]!);
    if (equal.length > 1) this.ties.push({ round: this.selected.length, projects: equal });
    return equal[0]!;
  }

  /** The exact price; paid by all in full it is cost / points, and needs no books. */
  private exactly(project: number, isSimple: boolean): ExactPrice {
    const { election } = this.market;
    if (isSimple) return { numerator: election.projects[project]!.cost, points: BigInt(this.bounds.payingPoints[project]!) };
    const known = this.exactPrices.get(project);
    const price = known ?? exactPriceOf(this.market, this.purse, this.ledger!, project, this.bounds.low[project]!);
    if (!price) throw new Error(`the price of ${election.projects[project]!.id} was certain and is none`);
    this.exactPrices.set(project, price);
    return price;
  }

  private compare(a: { project: number; price: ExactPrice }, b: { project: number; price: ExactPrice }): number {
    const { projects } = this.market.election;
    const [perA, perB] = this.utility === 'cost' ? [projects[a.project]!.cost, projects[b.project]!.cost] : [1n, 1n];
    const difference = a.price.numerator * b.price.points * perB - b.price.numerator * a.price.points * perA;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  private buy(project: number): void {
    const { bounds, purse, ledger, market } = this;
    if (ledger) {
      const price = this.exactly(project, false);
      const guess = ledger.approximately(price);
      const { group, points } = market;
      this.onlooker?.(purse.money, project, guess);
      purse.pay(project, guess, 2 * unit * guess, (entry) => ledger.remainder(group[entry]!, points[entry]!, price));
      ledger.enter(price);
    } else {
      const guess = bounds.guess[project]!;
      purse.pay(project, guess, Math.max(bounds.high[project]! - guess, guess - bounds.low[project]!));
    }
    this.exactPrices.clear();
    if (this.emptied) this.noteEmptied(project, this.emptied);
    this.roundOf[project] = this.selected.length;
    this.selected.push(project);
  }

  private noteEmptied(project: number, emptied: Int32Array): void {
    const { group, start } = this.market;
    for (let entry = start[project]!; entry < this.purse.end[project]!; entry++) {
      const one = group[entry]!;
      if (this.purse.money[one] === 0 && emptied[one] === neverEmptied) emptied[one] = this.selected.length;
    }
  }
}
