import { type Election, supportOf, type Support } from '../election/election.ts';
import type { Fraction } from '../election/fraction.ts';
import type { Books } from '../equal-shares/books.ts';
import { EqualShares } from '../equal-shares/equal-shares.ts';
import { marketOf } from '../equal-shares/market.ts';
import { firstEndowment } from '../rules/completion.ts';
import { count } from '../rules/count.ts';
import { greedy } from '../rules/greedy.ts';
import type { Outcome } from '../rules/outcome.ts';
import { type Rule, ruleOf } from '../rules/rule.ts';
import { type TieOrder, tieOrderOf } from '../rules/tie-order.ts';
import { estimatePhragmen, type Estimates, estimateShares } from './estimates.ts';
import { type Explanation, freeProjects, type WinnerExplained } from './explanation.ts';
import { explainLosers } from './losers.ts';
import { purchaseOf } from './purchases.ts';
import { satisfactionOf } from './satisfaction.ts';
import { WhatIf } from './what-if.ts';

/** Counts, and says of each project why it was chosen or not. Every "would have been" is found by counting again. */
export function explain(election: Election, rule: Rule | string, ties: TieOrder): Explanation {
  const declared = typeof rule === 'string' ? ruleOf(rule) : rule;
  const outcome = count(election, declared, ties);
  const support = supportOf(election);
  const endowment =
    declared.kind === 'equal-shares' ? (outcome.completion?.endowment ?? firstEndowment(election, declared.completion)) : undefined;
  const books =
    declared.kind === 'equal-shares'
      ? new EqualShares(marketOf(election), declared.utility, tieOrderOf(election, ties)).countWithBooks(endowment!).books
      : undefined;
  const whatIf = new WhatIf(election, declared, ties, endowment);
  return {
    outcome,
    satisfaction: satisfactionOf(election, outcome.selected),
    endowment,
    pointsOfFurtherSupporter: whatIf.points,
    winners: winnersOf(election, declared, outcome, support, books),
    losers: explainLosers({
      election,
      rule: declared,
      outcome,
      support,
      books,
      leftFor: leftFor(election, declared, ties, books),
      whatIf,
      estimates: estimatesOf(election, declared, { ties, support, outcome, endowment, points: whatIf.points }),
    }),
    free: freeProjects(election),
  };
}

function winnersOf({ projects }: Election, rule: Rule, { selected }: Outcome, { votes, value }: Support, books?: Books): WinnerExplained[] {
  return selected.map((id, round) => {
    const project = projects.findIndex((one) => one.id === id);
    const purchase = books && round < books.selected.length ? purchaseOf(books, round) : undefined;
    return {
      project: id,
      place: round + 1,
      stage: rule.kind === 'equal-shares' && !purchase ? 'greedy' : rule.kind,
      votes: votes[project]!,
      value: value[project]!,
      ...(purchase && { purchase }),
    };
  });
}

/** What was left of the budget when the greedy part looked at each project. */
function leftFor(election: Election, rule: Rule, ties: TieOrder, books?: Books): ReadonlyMap<number, bigint> {
  const order = tieOrderOf(election, ties);
  if (rule.kind === 'greedy') return greedy(election, rule, order).leftFor;
  if (rule.kind === 'phragmen' || !rule.thenGreedy) return new Map();
  const left = books!.selected.reduce((rest, project) => rest - election.projects[project]!.cost, election.budget);
  return greedy(election, { kind: 'greedy', by: 'votes' }, order, { chosen: new Set(books!.selected), left }).leftFor;
}

interface Known {
  readonly ties: TieOrder;
  readonly support: Support;
  readonly outcome: Outcome;
  readonly endowment: Fraction | undefined;
  readonly points: number;
}

/** Where to look for what would have been enough; under greedy rules anywhere, they are quick. */
function estimatesOf(election: Election, rule: Rule, { ties, support, outcome, endowment, points }: Known): Estimates {
  const chosen = new Set(outcome.selected);
  const losers = election.projects.flatMap(({ id }, project) => (chosen.has(id) ? [] : [project]));
  const order = tieOrderOf(election, ties);
  if (rule.kind === 'greedy') return new Map();
  if (rule.kind === 'phragmen') return estimatePhragmen(election, support, order, losers);
  return estimateShares(election, { utility: rule.utility, endowment: endowment!, order, points }, losers);
}
