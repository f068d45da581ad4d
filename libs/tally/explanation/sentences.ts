import { formatUnits } from '../election/decimal.ts';
import type { Election } from '../election/election.ts';
import { type Fraction, fraction, fractionAsDecimal } from '../election/fraction.ts';
import { nameOfRule, type Rule, ruleOf } from '../rules/rule.ts';
import type { Comparison } from './compare.ts';
import type { Explanation, LoserExplained, WinnerExplained } from './explanation.ts';
import type { Satisfaction } from './satisfaction.ts';

/** An amount of the election's currency, as a decimal number; whoever shows it writes it in the reader's way. */
export interface Money {
  readonly money: string;
}

/** A number that is no integer, written out with a full stop. */
export interface Exact {
  readonly number: string;
}

/** A sentence without its words: the key of a text of `locales/`, and what fills it. */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number | Money | Exact>>;
}

export interface ProjectSentences {
  readonly project: string;
  readonly sentences: readonly Sentence[];
}

/** What a citizen reads, project by project, made of the numbers of an explanation and nothing else. */
export interface ExplanationSentences {
  readonly whole: readonly Sentence[];
  readonly winners: readonly ProjectSentences[];
  readonly losers: readonly ProjectSentences[];
}

export function sentencesOf(election: Election, rule: Rule | string, explanation: Explanation): ExplanationSentences {
  const writer = new Writer(election, typeof rule === 'string' ? ruleOf(rule) : rule);
  return {
    whole: [...writer.outcome(explanation), ...writer.satisfaction(explanation.satisfaction)],
    winners: explanation.winners.map((winner) => ({ project: winner.project, sentences: writer.winner(winner) })),
    losers: explanation.losers.map((loser) => ({ project: loser.project, sentences: writer.loser(loser) })),
  };
}

/** The two rules side by side, in sentences. */
export function comparisonSentences(election: Election, comparison: Comparison): Sentence[] {
  const { voters, inBoth, onlyInFirst, onlyInSecond } = comparison;
  const list = (ids: readonly string[]) => ({ count: ids.length, projects: ids.join(', ') });
  return [
    { key: 'tally.compare.both', values: { count: inBoth.length } },
    { key: 'tally.compare.first-only', values: list(onlyInFirst) },
    { key: 'tally.compare.second-only', values: list(onlyInSecond) },
    { key: 'tally.compare.voters', values: { ...voters, voters: election.voters } },
  ];
}

class Writer {
  private readonly election: Election;
  private readonly rule: Rule;
  private readonly costs: ReadonlyMap<string, bigint>;
  private readonly unit: 'votes' | 'points';

  constructor(election: Election, rule: Rule) {
    this.election = election;
    this.rule = rule;
    this.costs = new Map(election.projects.map(({ id, cost }) => [id, cost]));
    this.unit = election.kind === 'approval' || election.kind === 'choose-1' ? 'votes' : 'points';
  }

  outcome({ outcome, endowment, free }: Explanation): Sentence[] {
    const { selected, totalCost, completion, ties, tiesBroken } = outcome;
    const { projects, budget } = this.election;
    const all = { winners: selected.length, projects: projects.length, cost: this.units(totalCost), budget: this.units(budget) };
    return [
      { key: 'tally.outcome', values: { ...all, rule: nameOfRule(this.rule) } },
      ...(endowment ? [{ key: 'tally.endowment', values: { endowment: this.amount(endowment) } }] : []),
      ...(completion ? [{ key: `tally.stop.${completion.stop}`, values: { increments: completion.increments } }] : []),
      { key: 'tally.ties', values: { ties } },
      ...tiesBroken.map(({ projects: equal }) => ({ key: 'tally.tie', values: { projects: equal.join(', '), chosen: equal[0]! } })),
      ...free.map((project) => ({ key: 'tally.free', values: { project } })),
    ];
  }

  satisfaction({ voters, votersWithWinner, winnersPerVoter, moneyPerVoter, groups }: Satisfaction): Sentence[] {
    const share = fractionAsDecimal(fraction(BigInt(votersWithWinner) * 100n, BigInt(voters || 1)), 1);
    return [
      { key: 'tally.voters.with-winner', values: { count: votersWithWinner, voters, share: { number: share } } },
      {
        key: 'tally.voters.average',
        values: { winners: { number: fractionAsDecimal(winnersPerVoter, 2) }, money: this.amount(moneyPerVoter) },
      },
      ...groups.map(({ group, winners, projects, money }) => ({
        key: 'tally.group',
        values: { group, winners, projects, money: this.units(money) },
      })),
    ];
  }

  winner({ place, stage, votes, value, purchase }: WinnerExplained): Sentence[] {
    if (stage === 'phragmen') return [{ key: 'tally.winner.phragmen', values: { place, votes } }];
    if (!purchase) return [{ key: `tally.winner.greedy.${this.unit}`, values: { place, value } }];
    const { payers, paidAll, largestPayment, effectiveVotes } = purchase;
    const effective = { number: fractionAsDecimal(effectiveVotes, 1) };
    return [
      { key: 'tally.winner.equal-shares', values: { place, votes, payers, payment: this.amount(largestPayment), effective } },
      ...(paidAll > 0 ? [{ key: 'tally.winner.paid-all', values: { count: paidAll } }] : []),
    ];
  }

  loser(loser: LoserExplained): Sentence[] {
    const { supportersGot } = loser;
    const got = supportersGot.slice(0, 5).map(({ project, voters }) => `${project} (${voters})`);
    return [
      this.reason(loser),
      ...this.thresholds(loser),
      ...(got.length > 0 ? [{ key: 'tally.loser.supporters-got', values: { projects: got.join(', ') } }] : []),
    ];
  }

  private reason({ project, reason, votes, value, money, budgetLeft }: LoserExplained): Sentence {
    const cost = this.units(this.costs.get(project)!);
    const key = `tally.loser.${reason}`;
    if (reason === 'money-missing') {
      const { atStart, atEnd, missing } = money!;
      return { key, values: { votes, cost, start: this.amount(atStart), end: this.amount(atEnd), missing: this.amount(missing, 'up') } };
    }
    if (reason === 'did-not-fit') {
      return { key: `${key}.${this.unit}`, values: { value, cost, left: this.units(budgetLeft ?? this.election.budget) } };
    }
    if (reason === 'below-threshold') {
      const threshold = this.rule.kind === 'greedy' ? (this.rule.threshold ?? 0) : 0;
      return { key: `${key}.${this.unit}`, values: { value, threshold } };
    }
    return { key, values: reason === 'no-supporter' ? {} : { votes } };
  }

  private thresholds({ furtherSupporters, highestCost }: LoserExplained): Sentence[] {
    const beyond = (exceeds: boolean) => (exceeds ? '.beyond' : '');
    return [
      furtherSupporters
        ? { key: `tally.loser.further-supporters${beyond(furtherSupporters.exceedsBudget)}`, values: { count: furtherSupporters.value } }
        : { key: 'tally.loser.no-number', values: {} },
      ...(highestCost
        ? [{ key: `tally.loser.highest-cost${beyond(highestCost.exceedsBudget)}`, values: { cost: this.units(highestCost.value) } }]
        : []),
    ];
  }

  private units(units: bigint): Money {
    return { money: formatUnits(units, this.election.decimals) };
  }

  /** An amount that is a fraction, to two places: cut, or raised where less would not do. */
  private amount({ numerator, denominator }: Fraction, towards: 'down' | 'up' = 'down'): Money {
    const cent = 10n ** BigInt(this.election.decimals) * denominator;
    const cents = towards === 'down' ? (numerator * 100n) / cent : (numerator * 100n + cent - 1n) / cent;
    return { money: formatUnits(cents, 2) };
  }
}
