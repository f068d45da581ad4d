import { expect, test } from '@jest/globals';
import { nextDate, stepsOf } from './phases.ts';

const phases = {
  ideasOpen: '2026-01-10',
  ideasClose: '2026-02-10',
  ballotPublished: '2026-03-10',
  votingOpens: '2026-04-01',
  votingCloses: '2026-04-15',
  objectionsUntil: '2026-05-01',
};

test('a budget in its vote has its ideas and its study behind it, and its result ahead', () => {
  const states = stepsOf('voting', { phases }).map(({ step, state }) => `${step} ${state}`);
  expect(states.slice(1, 5)).toEqual(['ideas done', 'study done', 'vote now', 'result ahead']);
  expect(nextDate('voting', { phases })).toEqual({ phase: 'votingCloses', day: '2026-04-15' });
});

test('what was given up stopped, and a closed one is done to the end', () => {
  expect(stepsOf('abandoned', { phases }).at(-1)!.state).toBe('stopped');
  expect(stepsOf('closed', { phases }).every(({ state }) => state === 'done')).toBe(true);
  expect(nextDate('implementation', { phases })).toBeUndefined();
});
