import type { Ballots } from '../election/ballots.ts';
import { type Election, type Support, supportOf } from '../election/election.ts';
import type { Fraction } from '../election/fraction.ts';
import { EqualShares } from '../equal-shares/equal-shares.ts';
import { type Market, marketOf } from '../equal-shares/market.ts';
import { greedy } from '../rules/greedy.ts';
import { phragmen } from '../rules/phragmen.ts';
import type { Rule } from '../rules/rule.ts';
import { type TieOrder, tieOrderOf } from '../rules/tie-order.ts';

/** One thing changed, all else equal. */
export interface Change {
  readonly project: number;
  /** Further voters who choose this project and nothing else. */
  readonly supporters?: number;
  /** Another cost, in units of money. */
  readonly cost?: bigint;
}

/**
 * Counts again with one thing changed and everything else as it was: the same ballots, and the same endowment, which further
 * supporters get too. A further supporter gives the project as much as any ballot gives any project.
 */
export class WhatIf {
  /** What a further supporter gives: 1 where ballots are sets. */
  readonly points: number;
  private readonly election: Election;
  private readonly rule: Rule;
  private readonly ties: TieOrder;
  private readonly endowment: Fraction | undefined;
  private market: Market | undefined;
  private changed = 0;
  private readonly support: Support;

  constructor(election: Election, rule: Rule, ties: TieOrder, endowment?: Fraction) {
    this.points = election.ballots.points.reduce((most, one) => Math.max(most, one), 1);
    this.election = { ...election, ballots: withStandIns(election.ballots, election.projects.length, this.points) };
    this.support = supportOf(election);
    this.rule = rule;
    this.ties = ties;
    this.endowment = endowment;
  }

  /** The winners, in the order of selection. */
  winners(change: Change): readonly number[] {
    return this.count(change, -1);
  }

  /** Would the project be among the winners? */
  isChosen(change: Change): boolean {
    return this.count(change, change.project).includes(change.project);
  }

  private count(change: Change, until: number): readonly number[] {
    const { project, supporters = 0, cost } = change;
    const { projects, ballots } = this.election;
    const standIn = ballots.weight.length - projects.length + project;
    ballots.weight[standIn] = supporters;
    const election =
      cost === undefined ? this.election : { ...this.election, projects: projects.with(project, { ...projects[project]!, cost }) };
    const winners = this.countChanged(election, this.supportWith(project, supporters), change, until);
    ballots.weight[standIn] = 0;
    return winners;
  }

  private supportWith(project: number, supporters: number): Support {
    const { votes, value } = this.support;
    return {
      votes: votes.with(project, votes[project]! + supporters),
      value: value.with(project, value[project]! + supporters * this.points),
    };
  }

  private countChanged(election: Election, support: Support, change: Change, until: number): readonly number[] {
    const order = tieOrderOf(election, this.ties, support);
    if (this.rule.kind === 'greedy') return greedy(election, this.rule, order, { support }).selected;
    if (this.rule.kind === 'phragmen') return phragmen(election, order, { support }).selected;
    const market = this.marketWith(election, change.project, change.supporters ?? 0);
    const { selected } = new EqualShares(market, this.rule.utility, order).count(this.endowment!, until);
    if (!this.rule.thenGreedy || selected.includes(until)) return selected;
    const left = selected.reduce((rest, one) => rest - election.projects[one]!.cost, election.budget);
    const begun = { chosen: new Set(selected), left, support };
    return [...selected, ...greedy(election, { kind: 'greedy', by: 'votes' }, order, begun).selected];
  }

  /** The market is laid out once; a change only touches the project's own numbers, and takes back the change before. */
  private marketWith(election: Election, project: number, supporters: number): Market {
    const market = (this.market ??= marketOf(this.election));
    this.setStandIn(market, this.changed, 0);
    this.setStandIn(market, project, supporters);
    this.changed = project;
    return {
      ...market,
      election,
      cost: market.cost.with(project, Number(election.projects[project]!.cost)),
      offered: election.projects.flatMap(({ cost }, place) => (market.allPoints[place]! > 0 && cost > 0n ? [place] : [])),
    };
  }

  private setStandIn({ group, start, weight, allPoints, election }: Market, project: number, supporters: number): void {
    const standIn = election.ballots.weight.length - election.projects.length + project;
    const entry = start[project]! + group.subarray(start[project], start[project + 1]).indexOf(standIn);
    allPoints[project]! += (supporters - weight[entry]!) * this.points;
    weight[entry] = supporters;
  }
}

/** One more group for each project, of nobody yet, that chooses it alone. */
function withStandIns({ weight, start, project, points }: Ballots, projects: number, given: number): Ballots {
  const places = Array.from({ length: projects }, (_, place) => place);
  return {
    weight: Int32Array.from([...weight, ...places.map(() => 0)]),
    start: Int32Array.from([...start, ...places.map((place) => start.at(-1)! + place + 1)]),
    project: Int32Array.from([...project, ...places]),
    points: Float64Array.from([...points, ...places.map(() => given)]),
  };
}
