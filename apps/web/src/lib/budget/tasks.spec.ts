import { expect, test } from '@jest/globals';
import { tasksOf } from './tasks.ts';

const phases = { ballotPublished: '2026-03-10', votingCloses: '2026-06-15', objectionsUntil: '2026-05-01' };
const budget = (id: string, status: 'feasibility' | 'voting' | 'implementation', allowedActions: ('judge' | 'object' | 'deliver')[]) => ({
  ...{ id, status, allowedActions },
  regulation: JSON.stringify({ phases }),
});

test('a budget is late when the date of its next step is past, and no task of whoever may only vote or object', () => {
  const budgets = [
    budget('late', 'feasibility', ['judge']),
    budget('later', 'voting', ['judge']),
    budget('undated', 'implementation', ['deliver']),
    budget('citizen', 'feasibility', ['object']),
  ];
  const tasks = tasksOf(budgets, '2026-03-11');
  expect(tasks.late.map((one) => one.budget.id)).toEqual(['late']);
  expect(tasks.near.map((one) => one.budget.id)).toEqual(['undated']);
  expect(tasks.later.map((one) => one.budget.id)).toEqual(['later']);
});
