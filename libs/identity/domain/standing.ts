import type { Level, Role, StaffRole } from '#kernel';

/** Hours for which a second factor opens the roles of the staff. */
const factorHours = 12;
/** Minutes for which a proof of being the one opens what is worth stealing: keys, contacts, the account itself. */
export const proofMinutes = 15;

/** What is known of a person and the session. */
export interface StandingFacts {
  /** The person asked for a second factor: without it the session is nobody's. */
  readonly hasFactor: boolean;
  /** When it was given in this session. */
  readonly factorAt: Date | null;
  readonly roles: readonly { readonly role: StaffRole; readonly isDelegated: boolean }[];
  /** The best of the assurances in force, 0 where there is none. */
  readonly assured: Level;
}

export interface PersonStanding {
  readonly isHalfway: boolean;
  readonly level: Level;
  readonly withheld: readonly Role[];
}

/**
 * What a session is worth. Somebody who enrolled a second factor is nobody until it is given. Where it is required of staff,
 * their roles wait for it, and again after twelve hours. A commune knows those to whom it gives a role itself: level 2.
 */
export function standingOf(facts: StandingFacts, now: Date, ofStaff: 'required' | 'optional'): PersonStanding {
  const { hasFactor, factorAt, roles, assured } = facts;
  const isFresh = factorAt !== null && now.getTime() - factorAt.getTime() < factorHours * 3_600_000;
  const isHeld = ofStaff === 'optional' || isFresh;
  const known: Level = isHeld && roles.some(({ isDelegated }) => !isDelegated) ? 2 : 1;
  return {
    isHalfway: hasFactor && factorAt === null,
    level: Math.max(known, assured) as Level,
    withheld: isHeld ? [] : [...new Set(roles.map(({ role }) => role))],
  };
}

/** Whether the person proved lately to be the one. */
export const isRecent = (provenAt: Date | undefined, now: Date): boolean =>
  provenAt !== undefined && now.getTime() - provenAt.getTime() < proofMinutes * 60_000;
