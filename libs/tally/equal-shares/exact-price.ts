import type { ExactLedger, ExactPrice } from './exact-ledger.ts';
import type { Market } from './market.ts';
import { type Purse, unit } from './purse.ts';

/**
 * The exact price of a point of a project, or undefined where its supporters have not enough together. `low` is a certain lower bound
 * of the price. Newton's method on whole fractions: whoever certainly cannot pay gives all, the others share the rest; the machine's
 * numbers say who can pay where they are certain, and the books where they are not.
 */
export function exactPriceOf(market: Market, purse: Purse, books: ExactLedger, project: number, low: number): ExactPrice | undefined {
  const { group, points, weight, start } = market;
  const { money, error, end } = purse;
  const allIn = books.sum();
  let payers: number[] = [];
  let paying = 0;
  for (let entry = start[project]!; entry < end[project]!; entry++) {
    const has = money[group[entry]!]!;
    const due = low * points[entry]!;
    if (has === 0) continue;
    if (has < due - error - 4 * unit * (has + due)) {
      allIn.add(group[entry]!);
    } else {
      payers.push(entry);
      paying += weight[entry]! * points[entry]!;
    }
  }
  for (;;) {
    const numerator = books.costOf(project) - allIn.money();
    if (paying === 0) return undefined;
    const price = { numerator, points: BigInt(paying) };
    const guess = books.approximately(price);
    const isShort = (entry: number): boolean => {
      const has = money[group[entry]!]!;
      const due = guess * points[entry]!;
      const slack = error + 8 * unit * (has + due);
      return Math.abs(has - due) > slack ? has < due : books.isShort(group[entry]!, points[entry]!, price);
    };
    const short = payers.filter(isShort);
    if (short.length === 0) return price;
    for (const entry of short) {
      allIn.add(group[entry]!);
      paying -= weight[entry]! * points[entry]!;
    }
    const gone = new Set(short);
    payers = payers.filter((entry) => !gone.has(entry));
  }
}
