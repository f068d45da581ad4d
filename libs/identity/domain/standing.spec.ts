import type { Level } from '#kernel';
import { isRecent, standingOf } from './standing.ts';

const now = new Date('2026-03-02T21:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const clerk = { role: 'clerk', isDelegated: false } as const;
const facts = { hasFactor: false, factorAt: null, roles: [], assured: 0 as Level };

describe('a session of the staff', () => {
  test.each([
    ['without a second factor', null, ['clerk'], 1],
    ['with one given an hour ago', hoursAgo(1), [], 2],
    ['with one given just short of twelve hours ago', hoursAgo(11.99), [], 2],
    ['with one given twelve hours ago', hoursAgo(12), ['clerk'], 1],
  ])('%s', (_, factorAt, withheld, level) => {
    const standing = standingOf({ ...facts, roles: [clerk], factorAt }, now, 'required');
    expect(standing).toEqual({ isHalfway: false, withheld, level });
  });

  test('holds its roles without one where none is required', () => {
    expect(standingOf({ ...facts, roles: [clerk] }, now, 'optional')).toEqual({ isHalfway: false, withheld: [], level: 2 });
  });

  test('of a role that was lent says nothing of who the person is', () => {
    expect(standingOf({ ...facts, roles: [{ role: 'secretary', isDelegated: true }] }, now, 'optional').level).toBe(1);
  });
});

describe('whoever enrolled a second factor', () => {
  test.each(['required', 'optional'] as const)('is halfway until it is given, where it is %s', (ofStaff) => {
    expect(standingOf({ ...facts, hasFactor: true }, now, ofStaff).isHalfway).toBe(true);
    expect(standingOf({ ...facts, hasFactor: true, factorAt: hoursAgo(100) }, now, ofStaff).isHalfway).toBe(false);
  });
});

test.each([0, 2, 3] as const)('the best assurance counts: %i', (assured) => {
  expect(standingOf({ ...facts, assured }, now, 'required').level).toBe(Math.max(1, assured));
});

test('a proof of being the one lasts a quarter of an hour', () => {
  expect(isRecent(undefined, now)).toBe(false);
  expect(isRecent(new Date(now.getTime() - 15 * 60_000 + 1), now)).toBe(true);
  expect(isRecent(new Date(now.getTime() - 15 * 60_000), now)).toBe(false);
});
