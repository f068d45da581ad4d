import type { Estimate } from './estimates.ts';
import type { Change, WhatIf } from './what-if.ts';

/**
 * More supporters, or a lower cost, never harm a project under the rules here as long as nothing else changes: until it is chosen the
 * count runs as without it, and at each of its steps the project only comes earlier. So there is one threshold, and it is shown by
 * counting on both sides of it.
 */
export interface Threshold<Value> {
  readonly value: Value;
  /** Would the winners then cost more than the budget together? A completion would not have gone that far. */
  readonly exceedsBudget: boolean;
}

export interface Question {
  readonly whatIf: WhatIf;
  readonly project: number;
  readonly costs: readonly bigint[];
  readonly budget: bigint;
  /** Where to look first. */
  readonly estimate?: Estimate;
}

/** So many further supporters are as good as any number: a project that the budget allows comes first with them. */
const crowd = 2 ** 30;

/** The smallest number of further supporters with which a project that was not chosen would have been; undefined where no number is enough. */
export function furtherSupporters({ whatIf, project, costs, budget, estimate }: Question): Threshold<number> | undefined {
  if (costs[project]! > budget) return undefined;
  const isEnough = (number: bigint) => whatIf.isChosen({ project, supporters: Number(number) });
  const guess = estimate && Number.isFinite(estimate.supporters) ? BigInt(estimate.supporters) : 1n;
  const enough = smallest(isEnough, guess, BigInt(crowd));
  return enough === undefined ? undefined : thresholdAt({ whatIf, costs, budget }, Number(enough), { project, supporters: Number(enough) });
}

/** The highest cost at which it would have been chosen, in units of money; undefined where none above nought is low enough. */
export function highestCost({ whatIf, project, costs, budget, estimate }: Question): Threshold<bigint> | undefined {
  const own = costs[project]!;
  const isLowEnough = (reduction: bigint) => whatIf.isChosen({ project, cost: own - reduction });
  const guess = estimate ? own - BigInt(Math.floor(estimate.cost)) : own / 2n;
  const reduction = smallest(isLowEnough, guess, own - 1n);
  return reduction === undefined ? undefined : thresholdAt({ whatIf, costs, budget }, own - reduction, { project, cost: own - reduction });
}

function thresholdAt<Value>(
  { whatIf, costs, budget }: Pick<Question, 'whatIf' | 'costs' | 'budget'>,
  value: Value,
  change: Change,
): Threshold<Value> {
  const costOf = (one: number) => (one === change.project ? (change.cost ?? costs[one]!) : costs[one]!);
  const total = whatIf.winners(change).reduce((sum, one) => sum + costOf(one), 0n);
  return { value, exceedsBudget: total > budget };
}

/** The smallest number from 1 to `most` that is enough, where more is always enough too: by steps that double away from a guess, then by halving. */
export function smallest(isEnough: (number: bigint) => boolean, guess: bigint, most: bigint): bigint | undefined {
  let [short, enough] = [0n, most + 1n];
  const ask = (number: bigint) => {
    if (isEnough(number)) enough = number;
    else short = number;
  };
  let asked = guess < 1n ? 1n : guess > most ? most : guess;
  for (let step = 1n; most > 0n && enough - short > 1n; step *= 2n) {
    ask(asked);
    const next = enough === asked ? asked - step : asked + step;
    if (next <= short || next >= enough) break;
    asked = next;
  }
  if (enough > most && (most < 1n || !isEnough(most))) return undefined;
  enough = enough > most ? most : enough;
  while (enough - short > 1n) ask((enough + short) / 2n);
  return enough;
}
