import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { runCommandLine } from './cli/run.ts';

const commandLine = fileURLToPath(new URL('cli.ts', import.meta.url));
const election = fileURLToPath(new URL('data/village-sets.pb', import.meta.url));
const points = fileURLToPath(new URL('data/village-points.pb', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the words of a command line, and gives what it wrote. */
async function tally(...words: string[]): Promise<{ status: number; out: string; error: string }> {
  const written = { out: '', error: '' };
  const status = await runCommandLine(words, { out: (text) => (written.out += text), error: (text) => (written.error += text) });
  return { status, ...written };
}
const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe('the command line', () => {
  test('gives one object with the outcome of a completion, in a process of its own', () => {
    const words = [commandLine, election, '--rule', 'mes-cost-add1', '--ties', 'official', '--json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(json(stdout)).toMatchObject({
      selected: ['road', 'shade', 'lamp', 'books'],
      total_cost: '690',
      ties: expect.any(Number),
      increments: expect.any(Number),
      endowment: expect.any(String),
      stop: 'exhaustive',
    });
  });

  test('gives one object a line for several files, in their order', async () => {
    const { status, out } = await tally(election, points, '--rule', 'greedy-votes', '--json');
    expect(status).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => json(line)['selected']),
    ).toEqual([
      ['road', 'well', 'lamp', 'shade'],
      ['A', 'B'],
    ]);
  });

  test('explains in the language asked for, and sets a second rule beside the first', async () => {
    const { out } = await tally(election, '--rule', 'mes-cost', '--explain', '--lang', 'fr', '--against', 'greedy-votes');
    expect(out).toContain('Retenu au rang 1.');
    expect(out).toContain('Par la seconde règle seulement');
    expect(json((await tally(election, '--rule', 'mes-cost', '--explain', '--json')).out)).toMatchObject({
      explanation: { losers: expect.any(Array) },
    });
  });

  test('refuses a bad file with its line and the reason, and goes on with the next', async () => {
    const bad = join(folder, 'bad.pb');
    writeFileSync(bad, 'META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\na;5\nVOTES\nvoter_id;vote\n1;b\n');
    const { status, out, error } = await tally(bad, points, '--rule', 'greedy-votes', '--json');
    expect(status).toBe(1);
    expect(error).toBe(`${bad}:10: the vote names project b, which the file does not have\n`);
    const [first, second] = out.trim().split('\n').map(json);
    expect(first).toMatchObject({ error: error.trim(), line: 10, code: 'project-unknown' });
    expect(second).toMatchObject({ selected: ['A', 'B'] });
  });

  test('says so when a file is not there, or a word is unknown', async () => {
    expect(await tally(join(folder, 'none.pb'), '--rule', 'phragmen')).toMatchObject({
      status: 1,
      error: expect.stringContaining('ENOENT'),
    });
    const unknown = await tally(election, '--rule', 'mes', '--json');
    expect([unknown.status, json(unknown.out)]).toEqual([2, { error: expect.stringContaining('mes-cost-add1') }]);
    expect((await tally(election, '--rule', 'phragmen', '--ties', 'dice')).status).toBe(2);
    expect((await tally('--rule', 'phragmen')).error).toContain('.pb');
    expect((await tally(election, '--rule', 'phragmen', '--nonsense')).status).toBe(2);
  });

  test('counts a whole folder against its expected results', async () => {
    const { status, out } = await tally('collection', fileURLToPath(new URL('data/', import.meta.url)));
    expect([status, out]).toEqual([0, expect.stringContaining('\nall\t90/90\t90/90\t')]);
  });
});
