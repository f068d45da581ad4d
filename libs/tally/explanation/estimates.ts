import type { Election, Support } from '../election/election.ts';
import { approximate, type Fraction } from '../election/fraction.ts';
import { EqualShares } from '../equal-shares/equal-shares.ts';
import { type Market, marketOf, type Utility } from '../equal-shares/market.ts';
import { phragmen } from '../rules/phragmen.ts';

/** Where to look first for a threshold. Found with the machine's numbers and never believed: both sides of it are counted. */
export interface Estimate {
  supporters: number;
  cost: number;
}

export type Estimates = ReadonlyMap<number, Estimate>;

/** Under Equal Shares: at each purchase, how many more payers, or how low a cost, would have put the project first. */
export function estimateShares(
  election: Election,
  { utility, endowment, order, points }: { utility: Utility; endowment: Fraction; order: readonly number[]; points: number },
  losers: readonly number[],
): Estimates {
  const market = marketOf(election);
  const estimates = new Map(losers.map((project) => [project, { supporters: Infinity, cost: 0 }]));
  const has = approximate(endowment.numerator, endowment.denominator);
  new EqualShares(market, utility, order).countBefore(endowment, (money, winner, price) => {
    for (const [project, estimate] of estimates) {
      const cost = market.cost[project]!;
      // what a point of the project may cost, at the cost asked about, before it comes after the winner
      const limit = (own: number) => (winner < 0 ? Infinity : utility === 'cost' ? (price / market.cost[winner]!) * own : price);
      const paid = (own: number) => paidAt(market, money, project, limit(own));
      estimate.supporters = Math.min(estimate.supporters, Math.ceil((cost - paid(cost)) / Math.min(has, limit(cost) * points)));
      if (estimate.cost === 0 || paid(estimate.cost) > estimate.cost)
        estimate.cost = Math.max(estimate.cost, settled(paid, paid(Infinity)));
    }
  });
  return estimates;
}

/** What supporters would pay together, each up to `price` per point. */
function paidAt({ group, weight, points, start }: Market, money: Float64Array, project: number, price: number): number {
  let paid = 0;
  for (let entry = start[project]!; entry < start[project + 1]!; entry++) {
    paid += weight[entry]! * Math.min(money[group[entry]!]!, price * points[entry]!);
  }
  return paid;
}

/** The highest cost that is paid at itself, from above. */
function settled(paid: (cost: number) => number, from: number): number {
  let cost = from;
  for (let trial = 0; trial < 40; trial++) {
    const next = paid(cost);
    if (cost - next <= cost * 1e-12) return next;
    cost = next;
  }
  return cost;
}

/** Under Phragmén: at each purchase, how many more earners, or how low a cost, would have come first. */
export function estimatePhragmen(election: Election, { votes }: Support, order: readonly number[], losers: readonly number[]): Estimates {
  const estimates = new Map(losers.map((project) => [project, { supporters: Infinity, cost: 0 }]));
  const onlooker = (time: number, left: bigint, loadsOf: (project: number) => number) => {
    for (const [project, estimate] of estimates) {
      const cost = Number(election.projects[project]!.cost);
      const loads = loadsOf(project);
      if (cost <= Number(left)) estimate.supporters = Math.min(estimate.supporters, Math.ceil((cost + loads) / time - votes[project]!));
      estimate.cost = Math.max(estimate.cost, Math.min(Number(left), time * votes[project]! - loads));
    }
  };
  phragmen(election, order, { onlooker });
  return estimates;
}
