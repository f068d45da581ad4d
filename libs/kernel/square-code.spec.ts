import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { correction } from './reed-solomon.ts';
import { squareCode } from './square-code.ts';

test('the bytes of correction are those of the standard’s worked example', () => {
  const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
  expect(correction(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
});

describe('a square code', () => {
  const drawn = (text: string): string[] => squareCode(text).map((row) => row.map((isDark) => (isDark ? '#' : '.')).join(''));

  test('has its three eyes, and its rulers between them', () => {
    const rows = drawn('otpauth://totp/Jamaa:x?secret=ABC');
    const eye = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
    expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(eye);
    expect(rows.slice(0, 7).map((row) => row.slice(-7))).toEqual(eye);
    expect(rows.slice(-7).map((row) => row.slice(0, 7))).toEqual(eye);
    expect(rows[6]!.slice(8, -8)).toMatch(/^(#\.)+#$/);
  });

  test.each([
    [1, 21],
    [14, 21],
    [15, 25],
    [26, 25],
    [27, 29],
    [62, 33],
    [84, 37],
    [106, 41],
    [122, 45],
    [152, 49],
    [180, 53],
    [213, 57],
  ])('of %i bytes has %i rows', (bytes, size) => {
    const grid = squareCode('a'.repeat(bytes));
    expect([grid.length, ...new Set(grid.map((row) => row.length))]).toEqual([size, size]);
  });

  test('is the one that a reader of another make read back', () => {
    const grid = JSON.stringify(squareCode('otpauth://totp/Jamaa:x?secret=ABC'));
    expect(createHash('sha256').update(grid).digest('hex')).toMatch(/^dac5e3cba5f1170b/);
  });

  test('refuses what it cannot hold', () => expect(() => squareCode('a'.repeat(214))).toThrow('too long'));
});
