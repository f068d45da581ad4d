import { DomainError } from '#kernel';
import './identity.errors.ts';

/** Characters of a password: length is what makes it hard to guess (NIST SP 800-63B, 5.1.1.2). */
const shortest = 12;
const longest = 128;
/** Different characters at least: `aaaaaaaaaaaa` is long and no secret. */
const variety = 5;

/** The password as it is kept; throws PASSWORD_WEAK where it is short, monotonous, or what anybody knows of the person. */
export function acceptablePassword(given: string, known: readonly string[]): string {
  const password = given.normalize('NFKC');
  const isLong = [...password].length >= shortest && [...password].length <= longest;
  const isVaried = new Set(password).size >= variety;
  const told = known.filter((one) => one.length >= 4).some((one) => password.toLowerCase().includes(one.toLowerCase()));
  if (!isLong || !isVaried || told) throw new DomainError('PASSWORD_WEAK', { shortest }, 'password');
  return password;
}
