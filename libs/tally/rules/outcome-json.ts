import { formatUnits } from '../election/decimal.ts';
import type { Election } from '../election/election.ts';
import { formatFraction, fraction } from '../election/fraction.ts';
import type { Outcome, Stop } from './outcome.ts';

/** An outcome as it is published: amounts in the currency, as decimal numbers or exact fractions in text. */
export interface OutcomeJson {
  readonly selected: readonly string[];
  readonly total_cost: string;
  /** Ties broken in the whole count. */
  readonly ties: number;
  /** Ties broken in the outcome itself: the equal projects, the chosen one first. */
  readonly tied: readonly { readonly stage: string; readonly round: number; readonly projects: readonly string[] }[];
  readonly increments?: number;
  readonly endowment?: string;
  readonly stop?: Stop;
}

export function outcomeAsJson({ decimals }: Election, { selected, totalCost, ties, tiesBroken, completion }: Outcome): OutcomeJson {
  const outcome = { selected, total_cost: formatUnits(totalCost, decimals), ties, tied: tiesBroken };
  if (!completion) return outcome;
  const { increments, stop, endowment } = completion;
  const inCurrency = fraction(endowment.numerator, endowment.denominator * 10n ** BigInt(decimals));
  return { ...outcome, increments, endowment: formatFraction(inCurrency), stop };
}
