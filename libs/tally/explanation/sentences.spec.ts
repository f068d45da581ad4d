import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { electionFrom } from '../election/election-from.ts';
import { Texts } from '../cli/texts.ts';
import { languages } from '../cli/arguments.ts';
import type { Rule } from '../rules/rule.ts';
import { compareRules } from './compare.ts';
import { explain } from './explain.ts';
import { comparisonSentences, sentencesOf } from './sentences.ts';

const times = <Item>(number: number, item: Item): Item[] => Array.from({ length: number }, () => item);
const town = electionFrom({
  kind: 'approval',
  budget: '100',
  currency: 'MAD',
  projects: [
    { id: 'hall', cost: '70', group: 'North' },
    { id: 'road', cost: '40', group: 'South' },
    { id: 'park', cost: '30', group: 'South' },
    { id: 'moon', cost: '120', group: 'North' },
    { id: 'none', cost: '1' },
    { id: 'gift', cost: '0' },
  ],
  ballots: [...times(5, ['hall']), ...times(4, ['road', 'park']), ['moon'], []],
});
const inEnglish = new Texts('en', 'MAD');
const saidOf = (rule: Rule | string, project: string): string[] => {
  const { winners, losers } = sentencesOf(town, rule, explain(town, rule, 'official'));
  return [...winners, ...losers].find((one) => one.project === project)!.sentences.map((sentence) => inEnglish.say(sentence));
};
const amount = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('what a citizen reads', () => {
  test('of a winner under Equal Shares: who paid, and how much at most', () => {
    expect(saidOf('mes-cost', 'park').map(amount)).toEqual([
      'Chosen as number 1. Of 4 supporters 4 had money left and paid, nobody more than 7.5 MAD: as much as 4 full payments.',
    ]);
  });

  test('of a loser: what its supporters had and lacked, how many more would have done, at what cost, and what they got', () => {
    expect(saidOf('mes-cost', 'road').map(amount)).toEqual([
      'Its 4 supporters had 36.36 MAD together at the start and 6.36 MAD at the end. It costs 40 MAD: 33.64 MAD was missing.',
      'With 1 further supporter, all else equal, it would have been chosen.',
      // at 30 it would be the equal of the park, which comes first by its name
      'At a cost of 29 MAD or less, all else equal, it would have been chosen.',
      'Winners for which its supporters paid, or which they chose (how many of them): park (4).',
    ]);
    expect(saidOf('mes-cost', 'none')).toContain('Nobody chose this project.');
    expect(saidOf('mes-cost', 'moon')).toContain(
      'No number of further supporters would have been enough: it costs more than the whole budget.',
    );
  });

  test('of the greedy rules: what was left when its turn came, and the threshold', () => {
    expect(saidOf('greedy-votes', 'hall').map(amount)).toEqual(['Chosen as number 1: 5 votes, and its cost fitted what was left.']);
    expect(saidOf('greedy-votes', 'road').map(amount)).toEqual([
      'With 4 votes its turn came when 0 MAD was left, and it costs 40 MAD.',
      // one more makes it the equal of the hall, and it is cheaper
      'With 1 further supporter, all else equal, it would have been chosen.',
      'At a cost of 29 MAD or less, all else equal, it would have been chosen.',
      'Winners for which its supporters paid, or which they chose (how many of them): park (4).',
    ]);
    expect(saidOf({ kind: 'greedy', by: 'votes', threshold: 5 }, 'park')[0]).toBe('It has 4 votes; at least 5 were needed.');
  });

  test('of Phragmén: that the count had ended', () => {
    expect(saidOf('phragmen', 'park').map(amount)[0]).toBe(
      'Chosen as number 1: its 4 supporters were the first who could pay it together.',
    );
    expect(saidOf('phragmen', 'road')[0]).toMatch(/^The count ended before the turn of this project, which has 4 supporters/);
  });

  test('of the whole: voters with a winner, money per voter, what each group got, and projects that cost nothing', () => {
    const whole = sentencesOf(town, 'mes-cost-add1', explain(town, 'mes-cost-add1', 'official')).whole.map((one) =>
      amount(inEnglish.say(one)),
    );
    expect(whole).toContain('9 voters of 11 (81.8 %) chose at least one of the winners.');
    expect(whole).toContain('Project gift costs nothing: it takes no money from the others and is reported apart.');
    expect(whole).toContain('South: 1 winner of 2 projects, for 30 MAD.');
  });

  test('of two rules side by side', () => {
    const said = comparisonSentences(town, compareRules(town, 'mes-cost', 'greedy-votes', 'official')).map((one) => inEnglish.say(one));
    expect(said[0]).toBe('1 project wins under both rules.');
    expect(said[3]).toBe('Of 11 voters, 0 get more of the projects they chose under the first rule, 5 under the second, and 6 as many.');
  });
});

describe.each(languages)('in %s', (language) => {
  const texts = new Texts(language, 'MAD');
  const catalogue = JSON.parse(readFileSync(new URL(`../locales/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>;

  test('every sentence has its text, and no value is left unfilled', () => {
    const rules: (Rule | string)[] = [
      'mes-cost-add1',
      'mes-cost-then-greedy',
      'mes-cost-add1-until-infeasible',
      'phragmen',
      'greedy-votes-per-cost',
    ];
    const threshold: Rule = { kind: 'greedy', by: 'votes', noSkip: true, threshold: 2 };
    const sentences = [...rules, threshold].flatMap((rule) => {
      const { whole, winners, losers } = sentencesOf(town, rule, explain(town, rule, 'official'));
      return [...whole, ...[...winners, ...losers].flatMap((one) => one.sentences)];
    });
    expect(sentences.filter(({ key }) => !(key in catalogue))).toEqual([]);
    expect(sentences.map((sentence) => texts.say(sentence)).filter((said) => /[{}]|undefined|NaN/.test(said))).toEqual([]);
  });
});
