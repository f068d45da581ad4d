import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { supportOf } from '../election/election.ts';
import { electionOf, type PbOptions } from './pb-election.ts';
import { decodePb, readPb } from './pb-reader.ts';
import { PbRefusal } from './pb-refusal.ts';
import { writePb } from './pb-writer.ts';

const good = `META
key;value
description;"A village; with a ""name"""
num_projects;3
num_votes;4
budget;1000.50
vote_type;approval
max_length;2
currency;MAD
PROJECTS
project_id;cost;votes;name;colour
p1;400;3;Well;blue
p2;600.25;2;Road;
p3;0100;0;Tree;green
VOTES
voter_id;vote;age
v1;p1,p2;30
v2;p1;
v3;p2, p1;41
v4;;18
`;

const read = (text: string, options?: PbOptions) => electionOf(readPb(text), options);
const refusal = (text: string, options?: PbOptions): object => {
  try {
    read(text, options);
  } catch (reason) {
    if (reason instanceof PbRefusal) return { line: reason.line, code: reason.code, params: reason.params };
    throw reason;
  }
  return { code: 'none' };
};
const changed = (from: string, to: string): string => {
  expect(good).toContain(from);
  return good.replace(from, to);
};

describe('a good file', () => {
  test('gives the election, money in its smallest unit, ballots grouped, the empty one counted', () => {
    const { election, warnings } = read(good);
    expect(warnings).toEqual([]);
    expect(election).toMatchObject({ decimals: 2, budget: 100050n, increment: 100n, voters: 4, kind: 'approval', currency: 'MAD' });
    expect(election.projects.map(({ cost }) => cost)).toEqual([40000n, 60025n, 10000n]);
    expect([...election.ballots.weight].sort()).toEqual([1, 2]);
    expect(supportOf(election)).toEqual({ votes: [3, 2, 0], value: [3, 2, 0] });
  });

  test('keeps names, unknown columns and quotes', () => {
    const file = readPb(good);
    expect(file.meta.get('description')).toBe('A village; with a "name"');
    expect(file.projects.columns).toContain('colour');
    expect(file.votes.rows[0]).toEqual(['v1', 'p1,p2', '30']);
    expect(file.votes.lines[0]).toBe(17);
  });

  test('may begin with a byte-order mark, and end its lines as Windows does', () => {
    const { election } = read(decodePb(new TextEncoder().encode(`\ufeff${good.replaceAll('\n', '\r\n')}`)));
    expect(election).toEqual(read(good).election);
  });

  test('may leave the separators of a comment unquoted', () => {
    expect(readPb(changed('currency;MAD', 'comment;one; two;three')).meta.get('comment')).toBe('one;two;three');
  });

  test('steps by 1,000 where the currency is HUF, or by what is asked for', () => {
    expect(read(changed('currency;MAD', 'currency;HUF')).election.increment).toBe(100000n);
    expect(read(good, { increment: '0.5' }).election.increment).toBe(50n);
  });

  test('gives projects the group of a column', () => {
    expect(read(good, { group: 'colour' }).election.projects.map(({ group }) => group)).toEqual(['blue', '', 'green']);
  });
});

describe('points and orders', () => {
  const points = (vote: string, given: string, kind = 'cumulative', more = '') =>
    `META\nkey;value\nbudget;10\nvote_type;${kind}${more}\nPROJECTS\nproject_id;cost\na;1\nb;2\nc;3\nVOTES\nvoter_id;vote;points\n1;${vote};${given}\n`;

  test('points are what the ballot gives, 0 is no support, decimals are kept exactly', () => {
    expect(supportOf(read(points('a,b', '3,0')).election)).toEqual({ votes: [1, 0, 0], value: [3, 0, 0] });
    expect(supportOf(read(points('a,b', '0.5,2')).election).value).toEqual([5, 20, 0]);
  });

  test('an order gives Borda scores: max_length for the first place, or the length of the ballot', () => {
    expect(supportOf(read(points('c,a', '', 'ordinal', '\nmax_length;5')).election).value).toEqual([4, 0, 5]);
    expect(supportOf(read(points('c,a', '', 'ordinal')).election).value).toEqual([1, 0, 2]);
  });

  test('default_score goes to what a scoring ballot does not name', () => {
    expect(supportOf(read(points('a', '4', 'scoring', '\ndefault_score;1')).election).value).toEqual([4, 1, 1]);
  });

  test('as many points as projects', () => {
    expect(refusal(points('a,b', '3'))).toEqual({ line: 12, code: 'points-length', params: { projects: 2, points: 1 } });
    expect(refusal(points('a', 'many'))).toMatchObject({ line: 12, code: 'number-wrong' });
    expect(refusal(points('a', '-1'))).toMatchObject({ line: 12, code: 'number-wrong' });
    expect(refusal(points('a,b', '3,3', 'cumulative', '\nmax_sum_points;5'))).toMatchObject({
      line: 13,
      code: 'outside-limit',
      params: { found: '6' },
    });
    expect(refusal(points('a,b', '3,3', 'cumulative', '\nmin_points;4'))).toMatchObject({
      params: { key: 'min_points', limit: '4', found: '3' },
    });
    expect(refusal(points('a,b', '1,1').replace(';points', ';other'))).toMatchObject({
      code: 'column-missing',
      params: { column: 'points' },
    });
  });
});

describe('a bad file is refused with line and reason', () => {
  const bad: [string, string, string, object][] = [
    ['an unknown project in a vote', 'v2;p1;', 'v2;p9;', { line: 18, code: 'project-unknown', params: { project: 'p9' } }],
    ['a voter who votes twice', 'v2;p1;', 'v1;p1;', { line: 18, code: 'voter-twice', params: { voter: 'v1' } }],
    ['a vote that names a project twice', 'v2;p1;', 'v2;p1,p1;', { line: 18, code: 'choice-twice', params: { project: 'p1' } }],
    [
      'num_votes that is not the number of votes',
      'num_votes;4',
      'num_votes;5',
      { line: 5, code: 'count-contradicts', params: { key: 'num_votes', stated: 5, found: 4 } },
    ],
    ['num_projects that is not the number of projects', 'num_projects;3', 'num_projects;2', { line: 4, code: 'count-contradicts' }],
    [
      'a vote longer than max_length',
      'max_length;2',
      'max_length;1',
      { line: 17, code: 'outside-limit', params: { key: 'max_length', limit: '1', found: '2' } },
    ],
    ['a vote shorter than min_length', 'max_length;2', 'min_length;1', { line: 20, code: 'outside-limit' }],
    [
      'a vote that costs more than max_sum_cost',
      'max_length;2',
      'max_sum_cost;1000',
      { line: 17, code: 'outside-limit', params: { key: 'max_sum_cost', limit: '1000', found: '1000.25' } },
    ],
    [
      'a budget that is no number',
      'budget;1000.50',
      'budget;a lot',
      { line: 6, code: 'number-wrong', params: { field: 'budget', text: 'a lot' } },
    ],
    ['a budget that could be two numbers', 'budget;1000.50', 'budget;1,000', { line: 6, code: 'number-wrong' }],
    ['a negative budget', 'budget;1000.50', 'budget;-5', { line: 6, code: 'number-wrong' }],
    ['no budget', 'budget;1000.50', 'budget;', { line: 6, code: 'key-missing' }],
    ['a cost that is no number', 'p1;400;', 'p1;4oo;', { line: 12, code: 'number-wrong' }],
    ['an unknown vote_type', 'vote_type;approval', 'vote_type;shouting', { line: 7, code: 'vote-type-unknown' }],
    ['more than one choice where one is allowed', 'vote_type;approval', 'vote_type;choose-1', { line: 17, code: 'one-choice-only' }],
    ['a project that is there twice', 'p2;600.25', 'p1;600.25', { line: 13, code: 'project-twice' }],
    ['a project without id', 'p2;600.25', ';600.25', { line: 13, code: 'id-empty' }],
    ['a key that is there twice', 'currency;MAD', 'budget;7', { line: 9, code: 'key-twice' }],
    ['a row with too few fields', 'v2;p1;', 'v2;p1', { line: 18, code: 'fields-wrong', params: { expected: 3, found: 2 } }],
    ['no votes section', 'VOTES\n', '', { line: 1, code: 'section-missing', params: { section: 'VOTES' } }],
    ['no projects section', 'PROJECTS\n', '', { code: 'section-missing' }],
    ['a section that begins twice', 'v4;;18\n', 'v4;;18\nVOTES\nvoter_id;vote\n', { line: 21, code: 'section-twice' }],
    ['lines before the first section', 'META\n', 'hello\nMETA\n', { line: 1, code: 'section-unknown' }],
    [
      'no cost column',
      'project_id;cost;',
      'project_id;price;',
      { line: 11, code: 'column-missing', params: { section: 'PROJECTS', column: 'cost' } },
    ],
    ['a column that is there twice', 'votes;name', 'name;name', { line: 11, code: 'column-twice' }],
    ['a quotation mark that is never closed', 'Well', '"Well', { line: 12, code: 'quote-open' }],
  ];
  test.each(bad)('%s', (_what, from, to, expected) => {
    expect(refusal(changed(from, to))).toMatchObject(expected);
  });

  test('an empty file has no section', () => {
    expect(refusal('')).toEqual({ line: 1, code: 'section-missing', params: { section: 'META' } });
  });

  test('bytes that are no UTF-8 are named by their line', () => {
    const bytes = new TextEncoder().encode(good);
    bytes[good.indexOf('Road')] = 0xff;
    expect(() => decodePb(bytes)).toThrow('line 13: not-utf8');
  });
});

describe('an irregular vote that the publisher counted', () => {
  const voters = Array.from({ length: 200 }, (_, voter) => `v${voter};${voter === 7 ? 'a,a' : 'a'}`).join('\n');
  const file = (votes: number) =>
    `META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost;votes\na;5;${votes}\nVOTES\nvoter_id;vote\n${voters}\n`;

  test('is counted once and reported, where the totals of the file count it', () => {
    const { election, warnings } = read(file(201));
    expect(supportOf(election).votes).toEqual([200]);
    expect(warnings).toEqual([{ line: 17, code: 'irregular-vote-counted', params: { project: 'a', reason: 'choice-twice', count: 1 } }]);
  });

  test('is refused where the totals do not count it, where there are none, or where strictness is asked for', () => {
    expect(refusal(file(200))).toMatchObject({ line: 17, code: 'choice-twice' });
    expect(refusal(file(201).replace(';votes\n', ';mark\n'))).toMatchObject({ line: 17, code: 'choice-twice' });
    expect(refusal(file(201), { strict: true })).toMatchObject({ line: 17, code: 'choice-twice' });
  });

  test('is refused where it is no exception', () => {
    expect(refusal(changed('p1;400;3;', 'p1;400;4;').replace('v2;p1;', 'v2;p1,p1;'))).toMatchObject({ line: 18, code: 'choice-twice' });
  });
});

test('totals that differ from the votes, and projects that cost nothing, are reported', () => {
  expect(read(changed('p1;400;3;', 'p1;0;4;')).warnings).toEqual([
    { line: 12, code: 'total-contradicts', params: { project: 'p1', column: 'votes', stated: '4', found: 3 } },
    { line: 12, code: 'cost-zero', params: { project: 'p1' } },
  ]);
});

test('what is written is read again as it was, whatever the fields hold', () => {
  const field = fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replaceAll('\ufeff', ''));
  const table = (columns: readonly string[]) =>
    fc.array(field, { maxLength: 2 }).chain((more) => {
      const all = [...columns, ...new Set(more.map((name) => `${name}+`).filter((name) => name === name.trim()))];
      return fc.record({
        columns: fc.constant(all),
        rows: fc.array(fc.array(field, { minLength: all.length, maxLength: all.length }), { maxLength: 4 }),
        lines: fc.constant([] as number[]),
      });
    });
  const file = fc.record({
    meta: fc.uniqueArray(fc.tuple(field, field), { selector: ([key]) => key, maxLength: 5 }).map((pairs) => new Map(pairs)),
    metaLines: fc.constant(new Map<string, number>()),
    projects: table(['project_id', 'cost']),
    votes: table(['voter_id', 'vote']),
  });
  fc.assert(
    fc.property(file, (written) => {
      const again = readPb(writePb(written));
      expect([...again.meta]).toEqual([...written.meta]);
      expect({ ...again.projects, lines: [] }).toEqual(written.projects);
      expect({ ...again.votes, lines: [] }).toEqual(written.votes);
    }),
  );
});
