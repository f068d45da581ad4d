import type { Election } from '../election/election.ts';
import type { Fraction } from '../election/fraction.ts';
import type { Outcome, TieBroken } from '../rules/outcome.ts';
import type { Satisfaction } from './satisfaction.ts';
import type { Threshold } from './thresholds.ts';

/** How the supporters of a winner paid for it under Equal Shares. Amounts in units of money. */
export interface Purchase {
  /** Supporters who still had money, and paid. */
  readonly payers: number;
  /** Of these, those who paid all they had left. */
  readonly paidAll: number;
  /** Of these, nobody paid more. */
  readonly largestPayment: Fraction;
  /** What one point cost; with approval ballots the payment of all who could pay it. */
  readonly price: Fraction;
  /** Cost divided by the largest payment: how many full payers the project was worth. */
  readonly effectiveVotes: Fraction;
}

export interface WinnerExplained {
  readonly project: string;
  /** From 1, in the order of selection. */
  readonly place: number;
  readonly stage: TieBroken['stage'];
  readonly votes: number;
  /** Votes, or points or Borda scores added up. */
  readonly value: number;
  readonly purchase?: Purchase;
}

/** What decided against a project: nobody supports it; its supporters lack money; it did not fit what was left; too few points; the count had ended before. */
export type LosingReason = 'no-supporter' | 'money-missing' | 'did-not-fit' | 'below-threshold' | 'count-ended';

export interface LoserExplained {
  readonly project: string;
  readonly reason: LosingReason;
  readonly votes: number;
  readonly value: number;
  /** Under Equal Shares: what its supporters had together at the start and at the end, and what was missing to the cost. */
  readonly money?: { readonly atStart: Fraction; readonly atEnd: Fraction; readonly missing: Fraction };
  /** Budget left when the project was looked at, or at the end, where that decided. */
  readonly budgetLeft?: bigint;
  /** Fewest further supporters with whom it would have been chosen, all else equal; absent where no number is enough. */
  readonly furtherSupporters?: Threshold<number>;
  /** Highest cost at which it would have been chosen, all else equal; absent where there is none. */
  readonly highestCost?: Threshold<bigint>;
  /** Winners its supporters paid for (under other rules: chose too), the most supporters first. */
  readonly supportersGot: readonly { readonly project: string; readonly voters: number }[];
}

export interface Explanation {
  readonly outcome: Outcome;
  readonly satisfaction: Satisfaction;
  /** What each voter had, under Equal Shares. */
  readonly endowment?: Fraction;
  /** What a further supporter is taken to give: 1 where ballots are sets. */
  readonly pointsOfFurtherSupporter: number;
  readonly winners: readonly WinnerExplained[];
  readonly losers: readonly LoserExplained[];
  /** Projects that cost nothing: Equal Shares does not count them, they are the council's to take up. */
  readonly free: readonly string[];
}

export const freeProjects = ({ projects }: Election): string[] => projects.flatMap(({ id, cost }) => (cost === 0n ? [id] : []));
