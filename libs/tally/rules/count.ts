import type { Election } from '../election/election.ts';
import { EqualShares, type SharesOutcome } from '../equal-shares/equal-shares.ts';
import { marketOf } from '../equal-shares/market.ts';
import { complete, firstEndowment } from './completion.ts';
import { greedy } from './greedy.ts';
import type { CompletionReport, Outcome, TieBroken } from './outcome.ts';
import { phragmen } from './phragmen.ts';
import { type EqualSharesRule, type Rule, ruleOf } from './rule.ts';
import { type TieOrder, tieOrderOf } from './tie-order.ts';

/** Counts an election by a rule (or its name), with a declared order of ties. The same input gives the same outcome, anywhere. */
export function count(election: Election, rule: Rule | string, ties: TieOrder): Outcome {
  const declared = typeof rule === 'string' ? ruleOf(rule) : rule;
  const tieOrder = tieOrderOf(election, ties);
  if (declared.kind === 'equal-shares') return countShares(election, declared, tieOrder);
  const { selected, tiesBroken } = declared.kind === 'greedy' ? greedy(election, declared, tieOrder) : phragmen(election, tieOrder);
  return outcomeOf(election, selected, tiesBroken, tiesBroken.length);
}

function countShares(election: Election, rule: EqualSharesRule, tieOrder: readonly number[]): Outcome {
  const shares = new EqualShares(marketOf(election), rule.utility, tieOrder);
  const { outcome, ties, report } = countOrComplete(shares, rule);
  const named = outcome.ties.map(({ round, projects }): TieBroken => ({
    stage: 'equal-shares',
    round,
    projects: projects.map((project) => election.projects[project]!.id),
  }));
  if (!rule.thenGreedy) return outcomeOf(election, outcome.selected, named, ties, report);
  const left = outcome.selected.reduce((rest, project) => rest - election.projects[project]!.cost, election.budget);
  const more = greedy(election, { kind: 'greedy', by: 'votes' }, tieOrder, { chosen: new Set(outcome.selected), left });
  const all = [...outcome.selected, ...more.selected];
  return outcomeOf(election, all, [...named, ...more.tiesBroken], ties + more.tiesBroken.length, report);
}

function countOrComplete(
  shares: EqualShares,
  { completion }: EqualSharesRule,
): { outcome: SharesOutcome; ties: number; report?: CompletionReport } {
  if (completion !== 'none') return complete(shares, completion);
  const outcome = shares.count(firstEndowment(shares.market.election, completion));
  return { outcome, ties: outcome.ties.length };
}

function outcomeOf(
  { projects }: Election,
  selected: readonly number[],
  tiesBroken: readonly TieBroken[],
  ties: number,
  completion?: CompletionReport,
): Outcome {
  return {
    selected: selected.map((project) => projects[project]!.id),
    totalCost: selected.reduce((sum, project) => sum + projects[project]!.cost, 0n),
    ties,
    tiesBroken,
    ...(completion && { completion }),
  };
}
