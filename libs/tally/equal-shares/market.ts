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
  const start = new Int32Array(projects.length + 1);
  for (const project of ballots.project) start[project + 1]!++;
  for (let place = 0; place < projects.length; place++) start[place + 1]! += start[place]!;
  const entries = ballots.project.length;
  const market = { group: new Int32Array(entries), weight: new Float64Array(entries), points: new Float64Array(entries) };
  const mostPoints = new Float64Array(projects.length);
  const next = start.slice();
  for (let group = 0; group < ballots.weight.length; group++) {
    for (let at = ballots.start[group]!; at < ballots.start[group + 1]!; at++) {
      const project = ballots.project[at]!;
      const entry = next[project]!++;
      market.group[entry] = group;
      market.weight[entry] = ballots.weight[group]!;
      market.points[entry] = ballots.points[at]!;
      mostPoints[project] = Math.max(mostPoints[project]!, ballots.points[at]!);
    }
  }
  return {
    ...market,
    election,
    start,
    mostPoints,
    allPoints: Float64Array.from(value),
    cost: Float64Array.from(projects, ({ cost }) => Number(cost)),
    isEven: ballots.points.every((points) => points === 1),
    offered: projects.flatMap(({ cost }, place) => (value[place]! > 0 && cost > 0n ? [place] : [])),
  };
}
