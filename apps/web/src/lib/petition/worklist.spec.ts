import { describe, expect, test } from '@jest/globals';
import { byUrgency, urgencyOf } from './worklist.ts';

const today = '2026-11-24';
const due = (day: string, isOverdue = false) => ({ isOverdue, deadlines: [{ kind: 'answer_due' as const, day }] });

describe('how pressing a petition is', () => {
  test('late where its answer is overdue', () => expect(urgencyOf(due('2026-10-19', true), today)).toBe('late'));
  test('near within thirty days, the thirtieth included', () => {
    expect(urgencyOf(due('2026-11-24'), today)).toBe('near');
    expect(urgencyOf(due('2026-12-24'), today)).toBe('near');
    expect(urgencyOf(due('2026-12-25'), today)).toBe('later');
  });
  test('later where no answer is owed', () => expect(urgencyOf({ isOverdue: false, deadlines: [] }, today)).toBe('later'));
});

test('groups keep the order given', () => {
  const [a, b, c] = [due('2027-03-01'), due('2026-12-01'), due('2027-02-01')];
  expect(byUrgency([a, b, c], today)).toEqual({ late: [], near: [b], later: [a, c] });
});
