import { expect, test } from '@jest/globals';
import { newSecret, typedSecret } from './secret.ts';

test('a secret has seven groups that the API takes, and is another each time', () => {
  const secret = newSecret();
  expect(secret).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(secret).toMatch(/^[\w-]{22,128}$/);
  expect(newSecret()).not.toBe(secret);
});

test('a secret typed from paper is the one that was printed', () => {
  const secret = newSecret(new Uint8Array(28).map((_, place) => place));
  expect(typedSecret(` ${secret.toLowerCase().replaceAll('-', ' ')} `)).toBe(secret);
  expect(typedSecret(secret.replace('0', 'o').replace('1', 'l'))).toBe(secret);
  expect(typedSecret('short')).toBe('short');
});
