import { supportersOf } from '../election/ballots.ts';
import { type Election, supportOf } from '../election/election.ts';

/** What makes two projects comparable: ρ is the price of a point divided by the project's cost, or the price of a point itself. */
export type Utility = 'cost' | 'cardinality';

/**
 * The ballots seen from the projects. Supporters of project p are the entries from `start[p]` to `start[p + 1]`; the arrays of
 * entries are reordered while a count runs (supporters without money move to the end), which changes nothing to what they say.
 */
export interface Market {
  readonly election: Election;
  readonly start: Int32Array;
  readonly group: Int32Array;
  readonly weight: Float64Array;
  readonly points: Float64Array;
  /** Most points a ballot gives the project. */
  readonly mostPoints: Float64Array;
  /** Points of all ballots together, weights counted. */
  readonly allPoints: Float64Array;
  /** Costs as the machine's numbers: exact below 2^53 units, within 2^-53 of the cost above. */
  readonly cost: Float64Array;
  /** No ballot gives anything but one point. */
  readonly isEven: boolean;
  /** Projects that can be bought: supported, and of positive cost. */
  readonly offered: readonly number[];
}

export function marketOf(election: Election): Market {
  const { ballots, projects } = election;
  const { value } = supportOf(election);
  const { start, group, entry } = supportersOf(ballots, projects.length);
  const [weight, points] = [new Float64Array(entry.length), new Float64Array(entry.length)];
  const mostPoints = new Float64Array(projects.length);
  for (let place = 0; place < entry.length; place++) {
    const at = entry[place]!;
    weight[place] = ballots.weight[group[place]!]!;
    points[place] = ballots.points[at]!;
    mostPoints[ballots.project[at]!] = Math.max(mostPoints[ballots.project[at]!]!, ballots.points[at]!);
  }
  return {
    election,
    start,
    group,
    weight,
    points,
    mostPoints,
    allPoints: Float64Array.from(value),
    cost: Float64Array.from(projects, ({ cost }) => Number(cost)),
    isEven: ballots.points.every((points) => points === 1),
    offered: projects.flatMap(({ cost }, place) => (value[place]! > 0 && cost > 0n ? [place] : [])),
  };
}
