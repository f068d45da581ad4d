import { addMonths, type Day } from '#kernel';
import { type Birth, hasAge } from './birth.ts';

/** Ages a procedure may ask for: those of the laws we know. Any age would let somebody ask for a date of birth year by year. */
export type AskableAge = 16 | 18;

/** The conditions of the question, beside person, territory and category. */
export interface Conditions {
  /** The legal day of the act. */
  readonly on: Day;
  readonly minAge: AskableAge | null;
  readonly minMonthsRegistered: number | null;
  /** Code of the part of the commune that is asked for; null for the whole. */
  readonly subTerritory: string | null;
}

/** What the register knows of one person on one line of a roll. */
export interface EntryFacts {
  readonly birth: Birth;
  readonly subTerritory: string | null;
  readonly registeredOn: Day | null;
}

/** What was found: no roll that covers the day, nobody known to be this person, no line, one line, or several that cannot be told apart. */
export type Found = 'no-roll' | 'not-linked' | 'absent' | 'several' | EntryFacts;

export const eligibilityReasons = {
  yes: ['on-roll'],
  no: ['not-on-roll', 'other-sub-territory', 'under-age', 'registered-too-late'],
  'cannot-tell': ['no-roll', 'not-linked', 'several-lines', 'sub-territory-unknown', 'birth-year-only', 'registration-day-unknown'],
} as const;

export interface Eligibility {
  readonly answer: keyof typeof eligibilityReasons;
  readonly reason: (typeof eligibilityReasons)[keyof typeof eligibilityReasons][number];
}

const no = (reason: Eligibility['reason']): Eligibility => ({ answer: 'no', reason });
const cannotTell = (reason: Eligibility['reason']): Eligibility => ({ answer: 'cannot-tell', reason });

/**
 * The one answer the register gives. A condition that certainly fails is a no, whatever else is not known; what is not known is
 * never a yes.
 */
export function judge(found: Found, conditions: Conditions): Eligibility {
  if (found === 'no-roll') return cannotTell('no-roll');
  if (found === 'not-linked') return cannotTell('not-linked');
  if (found === 'several') return cannotTell('several-lines');
  if (found === 'absent') return no('not-on-roll');
  const judged = [inSubTerritory(found, conditions), ofAge(found, conditions), registeredLongEnough(found, conditions)];
  const failed = judged.find((one) => one?.answer === 'no') ?? judged.find(Boolean);
  return failed ?? { answer: 'yes', reason: 'on-roll' };
}

function inSubTerritory({ subTerritory }: EntryFacts, { subTerritory: wanted }: Conditions): Eligibility | undefined {
  if (!wanted || subTerritory === wanted) return undefined;
  return subTerritory ? no('other-sub-territory') : cannotTell('sub-territory-unknown');
}

function ofAge({ birth }: EntryFacts, { minAge, on }: Conditions): Eligibility | undefined {
  const has = minAge === null ? 'yes' : hasAge(birth, minAge, on);
  if (has === 'yes') return undefined;
  return has === 'no' ? no('under-age') : cannotTell('birth-year-only');
}

function registeredLongEnough({ registeredOn }: EntryFacts, { minMonthsRegistered, on }: Conditions): Eligibility | undefined {
  if (minMonthsRegistered === null) return undefined;
  if (!registeredOn) return cannotTell('registration-day-unknown');
  return addMonths(registeredOn, minMonthsRegistered) <= on ? undefined : no('registered-too-late');
}

const order: readonly Eligibility['answer'][] = ['no', 'cannot-tell', 'yes'];

/** In a territory of several communes one is enough: the best of the answers. */
export const best = (answers: readonly Eligibility[]): Eligibility =>
  answers.reduce((found, next) => (order.indexOf(next.answer) > order.indexOf(found.answer) ? next : found));
