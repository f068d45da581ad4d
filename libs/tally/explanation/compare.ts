import type { Election } from '../election/election.ts';
import { count } from '../rules/count.ts';
import type { Outcome } from '../rules/outcome.ts';
import type { Rule } from '../rules/rule.ts';
import type { TieOrder } from '../rules/tie-order.ts';
import { type Satisfaction, satisfactionOf, votersBetterOff } from './satisfaction.ts';

/** Two rules side by side on the same ballots. */
export interface Comparison {
  readonly outcomes: readonly [Outcome, Outcome];
  readonly satisfaction: readonly [Satisfaction, Satisfaction];
  readonly inBoth: readonly string[];
  readonly onlyInFirst: readonly string[];
  readonly onlyInSecond: readonly string[];
  /** Voters to whom the first rule gives more of the projects they chose, as many, or fewer. */
  readonly voters: { readonly more: number; readonly same: number; readonly fewer: number };
}

export function compareRules(election: Election, first: Rule | string, second: Rule | string, ties: TieOrder): Comparison {
  const [one, other] = [count(election, first, ties), count(election, second, ties)];
  const only = (these: Outcome, those: Outcome) => these.selected.filter((id) => !those.selected.includes(id));
  return {
    outcomes: [one, other],
    satisfaction: [satisfactionOf(election, one.selected), satisfactionOf(election, other.selected)],
    inBoth: one.selected.filter((id) => other.selected.includes(id)),
    onlyInFirst: only(one, other),
    onlyInSecond: only(other, one),
    voters: votersBetterOff(election, one.selected, other.selected),
  };
}
