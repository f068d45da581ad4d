import { fraction } from '../election/fraction.ts';
import type { Books } from '../equal-shares/books.ts';
import type { Purchase } from './explanation.ts';

/** How the winner of a round was paid for. */
export function purchaseOf(books: Books, round: number): Purchase {
  const { group, weight, points, start, election } = books.market;
  const project = books.selected[round]!;
  let [payers, paidAll, mostPoints, largest] = [0, 0, 0, 0n];
  for (let entry = start[project]!; entry < start[project + 1]!; entry++) {
    if (!books.hasPaid(group[entry]!, round)) continue;
    payers += weight[entry]!;
    if (books.hasPaidAll(group[entry]!, round)) {
      paidAll += weight[entry]!;
      const payment = books.payment(group[entry]!, round);
      if (payment > largest) largest = payment;
    } else {
      mostPoints = Math.max(mostPoints, points[entry]!);
    }
  }
  const inFull = books.price(round) * BigInt(mostPoints);
  if (inFull > largest) largest = inFull;
  return {
    payers,
    paidAll,
    largestPayment: books.asMoney(largest),
    price: books.asMoney(books.price(round)),
    effectiveVotes: fraction(election.projects[project]!.cost * books.scale, largest),
  };
}
