import type { Utility } from '../equal-shares/market.ts';

export interface GreedyRule {
  readonly kind: 'greedy';
  readonly by: 'votes' | 'votes-per-cost';
  /** Stop at the first project that does not fit, instead of passing over it. */
  readonly noSkip?: boolean;
  /** Projects whose value is below it are out; in votes or points as the ballots write them. */
  readonly threshold?: number;
}

export interface PhragmenRule {
  readonly kind: 'phragmen';
}

/** How the endowment is raised: not at all; by one step at a time to the first exhaustive outcome; on to the last within the budget; from a whole number. */
export type Completion = 'none' | 'add1' | 'add1-until-infeasible' | 'add1-floor';

export interface EqualSharesRule {
  readonly kind: 'equal-shares';
  readonly utility: Utility;
  readonly completion: Completion;
  /** What is left of the budget goes by votes. */
  readonly thenGreedy: boolean;
}

export type Rule = GreedyRule | PhragmenRule | EqualSharesRule;

const completions: readonly (readonly [string, Completion, boolean])[] = [
  ['', 'none', false],
  ['-add1', 'add1', false],
  ['-add1-until-infeasible', 'add1-until-infeasible', false],
  ['-add1-floor', 'add1-floor', false],
  ['-then-greedy', 'none', true],
  ['-add1-then-greedy', 'add1', true],
];

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['greedy-votes', { kind: 'greedy', by: 'votes' }],
  ['greedy-votes-per-cost', { kind: 'greedy', by: 'votes-per-cost' }],
  ['phragmen', { kind: 'phragmen' }],
  ...(['cost', 'cardinality'] as const).flatMap((utility) =>
    completions.map(([suffix, completion, thenGreedy]): [string, Rule] => [
      `mes-${utility}${suffix}`,
      { kind: 'equal-shares', utility, completion, thenGreedy },
    ]),
  ),
]);

/** The names by which rules are declared, `mes-cost-add1` for one. */
export const ruleNames: readonly string[] = [...rules.keys()];

export const isRuleName = (name: string): boolean => rules.has(name);

/** The rule of a name; throws RangeError for a name that is none. */
export function ruleOf(name: string): Rule {
  const rule = rules.get(name);
  if (!rule) throw new RangeError(`no rule is called ${name}; known are ${ruleNames.join(', ')}`);
  return rule;
}

/** The name of a rule without its options. */
export function nameOfRule(rule: Rule): string {
  const name = [...rules].find(([, one]) => Object.entries(one).every(([key, value]) => rule[key as keyof Rule] === value))?.[0];
  if (!name) throw new RangeError('this is no rule');
  return name;
}
