import { describe, expect, test } from '@jest/globals';
import type { PetitionStatus } from '#generated/contract.ts';
import { groups, stages, stagesOf, toneOf } from './status.ts';

const all: PetitionStatus[] = [
  'draft',
  'collecting',
  'ready',
  'expired',
  'withdrawn',
  'submitted',
  'under_review',
  'completion_requested',
  'admissible',
  'inadmissible',
  'scheduled',
  'in_committee',
  'deliberated',
  'answered',
  'in_force',
  'in_follow_up',
  'closed',
];
const states = (status: PetitionStatus) => stagesOf(status).map(({ state }) => state);

describe('the six stages', () => {
  test.each(all)('%s: at most one stage is now, and none ahead of it is done', (status) => {
    const shown = states(status);
    expect(shown).toHaveLength(stages.length);
    expect(shown.filter((state) => state === 'now' || state === 'stopped').length).toBeLessThanOrEqual(1);
    const firstAhead = shown.indexOf('ahead');
    if (firstAhead >= 0) expect(shown.slice(firstAhead).every((state) => state === 'ahead')).toBe(true);
  });

  test('an inadmissible petition stopped at its examination', () => {
    expect(states('inadmissible')).toEqual(['done', 'done', 'stopped', 'ahead', 'ahead', 'ahead']);
  });

  test('a closed petition has done all', () => expect(new Set(states('closed'))).toEqual(new Set(['done'])));
});

test('every public state is found in exactly one group of the list', () => {
  const grouped = Object.values(groups).flat() as PetitionStatus[];
  expect(grouped.toSorted()).toEqual(all.filter((status) => status !== 'draft').toSorted());
});

test('an overdue petition is late, whatever its state', () => {
  expect(toneOf('under_review', true)).toBe('late');
  expect(toneOf('under_review', false)).toBe('time');
});
