import type { Day } from '#kernel';

/**
 * How a person or a line of a roll is compared: keyed codes, never values. `id` is of the national number, `latin` and `arabic`
 * of the letters of a name together with the year of birth.
 */
export interface Tags {
  readonly id: Buffer | null;
  readonly latin: Buffer | null;
  readonly arabic: Buffer | null;
}

/** Somebody who is looked for: a claim, a person already linked, a signer of a paper sheet. */
export interface Sought {
  readonly tags: Tags;
  readonly birthYear: number;
  readonly birthDay: Day | null;
}

const same = (one: Buffer | null, other: Buffer | null): boolean => one !== null && other !== null && one.equals(other);
const agree = (one: Day | null, other: Day | null): boolean => one === null || other === null || one === other;

/**
 * The lines of one roll that are this person. The number decides where both have one, and the year of birth must agree: a digit
 * typed wrong is somebody else's number. Otherwise the letters of the name in one script with the birth.
 */
export function linesOf<Line extends Sought>(sought: Sought, candidates: readonly Line[]): Line[] {
  const possible = candidates.filter((one) => one.birthYear === sought.birthYear && agree(one.birthDay, sought.birthDay));
  const byNumber = possible.filter((one) => same(one.tags.id, sought.tags.id));
  if (byNumber.length) return byNumber;
  return possible.filter(
    (one) => canBeNamesake(one, sought) && (same(one.tags.latin, sought.tags.latin) || same(one.tags.arabic, sought.tags.arabic)),
  );
}

/** Two different numbers are two people, however alike their names. */
const canBeNamesake = (one: Sought, other: Sought): boolean => one.tags.id === null || other.tags.id === null;

/** Whether two links would be to the same person of a roll. */
export const isSamePerson = (one: Sought, other: Sought): boolean => linesOf(one, [other]).length > 0;
