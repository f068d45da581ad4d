import type { Fraction } from '../election/fraction.ts';

/** Where the declared order of ties decided: the equal projects, the one it chose first. */
export interface TieBroken {
  /** The part of the count in which it happened. */
  readonly stage: 'equal-shares' | 'greedy' | 'phragmen';
  /** How many projects that part had bought (or, in greedy, looked at) before. */
  readonly round: number;
  readonly projects: readonly string[];
}

/** Why a completion stopped: nothing more fits, the next outcome would exceed the budget, or every supported project is chosen. */
export type Stop = 'exhaustive' | 'next_infeasible' | 'all';

export interface CompletionReport {
  readonly increments: number;
  /** Each voter's money in the outcome returned, in units of the election. */
  readonly endowment: Fraction;
  readonly stop: Stop;
}

export interface Outcome {
  /** Ids in the order of selection. */
  readonly selected: readonly string[];
  /** In units of the election. */
  readonly totalCost: bigint;
  /** Ties broken in the whole count, in the outcomes that a completion went through and left too. */
  readonly ties: number;
  /** Those of the outcome returned. */
  readonly tiesBroken: readonly TieBroken[];
  readonly completion?: CompletionReport;
}
