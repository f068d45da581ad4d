import { compareFractions, type Fraction, fraction } from '../election/fraction.ts';
import type { Election } from '../election/election.ts';

/**
 * Equal Shares word by word from its definition, with nothing done to be fast: every voter's money is a fraction, every price is
 * found anew in every round. The engine is held against it.
 */
export interface PlainOutcome {
  readonly selected: string[];
  readonly ties: number;
  /** The smallest ρ of each winner, as the definition has it. */
  readonly prices: Fraction[];
  readonly money: Fraction[];
}

const zero = fraction(0n);
const plus = (a: Fraction, b: Fraction) =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
const minus = (a: Fraction, b: Fraction) => plus(a, fraction(-b.numerator, b.denominator));
const times = (a: Fraction, factor: bigint) => fraction(a.numerator * factor, a.denominator);
const over = (a: Fraction, b: Fraction) => fraction(a.numerator * b.denominator, a.denominator * b.numerator);
const smaller = (a: Fraction, b: Fraction) => (compareFractions(a, b) <= 0 ? a : b);

interface Buyer {
  readonly group: number;
  readonly weight: bigint;
  readonly utility: bigint;
}

export function plainEqualShares(
  election: Election,
  endowment: Fraction,
  utility: 'cost' | 'cardinality',
  order: readonly number[],
): PlainOutcome {
  const { ballots, projects } = election;
  const money = Array.from(ballots.weight, () => endowment);
  const buyers: Buyer[][] = projects.map(() => []);
  ballots.weight.forEach((weight, group) => {
    for (let entry = ballots.start[group]!; entry < ballots.start[group + 1]!; entry++) {
      const project = ballots.project[entry]!;
      const given = BigInt(ballots.points[entry]!) * (utility === 'cost' ? projects[project]!.cost : 1n);
      buyers[project]!.push({ group, weight: BigInt(weight), utility: given });
    }
  });
  const left = new Set(order.filter((project) => buyers[project]!.length > 0 && projects[project]!.cost > 0n));
  const outcome: PlainOutcome = { selected: [], ties: 0, prices: [], money };
  let ties = 0;
  for (;;) {
    const offers = [...left].flatMap((project) => {
      const price = priceOf(buyers[project]!, money, projects[project]!.cost);
      return price ? [{ project, price }] : [];
    });
    const best = offers.reduce<Fraction | undefined>((least, { price }) => (least ? smaller(least, price) : price), undefined);
    if (!best) return { ...outcome, ties };
    const equal = offers.filter(({ price }) => compareFractions(price, best) === 0);
    if (equal.length > 1) ties++;
    const { project } = equal[0]!;
    for (const { group, utility: given } of buyers[project]!)
      money[group] = minus(money[group]!, smaller(money[group]!, times(best, given)));
    left.delete(project);
    outcome.selected.push(projects[project]!.id);
    outcome.prices.push(best);
  }
}

/** The smallest ρ with Σ min(money, ρ·utility) = cost: buyers by the ρ at which they have paid all, one after another. */
function priceOf(buyers: readonly Buyer[], money: readonly Fraction[], cost: bigint): Fraction | undefined {
  const order = buyers
    .map((buyer) => ({ ...buyer, empty: over(money[buyer.group]!, fraction(buyer.utility)) }))
    .sort((a, b) => compareFractions(a.empty, b.empty));
  let paid = zero;
  let utility = order.reduce((sum, one) => sum + one.weight * one.utility, 0n);
  for (const { group, weight, utility: given, empty } of order) {
    const price = over(minus(fraction(cost), paid), fraction(utility));
    if (compareFractions(price, empty) <= 0) return price;
    paid = plus(paid, times(money[group]!, weight));
    utility -= weight * given;
  }
  return undefined;
}
