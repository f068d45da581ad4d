import { DomainError, fold } from '#kernel';
import './register.errors.ts';

const latinLetters = /\p{Script=Latin}/u;
const arabicLetters = /\p{Script=Arabic}/u;

/** A name in one script, folded: how it is kept, and how it is compared. */
export interface Names {
  readonly latin: string | null;
  readonly arabic: string | null;
}

/** Folds the names of a line or a claim. Throws ROLL_LINE_NAME_MISSING, ROLL_LINE_NAME or ROLL_LINE_SCRIPT. */
export function readNames({ latin, arabic }: { latin: string; arabic: string }): Names {
  if (!latin.trim() && !arabic.trim()) throw new DomainError('ROLL_LINE_NAME_MISSING', {}, 'name_latin');
  return {
    latin: latin.trim() ? readName(latin, latinLetters, arabicLetters, 'name_latin') : null,
    arabic: arabic.trim() ? readName(arabic, arabicLetters, latinLetters, 'name_arabic') : null,
  };
}

function readName(text: string, wanted: RegExp, other: RegExp, field: string): string {
  if (other.test(text)) throw new DomainError('ROLL_LINE_SCRIPT', {}, field);
  const folded = fold(text);
  if (!wanted.test(folded) || /\p{N}/u.test(folded) || folded.length < 2 || folded.length > 120)
    throw new DomainError('ROLL_LINE_NAME', {}, field);
  return folded;
}

/**
 * What is compared of a folded name: its letters in the order of the alphabet. Lists differ in which name comes first (El Amrani
 * Fatima, Fatima El Amrani) and in the gaps of compound names (عبد الله, عبدالله; El Amrani, Elamrani); the letters do not.
 * Two scripts are never compared: no transliteration of Moroccan names is exact, and a wrong one would join two people.
 */
export const letterKey = (folded: string): string => [...folded.replaceAll(' ', '')].sort().join('');
