import { expect, test } from '@jest/globals';
import { grouped } from './code.ts';

test('a code is written in groups of four, and loses nothing', () => {
  expect(grouped('MM9TE5NQM7MXD4X8ND63')).toBe('MM9T E5NQ M7MX D4X8 ND63');
  expect(grouped('ABCDE')).toBe('ABCD E');
  expect(grouped('ABCD')).toBe('ABCD');
  expect(grouped('')).toBe('');
});
