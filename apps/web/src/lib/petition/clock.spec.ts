import { describe, expect, test } from '@jest/globals';
import { clockFace } from './clock.ts';

const filed = '2026-06-01';
const due = '2026-09-01'; // 92 days later

describe('the face of the legal clock', () => {
  test('runs from filing to the due day', () => {
    expect(clockFace({ filed, due, today: '2026-07-17' })).toEqual({ due: 1, now: 0.5, spent: 0.5, over: 0, left: 46, state: 'running' });
  });

  test('on its last day nothing is left and nothing is late', () => {
    expect(clockFace({ filed, due, today: due })).toMatchObject({ left: 0, spent: 1, over: 0, state: 'running' });
  });

  test('silence has a length one can see', () => {
    const face = clockFace({ filed, due, today: '2026-12-02' }); // as long again
    expect(face).toMatchObject({ due: 0.5, now: 1, spent: 0.5, left: -92, state: 'late' });
    expect(face.over).toBeCloseTo(0.5);
  });

  test('an answer stops it, and later days change nothing', () => {
    const early = clockFace({ filed, due, today: '2026-07-20', answered: '2026-07-17' });
    expect(early).toMatchObject({ now: 0.5, left: 46, state: 'answered' });
    expect(clockFace({ filed, due, today: '2027-07-20', answered: '2026-07-17' })).toEqual(early);
  });

  test('a late answer stays late', () => {
    expect(clockFace({ filed, due, today: '2027-01-01', answered: '2026-09-03' })).toMatchObject({ left: -2, state: 'answered-late' });
  });

  test('filed and due on one day divides by no zero', () => {
    expect(clockFace({ filed, due: filed, today: filed })).toMatchObject({ due: 0, now: 0, left: 0 });
  });
});
