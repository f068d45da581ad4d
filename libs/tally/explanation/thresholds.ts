import type { Estimate } from './estimates.ts';
import type { Change, WhatIf } from './what-if.ts';

/**
 * More supporters, or a lower cost, never harm a project under the rules here as long as nothing else changes: until it is chosen the
 * count runs as without it, and at each of its steps the project only comes earlier. So there is one threshold, and it is shown by
 * counting on both sides of it. Where the winners would then exceed the budget, which a completion does not allow, a lower
 * cost is looked for at which it is chosen within the budget: there too, one unit more does not do.
 */
export interface Threshold<Value> {
  readonly value: Value;
  /** The winners would together cost more than the budget: its supporters could pay, and that is all that can be said. */
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
const crowd = 2n ** 30n;

/** The smallest number of further supporters with which a project that was not chosen would have been; undefined where no number is enough. */
export function furtherSupporters(question: Question): Threshold<number> | undefined {
  const { project, costs, budget, estimate } = question;
  if (costs[project]! > budget) return undefined;
  const change = (number: bigint): Change => ({ project, supporters: Number(number) });
  const guess = estimate && Number.isFinite(estimate.supporters) ? BigInt(estimate.supporters) : 1n;
  const found = thresholdOf(question, { change, guess, most: crowd });
  return found && { ...found, value: Number(found.value) };
}

/** The highest cost at which it would have been chosen, in units of money; undefined where none above nought is low enough. */
export function highestCost(question: Question): Threshold<bigint> | undefined {
  const { project, costs, estimate } = question;
  const own = costs[project]!;
  const change = (reduction: bigint): Change => ({ project, cost: own - reduction });
  const guess = estimate ? own - BigInt(Math.floor(estimate.cost)) : own / 2n;
  const found = thresholdOf(question, { change, guess, most: own - 1n, next: (first, beyond) => first + beyond });
  return found && { ...found, value: own - found.value };
}

interface Search {
  readonly change: (number: bigint) => Change;
  readonly guess: bigint;
  readonly most: bigint;
  /**
   * Where to look for a number that keeps the budget, from one that does not and from what it exceeds the budget by. Left out for
   * further supporters: more of them only bring more money.
   */
  readonly next?: (first: bigint, beyond: bigint) => bigint;
}

function thresholdOf(question: Question, { change, guess, most, next }: Search): Threshold<bigint> | undefined {
  const first = smallest((number) => question.whatIf.isChosen(change(number)), guess, most);
  if (first === undefined) return undefined;
  const beyond = beyondBudget(question, change(first));
  if (beyond <= 0n || !next) return { value: first, exceedsBudget: beyond > 0n };
  const keepsBudget = (number: bigint) => question.whatIf.isChosen(change(number)) && beyondBudget(question, change(number)) <= 0n;
  const within = smallest(keepsBudget, next(first, beyond), most, first);
  return within === undefined ? { value: first, exceedsBudget: true } : { value: within, exceedsBudget: false };
}

/** By how much the winners exceed the budget, if it is positive. */
function beyondBudget({ whatIf, costs, budget }: Question, change: Change): bigint {
  const costOf = (one: number) => (one === change.project ? (change.cost ?? costs[one]!) : costs[one]!);
  return whatIf.winners(change).reduce((sum, one) => sum + costOf(one), -budget);
}

/**
 * The smallest number above `tooFew`, and not above `most`, that is enough, where more is always enough too: by steps that double
 * away from a guess, then by halving. Where more is not always enough it is a number that is enough while one less is not.
 */
export function smallest(isEnough: (number: bigint) => boolean, guess: bigint, most: bigint, tooFew = 0n): bigint | undefined {
  let [short, enough] = [tooFew, most + 1n];
  const ask = (number: bigint) => {
    if (isEnough(number)) enough = number;
    else short = number;
  };
  let asked = guess <= tooFew ? tooFew + 1n : guess > most ? most : guess;
  for (let step = 1n; most > tooFew && enough - short > 1n; step *= 2n) {
    ask(asked);
    const next = enough === asked ? asked - step : asked + step;
    if (next <= short || next >= enough) break;
    asked = next;
  }
  if (enough > most && (most <= short || !isEnough(most))) return undefined;
  enough = enough > most ? most : enough;
  while (enough - short > 1n) ask((enough + short) / 2n);
  return enough;
}
