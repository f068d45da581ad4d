/**
 * Ballots in groups: voters whose ballots are identical are one group with a weight. Entries of group g are those from `start[g]`
 * to `start[g + 1]`, in the order of the projects. Empty ballots have no group; they are in `election.voters`.
 */
export interface Ballots {
  readonly weight: Int32Array;
  readonly start: Int32Array;
  /** Place of the project in `election.projects`. */
  readonly project: Int32Array;
  /** What the ballot gives the project: 1, points, or a Borda score; a positive integer. */
  readonly points: Float64Array;
}

/** One choice of a ballot: place of the project, and what it gets. */
export interface Choice {
  readonly project: number;
  readonly points: number;
}

/** Collects ballots one by one and groups the identical ones, whatever order they come in. */
export class BallotBox {
  private readonly groups = new Map<string, { readonly choices: readonly Choice[]; weight: number }>();

  /** Choices without points are left out; `weight` voters cast this very ballot. */
  add(choices: readonly Choice[], weight = 1): void {
    const given = choices.filter(({ points }) => points > 0).sort((a, b) => a.project - b.project);
    if (given.length === 0) return;
    let key = '';
    for (const { project, points } of given) key += points === 1 ? `${project},` : `${project}:${points},`;
    const group = this.groups.get(key);
    if (group) group.weight += weight;
    else this.groups.set(key, { choices: given, weight });
  }

  /** The groups, in the order in which they first came; no result depends on it. */
  close(): Ballots {
    const groups = [...this.groups.values()];
    const start = new Int32Array(groups.length + 1);
    groups.forEach(({ choices }, group) => (start[group + 1] = start[group]! + choices.length));
    const ballots = {
      weight: Int32Array.from(groups, ({ weight }) => weight),
      start,
      project: new Int32Array(start.at(-1)!),
      points: new Float64Array(start.at(-1)!),
    };
    let entry = 0;
    for (const { choices } of groups) {
      for (const { project, points } of choices) {
        ballots.project[entry] = project;
        ballots.points[entry++] = points;
      }
    }
    return ballots;
  }
}

/** The groups that give a project something: those from `start[project]` to `start[project + 1]`. */
export interface Supporters {
  readonly start: Int32Array;
  readonly group: Int32Array;
  /** The entry of `Ballots` it was, for its points. */
  readonly entry: Int32Array;
}

/** The ballots seen from the projects. */
export function supportersOf(ballots: Ballots, projects: number): Supporters {
  const start = new Int32Array(projects + 1);
  for (const project of ballots.project) start[project + 1]!++;
  for (let place = 0; place < projects; place++) start[place + 1]! += start[place]!;
  const group = new Int32Array(ballots.project.length);
  const entry = new Int32Array(ballots.project.length);
  const next = start.slice();
  for (let one = 0; one < ballots.weight.length; one++) {
    for (let at = ballots.start[one]!; at < ballots.start[one + 1]!; at++) {
      const place = next[ballots.project[at]!]!++;
      group[place] = one;
      entry[place] = at;
    }
  }
  return { start, group, entry };
}
