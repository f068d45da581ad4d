import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../config/config.ts';
import { Sealing } from './sealing.ts';

const [first, second, third] = ['first', 'second', 'third'].map((name) => `${name}-secret-of-thirty-two-characters`) as [
  string,
  string,
  string,
];
const knowing = (secret: string, ...old: string[]): Sealing =>
  new Sealing(readConfig({ DATABASE_URL: 'x', REDIS_URL: 'x', SMTP_URL: 'x', JAMAA_SECRET: secret, JAMAA_SECRET_OLD: old.join(', ') }));

describe('a new master secret', () => {
  const before = knowing(first);
  const sealed = before.seal('Fatima Zahra Amrani', 'signature:1');
  const receipt = before.code('receipt', 'a', 'b');

  test('opens what the earlier ones sealed, and recognises their receipts, for as long as they are told', () => {
    for (const now of [knowing(second, first), knowing(third, second, first)]) {
      expect(now.open(sealed, 'signature:1')).toBe('Fatima Zahra Amrani');
      expect(now.isCode(receipt.toLowerCase(), 'receipt', 'a', 'b')).toBe(true);
      expect(now.codes('receipt', 'a', 'b')).toContain(receipt);
      expect(() => now.open(sealed, 'signature:2')).toThrow('unable to authenticate');
      expect(now.isCode(receipt, 'receipt', 'a', 'c')).toBe(false);
    }
    expect(() => knowing(second).open(sealed, 'signature:1')).toThrow('unable to authenticate');
    expect(knowing(second).isCode(receipt, 'receipt', 'a', 'b')).toBe(false);
  });

  test('alone makes what is new', () => {
    const now = knowing(second, first);
    expect(knowing(second).open(now.seal('text', 'here'), 'here')).toBe('text');
    expect(() => before.open(now.seal('text', 'here'), 'here')).toThrow('unable to authenticate');
    expect([now.code('receipt', 'a'), now.secretFor('session')]).toEqual([
      knowing(second).code('receipt', 'a'),
      knowing(second).secretFor('session'),
    ]);
  });

  test('altered text opens under none of them', () => {
    const altered = Buffer.from(sealed);
    altered[altered.length - 1]! ^= 1;
    expect(() => knowing(second, first).open(altered, 'signature:1')).toThrow('unable to authenticate');
  });

  test('beside a short one is refused at start', () => {
    expect(() => knowing(second, 'short')).toThrow('JAMAA_SECRET_OLD: each has 32 characters or more');
  });
});
