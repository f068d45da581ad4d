import { type Day, DomainError, parseDay } from '#kernel';
import { westernDigits } from './digits.ts';
import './register.errors.ts';

/** When somebody was born; many older people are registered with the year alone. */
export interface Birth {
  readonly year: number;
  readonly day: Day | null;
}

/** Nobody on a roll is older, in years. */
const oldest = 130;

/**
 * Reads `1961`, `1961-04-30`, `30/04/1961` or `30-04-1961`, in Western or Arabic digits; month and day written as zeros are
 * not known. `asOf` is the day of the roll or of the claim. Throws ROLL_LINE_BIRTH or ROLL_LINE_BIRTH_IMPOSSIBLE.
 */
export function readBirth(text: string, asOf: Day): Birth {
  const plain = westernDigits(text.normalize('NFKC')).trim();
  const [year, month, day] = partsOf(plain);
  if (!year) throw new DomainError('ROLL_LINE_BIRTH', {}, 'birth');
  const latest = Number(asOf.slice(0, 4));
  if (Number(year) > latest || Number(year) < latest - oldest) throw new DomainError('ROLL_LINE_BIRTH_IMPOSSIBLE', {}, 'birth');
  if (!month || !day || month === '00' || day === '00') return { year: Number(year), day: null };
  return { year: Number(year), day: possibleDay(`${year}-${month}-${day}`, asOf) };
}

function partsOf(text: string): [year?: string, month?: string, day?: string] {
  const yearFirst = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(text);
  if (yearFirst) return [yearFirst[1], yearFirst[2], yearFirst[3]];
  const dayFirst = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  return dayFirst ? [dayFirst[3], dayFirst[2]!.padStart(2, '0'), dayFirst[1]!.padStart(2, '0')] : [];
}

function possibleDay(text: string, asOf: Day): Day {
  const day = calendarDay(text);
  if (!day || day > asOf) throw new DomainError('ROLL_LINE_BIRTH_IMPOSSIBLE', {}, 'birth');
  return day;
}

/** The day when there is such a day in the calendar. */
export function calendarDay(text: string): Day | undefined {
  try {
    return parseDay(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether somebody has the age on a day. With the year alone, the year of the birthday itself cannot tell.
 * Born on 29 February: the age is reached on 1 March of a year without that day.
 */
export function hasAge({ year, day }: Birth, age: number, on: Day): 'yes' | 'no' | 'cannot-tell' {
  const reached = year + age;
  if (day) return `${String(reached).padStart(4, '0')}${day.slice(4)}` <= on ? 'yes' : 'no';
  const now = Number(on.slice(0, 4));
  if (now === reached) return 'cannot-tell';
  return now > reached ? 'yes' : 'no';
}
