import type { Election, Support } from '../election/election.ts';
import type { Books } from '../equal-shares/books.ts';
import type { Outcome } from '../rules/outcome.ts';
import type { Rule } from '../rules/rule.ts';
import type { Estimates } from './estimates.ts';
import type { LoserExplained, LosingReason } from './explanation.ts';
import { furtherSupporters, highestCost } from './thresholds.ts';
import type { WhatIf } from './what-if.ts';

export interface Counted {
  readonly election: Election;
  readonly rule: Rule;
  readonly outcome: Outcome;
  readonly support: Support;
  /** Under Equal Shares only. */
  readonly books: Books | undefined;
  /** What was left of the budget when the greedy part, if the rule has one, looked at a project. */
  readonly leftFor: ReadonlyMap<number, bigint>;
  readonly whatIf: WhatIf;
  readonly estimates: Estimates;
}

export function explainLosers(counted: Counted): LoserExplained[] {
  const { projects } = counted.election;
  const chosen = new Set(counted.outcome.selected);
  return projects.flatMap(({ id }, project) => (chosen.has(id) ? [] : [explainLoser(counted, project)]));
}

function explainLoser(counted: Counted, project: number): LoserExplained {
  const { election, outcome, support, books, whatIf, estimates } = counted;
  const { id } = election.projects[project]!;
  const money = books && moneyOf(books, support, project);
  const costs = election.projects.map(({ cost }) => cost);
  const question = { whatIf, project, costs, budget: election.budget, estimate: estimates.get(project) };
  return {
    project: id,
    reason: reasonOf(counted, project),
    votes: support.votes[project]!,
    value: support.value[project]!,
    ...(money && { money }),
    budgetLeft: counted.leftFor.get(project),
    furtherSupporters: furtherSupporters(question),
    highestCost: support.votes[project]! > 0 ? highestCost(question) : undefined,
    supportersGot: supportersGot(election, outcome, project, books),
  };
}

function moneyOf(books: Books, { votes }: Support, project: number): LoserExplained['money'] {
  const { cost } = books.market.election.projects[project]!;
  const left = books.moneyLeftOf(project);
  return {
    atStart: books.asMoney(books.endowment * BigInt(votes[project]!)),
    atEnd: books.asMoney(left),
    missing: books.asMoney(cost * books.scale - left),
  };
}

function reasonOf({ election, rule, support, leftFor }: Counted, project: number): LosingReason {
  if (support.votes[project] === 0) return 'no-supporter';
  if (rule.kind === 'equal-shares' && !rule.thenGreedy) return 'money-missing';
  if (rule.kind === 'greedy' && support.value[project]! < (rule.threshold ?? 0)) return 'below-threshold';
  if (leftFor.has(project) || election.projects[project]!.cost > election.budget) return 'did-not-fit';
  return 'count-ended';
}

function supportersGot(
  { ballots, projects }: Election,
  { selected }: Outcome,
  project: number,
  books?: Books,
): LoserExplained['supportersGot'] {
  const winners = new Set(selected);
  const voters = projects.map(() => 0);
  const roundOf = new Map(books?.selected.map((one, round) => [one, round]));
  for (let group = 0; group < ballots.weight.length; group++) {
    const choices = ballots.project.subarray(ballots.start[group], ballots.start[group + 1]);
    if (!choices.includes(project)) continue;
    for (const one of choices) {
      const round = roundOf.get(one);
      if (winners.has(projects[one]!.id) && (round === undefined || books!.hasPaid(group, round))) voters[one]! += ballots.weight[group]!;
    }
  }
  return voters
    .flatMap((number, one) => (number > 0 ? [{ project: projects[one]!.id, voters: number }] : []))
    .sort((a, b) => b.voters - a.voters);
}
