import { compareDays, type Day, daysBetween } from '#kernel';
import { type ChainEdge, type ChainRef, keyOf, type OwedStep } from './chain.ts';

/** Steps from the root beyond which nothing is shown; a petition's photo is five away. */
export const farthest = 24;

export interface Walk {
  /** How far each thing is from the root: what it came from below zero, what came of it above. */
  readonly steps: ReadonlyMap<string, number>;
  readonly edges: readonly ChainEdge[];
}

/**
 * What can be reached from the root, both ways, over things that are visible: nobody is led past something hidden, and no link is
 * shown one end of which is not.
 */
export function walk(root: ChainRef, edges: readonly ChainEdge[], isVisible: (ref: ChainRef) => boolean): Walk {
  const seen = edges.filter(({ from, to }) => isVisible(from) && isVisible(to));
  const onward = Map.groupBy(seen, ({ from }) => keyOf(from));
  const back = Map.groupBy(seen, ({ to }) => keyOf(to));
  const below = distances(keyOf(root), (key) => (back.get(key) ?? []).map(({ from }) => keyOf(from)));
  const steps = new Map([...below].map(([key, far]) => [key, 0 - far]));
  for (const [key, far] of distances(keyOf(root), (key) => (onward.get(key) ?? []).map(({ to }) => keyOf(to))))
    if (far <= (below.get(key) ?? farthest)) steps.set(key, far);
  return { steps, edges: seen.filter(({ from, to }) => steps.has(keyOf(from)) && steps.has(keyOf(to))) };
}

/** Breadth first, so that each thing has its shortest distance; a circle ends where it began. */
function distances(root: string, next: (key: string) => string[]): Map<string, number> {
  const found = new Map([[root, 0]]);
  let front = [root];
  for (let far = 1; front.length && far <= farthest; far++) {
    front = [...new Set(front.flatMap(next))].filter((key) => !found.has(key));
    for (const key of front) found.set(key, far);
  }
  return found;
}

export interface Break {
  /** The day on which the next step was owed. */
  readonly since: Day;
  readonly days: number;
}

/** Broken here: the next step was owed by a day that has passed, and nothing of that kind follows. */
export const breakOf = (owes: OwedStep | undefined, isTaken: boolean, today: Day): Break | null =>
  owes && !isTaken && compareDays(owes.dueOn, today) < 0 ? { since: owes.dueOn, days: daysBetween(owes.dueOn, today) } : null;
