import { describe, expect, test } from '@jest/globals';
import { ballotOf, readChoices, roomOf, tapped, tooFew, writeChoices } from './ballot.ts';
import type { BallotRules, Regulation } from './regulation.ts';

const envelopes = [
  { id: 'centre', names: { fr: 'Centre' }, budget: 500 },
  { id: 'hills', names: { fr: 'Collines' }, budget: 300 },
];
const projects = [
  { number: 1, envelopeId: 'centre', price: 300 },
  { number: 2, envelopeId: 'centre', price: 200 },
  { number: 3, envelopeId: 'centre', price: 100 },
  { number: 4, envelopeId: 'hills', price: 300 },
];
const regulation = (ballot: BallotRules, envelopeChoice: 'one' | 'all' = 'all') =>
  ({ ballot, envelopes, envelopeChoice }) as unknown as Regulation;
const none = new Map<number, number>();
const tap = (rules: Regulation, ...taps: [number, 'more' | 'less'][]) =>
  taps.reduce((choices, [number, by]) => tapped(rules, projects, choices, number, by), none as ReadonlyMap<number, number>);

describe('a ballot that is being filled', () => {
  test('takes what fits the money of its envelope, and nothing more', () => {
    const rules = regulation({ kind: 'knapsack', min: 1 });
    const choices = tap(rules, [1, 'more'], [2, 'more'], [3, 'more'], [4, 'more']);
    expect([...choices.keys()]).toEqual([1, 2, 4]);
    expect(roomOf(rules, envelopes[0]!, projects, choices)).toEqual({ unit: 'money', used: 500, total: 500, count: 2 });
  });

  test('gives a project back at the second tap', () => {
    expect([...tap(regulation({ kind: 'approval', min: 1, max: 2 }), [1, 'more'], [2, 'more'], [1, 'less']).keys()]).toEqual([2]);
  });

  test('gives points one by one, up to the most of a project and of all', () => {
    const rules = regulation({ kind: 'points', min: 1, total: 4, maxPerProject: 3 });
    const choices = tap(rules, [1, 'more'], [1, 'more'], [1, 'more'], [1, 'more'], [2, 'more'], [2, 'more']);
    expect([...choices]).toEqual([
      [1, 3],
      [2, 1],
    ]);
    expect([...tapped(rules, projects, choices, 1, 'less')]).toContainEqual([1, 2]);
  });

  test('lets go of another envelope where a voter votes in one', () => {
    expect([...tap(regulation({ kind: 'knapsack', min: 1 }, 'one'), [1, 'more'], [4, 'more']).keys()]).toEqual([4]);
  });

  test('says where too few are chosen, and leaves an untouched envelope out', () => {
    const rules = regulation({ kind: 'approval', min: 2, max: 3 });
    const choices = tap(rules, [1, 'more']);
    expect(tooFew(rules, projects, choices).map(({ id }) => id)).toEqual(['centre']);
    expect(ballotOf(rules, projects, choices)).toEqual([{ envelopeId: 'centre', choices: [{ project: 1, points: 1 }] }]);
  });

  test('is read again as it was written; what is no draft, or no project, is left out', () => {
    const choices = new Map([
      [1, 2],
      [4, 1],
    ]);
    expect(readChoices(writeChoices(choices), projects)).toEqual(choices);
    expect(readChoices('9.1-2.1', projects)).toEqual(new Map([[2, 1]]));
    for (const wrong of [undefined, '', '1', '1.1;2.1', '<1.1>', '1.0']) expect(readChoices(wrong, projects).size).toBe(0);
  });
});
