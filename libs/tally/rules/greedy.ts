import { type Election, type Support, supportOf } from '../election/election.ts';
import type { TieBroken } from './outcome.ts';
import type { GreedyRule } from './rule.ts';

export interface GreedyOutcome {
  readonly selected: readonly number[];
  readonly tiesBroken: readonly TieBroken[];
  /** What was left of the budget when each project was looked at; those never looked at are not in it. */
  readonly leftFor: ReadonlyMap<number, bigint>;
}

/** What is known already: projects chosen before and the budget they leave; what the ballots add up to. */
export interface Begun {
  readonly chosen?: ReadonlySet<number>;
  readonly left?: bigint;
  readonly support?: Support;
}

/**
 * Projects in the order of their value (votes; points or Borda scores added up), or of value per cost; each that fits what is left is
 * taken. Projects without a supporter are never taken. A tie is counted each time the project looked at had an equal behind it.
 */
export function greedy(election: Election, rule: GreedyRule, tieOrder: readonly number[], begun?: Begun): GreedyOutcome {
  const { projects } = election;
  const { value } = begun?.support ?? supportOf(election);
  const rank = new Map(tieOrder.map((project, place) => [project, place]));
  const isBetter = comparison(election, value, rule.by);
  const order = tieOrder
    .filter((project) => value[project]! > 0 && value[project]! >= (rule.threshold ?? 0) && !begun?.chosen?.has(project))
    .sort((a, b) => isBetter(a, b) || rank.get(a)! - rank.get(b)!);
  const selected: number[] = [];
  const tiesBroken: TieBroken[] = [];
  const leftFor = new Map<number, bigint>();
  let left = begun?.left ?? election.budget;
  for (const [round, project] of order.entries()) {
    const equal = order.slice(round).filter((other) => isBetter(project, other) === 0);
    if (equal.length > 1) tiesBroken.push({ stage: 'greedy', round, projects: equal.map((one) => projects[one]!.id) });
    leftFor.set(project, left);
    const { cost } = projects[project]!;
    if (cost <= left) {
      selected.push(project);
      left -= cost;
    } else if (rule.noSkip) {
      break;
    }
  }
  return { selected, tiesBroken, leftFor };
}

/** Negative where the first project comes before the second. What costs nothing has the best value per cost of all. */
function comparison({ projects }: Election, value: readonly number[], by: GreedyRule['by']): (a: number, b: number) => number {
  if (by === 'votes') return (a, b) => value[b]! - value[a]!;
  return (a, b) => {
    const difference = BigInt(value[b]!) * projects[a]!.cost - BigInt(value[a]!) * projects[b]!.cost;
    if (projects[a]!.cost === 0n && projects[b]!.cost === 0n) return value[b]! - value[a]!;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  };
}
