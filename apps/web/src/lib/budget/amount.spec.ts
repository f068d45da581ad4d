import { expect, test } from '@jest/globals';
import { centsOf, inField } from './amount.ts';

test('an amount is read as people type it', () => {
  expect(['260 000', '12,50', '0.5', ''].map(centsOf)).toEqual([260_000_00, 12_50, 50, null]);
  expect(['12.345', 'dix', '-3', '1e9'].map(centsOf)).toEqual([-1, -1, -1, -1]);
  expect([inField(260_000_00), inField(12_50), inField(null)]).toEqual(['260000', '12.5', '']);
});
