import { type Election } from '../election/election.ts';
import { type Fraction, fraction } from '../election/fraction.ts';
import type { EqualShares, SharesOutcome } from '../equal-shares/equal-shares.ts';
import type { CompletionReport, Stop } from './outcome.ts';
import type { Completion } from './rule.ts';

export interface Completed {
  readonly outcome: SharesOutcome;
  readonly report: CompletionReport;
  /** Ties broken in all outcomes gone through. */
  readonly ties: number;
}

/** What each voter has at first: the budget divided by the voters; `add1-floor` drops what is not a whole unit of currency. */
export function firstEndowment({ budget, voters, decimals }: Election, completion: Completion): Fraction {
  if (voters === 0) return fraction(0n);
  if (completion !== 'add1-floor') return fraction(budget, BigInt(voters));
  const currency = 10n ** BigInt(decimals);
  return fraction((budget / (BigInt(voters) * currency)) * currency);
}

/**
 * Raises the endowment step by step. `add1` and `add1-floor` stop at the first exhaustive outcome within the budget, or before the
 * first beyond it; `add1-until-infeasible` does not stop at an exhaustive one.
 */
export function complete(shares: EqualShares, completion: Exclude<Completion, 'none'>): Completed {
  const { election } = shares.market;
  const first = firstEndowment(election, completion);
  const endowmentAt = (step: number) =>
    fraction(first.numerator + BigInt(step) * election.increment * first.denominator, first.denominator);
  let ties = 0;
  let last: SharesOutcome = { selected: [], ties: [] };
  for (let step = 0; ; step++) {
    const outcome = shares.count(endowmentAt(step));
    ties += outcome.ties.length;
    const stop = stopAt(shares, outcome, completion);
    if (stop === 'next_infeasible')
      return { outcome: last, ties, report: { increments: step - 1, endowment: endowmentAt(step - 1), stop } };
    if (stop) return { outcome, ties, report: { increments: step, endowment: endowmentAt(step), stop } };
    last = outcome;
  }
}

function stopAt({ market }: EqualShares, { selected }: SharesOutcome, completion: Completion): Stop | undefined {
  const { projects, budget } = market.election;
  const left = selected.reduce((rest, project) => rest - projects[project]!.cost, budget);
  if (left < 0n) return 'next_infeasible';
  if (completion === 'add1-until-infeasible') return selected.length === market.offered.length ? 'all' : undefined;
  const chosen = new Set(selected);
  return market.offered.every((project) => chosen.has(project) || projects[project]!.cost > left) ? 'exhaustive' : undefined;
}
