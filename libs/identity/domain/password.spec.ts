import type { DomainError } from '#kernel';
import { acceptablePassword } from './password.ts';

const codeOf = (password: string, known: string[] = []): string | undefined => {
  try {
    acceptablePassword(password, known);
    return undefined;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a password', () => {
  test.each(['correct horse battery', 'أحب زيت الزيتون كثيرا', 'tizi-n-test 2092 m'])('%j is one', (password) =>
    expect(codeOf(password)).toBeUndefined(),
  );

  test.each([
    ['short', 'eleven char'],
    ['too long to be read', 'ab cd ef '.repeat(20)],
    ['monotonous', 'aaaaaaaaaaaaaaaa'],
    ['of four signs', 'abcdabcdabcdabcd'],
  ])('%s is none', (_, password) => expect(codeOf(password)).toBe('PASSWORD_WEAK'));

  test('is not what anybody knows of the person', () => {
    const known = ['fatima@jamaa.test', 'Fatima Zahra', 'Ali'];
    expect(codeOf('FATIMA@jamaa.test!!', known)).toBe('PASSWORD_WEAK');
    expect(codeOf('my name is fatima zahra', known)).toBe('PASSWORD_WEAK');
    expect(codeOf('alibaba and forty', known)).toBeUndefined();
  });

  test('is the same, however a keyboard composes its letters', () => {
    expect(acceptablePassword('e\u0301te\u0301 a\u0300 Tétouan', [])).toBe(acceptablePassword('été à Tétouan', []));
  });
});
