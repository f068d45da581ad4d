import { DomainError } from '#kernel';
import { type Birth, readBirth } from './birth.ts';
import { normalIdNumber } from './id-number.ts';
import { type Names, readNames } from './name-key.ts';
import type { RollTerms } from './roll-line.ts';
import './register.errors.ts';

/** What is said of a person, as typed: by the person, or by the agent who keys a sheet of paper. */
export interface SaidFacts {
  readonly idNumber?: string | null;
  readonly nameLatin?: string | null;
  readonly nameArabic?: string | null;
  /** `1961` or `1961-04-30`. */
  readonly birth: string;
}

export interface ClaimedFacts extends Names {
  readonly idNumber: string | null;
  readonly birth: Birth;
}

/**
 * Reads what is said of a person; a number or a name is needed besides the birth. Throws CLAIM_FACTS_MISSING, ID_NUMBER_UNREADABLE,
 * CNDP_AUTHORISATION_MISSING, or what is wrong with a name or a birth.
 */
export function readFacts(said: SaidFacts, terms: RollTerms): ClaimedFacts {
  const names = { latin: said.nameLatin ?? '', arabic: said.nameArabic ?? '' };
  const hasName = Boolean(names.latin.trim() || names.arabic.trim());
  const typed = said.idNumber?.trim() ?? '';
  if (!hasName && !typed) throw new DomainError('CLAIM_FACTS_MISSING', {}, 'idNumber');
  const birth = readBirth(said.birth, terms.asOf);
  return { idNumber: readNumber(typed, terms), birth, ...(hasName ? readNames(names) : { latin: null, arabic: null }) };
}

/** The number in its one form; null where none was given. Throws ID_NUMBER_UNREADABLE or CNDP_AUTHORISATION_MISSING. */
export function readNumber(typed: string, { collectsIdNumbers, countryCode }: RollTerms): string | null {
  if (!typed) return null;
  if (!collectsIdNumbers) throw new DomainError('CNDP_AUTHORISATION_MISSING', {}, 'idNumber');
  const number = normalIdNumber(typed, countryCode);
  if (!number) throw new DomainError('ID_NUMBER_UNREADABLE', {}, 'idNumber');
  return number;
}
