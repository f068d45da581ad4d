import type { Ballots } from './ballots.ts';

/** What a ballot says: a set of projects, points for some, or an order. `scoring` and `cumulative` differ only in what a form allows. */
export type BallotKind = 'approval' | 'choose-1' | 'cumulative' | 'scoring' | 'ordinal';

export const ballotKinds: readonly BallotKind[] = ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'];

export interface Project {
  readonly id: string;
  readonly name: string;
  /** In the smallest unit of money of the election; never negative. */
  readonly cost: bigint;
  /** The district, theme or group it belongs to, where the election has such a column. */
  readonly group?: string;
}

/**
 * One envelope: projects, ballots and a budget. Two districts or two envelopes are two elections.
 * All money is an integer count of units of 10^−`decimals` of the currency, so nothing is ever rounded.
 */
export interface Election {
  /** Code of the currency, for those who read the result; nothing depends on it. */
  readonly currency?: string;
  readonly decimals: number;
  readonly budget: bigint;
  /** By how much a completion raises the endowment at each step; positive. */
  readonly increment: bigint;
  /** Everybody who cast a ballot, the empty ones included. */
  readonly voters: number;
  readonly kind: BallotKind;
  readonly projects: readonly Project[];
  readonly ballots: Ballots;
}

/** What the ballots give each project, in the order of `election.projects`. */
export interface Support {
  /** How many voters gave the project something. */
  readonly votes: readonly number[];
  /** Votes for approval and choose-1; sum of points, or of Borda scores, for the others. In the unit of `ballots.points`. */
  readonly value: readonly number[];
}

export function supportOf({ projects, ballots }: Election): Support {
  const votes = projects.map(() => 0);
  const value = projects.map(() => 0);
  for (let group = 0; group < ballots.weight.length; group++) {
    const weight = ballots.weight[group]!;
    for (let entry = ballots.start[group]!; entry < ballots.start[group + 1]!; entry++) {
      const project = ballots.project[entry]!;
      votes[project]! += weight;
      value[project]! += weight * ballots.points[entry]!;
    }
  }
  return { votes, value };
}
