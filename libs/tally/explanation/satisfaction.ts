import type { Election } from '../election/election.ts';
import { type Fraction, fraction } from '../election/fraction.ts';

/** What one outcome gives the voters. */
export interface Satisfaction {
  readonly voters: number;
  /** Voters who chose at least one of the winners. */
  readonly votersWithWinner: number;
  /** Winners that a voter chose, on average over all voters. */
  readonly winnersPerVoter: Fraction;
  /** Cost of the winners that a voter chose, on average over all voters; in units of money. */
  readonly moneyPerVoter: Fraction;
  /** What each district or group of projects got; empty where projects have no group. */
  readonly groups: readonly GroupShare[];
}

export interface GroupShare {
  readonly group: string;
  /** Winners of the group, of how many projects. */
  readonly winners: number;
  readonly projects: number;
  readonly money: bigint;
}

export function satisfactionOf(election: Election, selected: readonly string[]): Satisfaction {
  const { ballots, projects, voters } = election;
  const chosen = new Set(selected);
  const isWinner = projects.map(({ id }) => chosen.has(id));
  let [votersWithWinner, pairs, money] = [0, 0, 0n];
  for (let group = 0; group < ballots.weight.length; group++) {
    const weight = ballots.weight[group]!;
    const won = [...ballots.project.subarray(ballots.start[group], ballots.start[group + 1])].filter((project) => isWinner[project]);
    if (won.length > 0) votersWithWinner += weight;
    pairs += weight * won.length;
    money += BigInt(weight) * won.reduce((sum, project) => sum + projects[project]!.cost, 0n);
  }
  const everybody = BigInt(voters || 1);
  return {
    voters,
    votersWithWinner,
    winnersPerVoter: fraction(BigInt(pairs), everybody),
    moneyPerVoter: fraction(money, everybody),
    groups: groupShares(election, isWinner),
  };
}

function groupShares({ projects }: Election, isWinner: readonly boolean[]): GroupShare[] {
  const groups = [...new Set(projects.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  return groups.map((group) => {
    const own = projects.flatMap((project, place) => (project.group === group ? [{ ...project, isWinner: isWinner[place]! }] : []));
    const winners = own.filter((project) => project.isWinner);
    return { group, winners: winners.length, projects: own.length, money: winners.reduce((sum, { cost }) => sum + cost, 0n) };
  });
}

/** Voters by whether the first of two outcomes gives them more of the projects they chose than the second, as many, or fewer. */
export function votersBetterOff(
  election: Election,
  first: readonly string[],
  second: readonly string[],
): { more: number; same: number; fewer: number } {
  const { ballots, projects, voters } = election;
  const gain = projects.map(({ id }) => Number(first.includes(id)) - Number(second.includes(id)));
  const result = { more: 0, same: voters, fewer: 0 };
  for (let group = 0; group < ballots.weight.length; group++) {
    let gained = 0;
    for (let at = ballots.start[group]!; at < ballots.start[group + 1]!; at++) gained += gain[ballots.project[at]!]!;
    if (gained === 0) continue;
    result.same -= ballots.weight[group]!;
    result[gained > 0 ? 'more' : 'fewer'] += ballots.weight[group]!;
  }
  return result;
}
