import { type Supporters, supportersOf } from '../election/ballots.ts';
import { type Election, type Support, supportOf } from '../election/election.ts';
import { approximate, fraction } from '../election/fraction.ts';
import type { TieBroken } from './outcome.ts';

export interface PhragmenOutcome {
  readonly selected: readonly number[];
  readonly tiesBroken: readonly TieBroken[];
}

export interface PhragmenOptions {
  readonly onlooker?: PhragmenOnlooker;
  /** What the ballots add up to, where it is known already. */
  readonly support?: Support;
}

/** Looks at each purchase before it is made, in the machine's numbers: its time, and what is left of the budget. */
export type PhragmenOnlooker = (time: number, left: bigint, loadsOf: (project: number) => number) => void;

/**
 * Sequential Phragmén for budgets (Brill et al. 2017; Los, Christoff & Grossi 2022): voters earn one unit of money per unit of time;
 * the project whose supporters can pay it first is bought with all they have. Ballots are read as sets. The rule ends, passing over
 * nothing, as soon as a project that comes first would exceed what is left.
 */
export function phragmen(election: Election, tieOrder: readonly number[], { onlooker, support }: PhragmenOptions = {}): PhragmenOutcome {
  const { projects, budget } = election;
  const { votes } = support ?? supportOf(election);
  const clock = new Clock(election, votes);
  const running = new Set(tieOrder.filter((project) => votes[project]! > 0 && projects[project]!.cost <= budget));
  const selected: number[] = [];
  const tiesBroken: TieBroken[] = [];
  let left = budget;
  while (running.size > 0) {
    const first = [...running].reduce((best, one) => (clock.compare(one, best) < 0 ? one : best));
    const equal = [...running].filter((project) => clock.compare(project, first) === 0);
    onlooker?.(clock.timeOf(first), left, (project) => clock.loadsOf(project));
    if (equal.some((project) => projects[project]!.cost > left)) break;
    if (equal.length > 1) {
      tiesBroken.push({ stage: 'phragmen', round: selected.length, projects: equal.map((project) => projects[project]!.id) });
    }
    const bought = equal[0]!;
    clock.buy(bought);
    running.delete(bought);
    selected.push(bought);
    left -= projects[bought]!.cost;
  }
  return { selected, tiesBroken };
}

/**
 * The time at which each project can be paid: (cost + loads of its supporters) / votes, where a voter's load is the time of the last
 * purchase the voter took part in. Times are integers over one common scale, so nothing is rounded.
 */
class Clock {
  private readonly election: Election;
  private readonly votes: readonly number[];
  private scale = 1n;
  /** Times of the purchases, times the scale. */
  private times: bigint[] = [];
  /** Loads of the supporters of each project together, times the scale. */
  private loads: bigint[];
  /** The last purchase each group took part in, −1 before any. */
  private readonly last: Int32Array;
  private readonly supporters: Supporters;

  constructor(election: Election, votes: readonly number[]) {
    this.election = election;
    this.votes = votes;
    this.loads = election.projects.map(() => 0n);
    this.supporters = supportersOf(election.ballots, votes.length);
    this.last = new Int32Array(election.ballots.weight.length).fill(-1);
  }

  compare(a: number, b: number): number {
    const difference = this.due(a) * BigInt(this.votes[b]!) - this.due(b) * BigInt(this.votes[a]!);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  timeOf(project: number): number {
    return approximate(this.due(project), this.scale * BigInt(this.votes[project]!));
  }

  loadsOf(project: number): number {
    return approximate(this.loads[project]!, this.scale);
  }

  private due(project: number): bigint {
    return this.election.projects[project]!.cost * this.scale + this.loads[project]!;
  }

  buy(bought: number): void {
    const { numerator, denominator: factor } = fraction(this.due(bought), BigInt(this.votes[bought]!));
    this.scale *= factor;
    this.times = [...this.times.map((time) => time * factor), numerator];
    this.loads = this.loads.map((load) => load * factor);
    const now = this.times.length - 1;
    for (const [project, counts] of this.moved(bought, now).entries()) {
      counts.forEach((weight, before) => {
        if (weight > 0) this.loads[project]! += BigInt(weight) * (numerator - (before > 0 ? this.times[before - 1]! : 0n));
      });
    }
  }

  /** For each project: how many of its supporters now take the new load, by the purchase (from 1; 0 for none) their load came from. */
  private moved(bought: number, now: number): Float64Array[] {
    const { start, project, weight } = this.election.ballots;
    const counts = this.election.projects.map(() => new Float64Array(now + 1));
    for (let entry = this.supporters.start[bought]!; entry < this.supporters.start[bought + 1]!; entry++) {
      const group = this.supporters.group[entry]!;
      const before = this.last[group]! + 1;
      for (let at = start[group]!; at < start[group + 1]!; at++) counts[project[at]!]![before]! += weight[group]!;
      this.last[group] = now;
    }
    return counts;
  }
}
