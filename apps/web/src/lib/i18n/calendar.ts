import { type Language, tagOf } from './languages.ts';

/** A legal day, such as 2026-05-04: no hour, no zone. */
export type Day = string;

/** The clock of pages that belong to no commune; everywhere else it is the commune's own. */
export const commonZone = 'Africa/Casablanca';

const millisecondsPerDay = 86_400_000;
const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** Whole days from one legal day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((noon(to).getTime() - noon(from).getTime()) / millisecondsPerDay);

export const addDays = (day: Day, days: number): Day =>
  new Date(noon(day).getTime() + days * millisecondsPerDay).toISOString().slice(0, 10);

/** The legal day of an instant in a time zone. */
export function dayOf(instant: string | Date, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    new Date(instant),
  );
  const part = (type: string): string => parts.find((one) => one.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Currencies as people write them; every other one by its code. */
const currencies: Readonly<Record<string, Readonly<Record<Language, string>>>> = { MAD: { fr: 'DH', ar: 'درهم', en: 'MAD', es: 'MAD' } };

/** Days, instants and numbers as people of a language write them. */
export class Writing {
  private readonly tag: string;

  constructor(readonly language: Language) {
    this.tag = tagOf(language);
  }

  /** 4 May 2026 */
  day(day: Day): string {
    return new Intl.DateTimeFormat(this.tag, { dateStyle: 'long', timeZone: 'UTC' }).format(noon(day));
  }

  /** Monday 4 May 2026 */
  weekday(day: Day): string {
    return new Intl.DateTimeFormat(this.tag, { dateStyle: 'full', timeZone: 'UTC' }).format(noon(day));
  }

  /** 4 May */
  shortDay(day: Day): string {
    return new Intl.DateTimeFormat(this.tag, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(noon(day));
  }

  /** 4 May 2026, 14:05 by the commune's clock */
  instant(instant: string, timeZone: string): string {
    return new Intl.DateTimeFormat(this.tag, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(instant));
  }

  /** 14:05 by the commune's clock */
  time(instant: string, timeZone: string): string {
    return new Intl.DateTimeFormat(this.tag, { timeStyle: 'short', timeZone }).format(new Date(instant));
  }

  /** The name of a language inside a sentence: French, in English. */
  languageName(language: Language): string {
    return new Intl.DisplayNames(this.tag, { type: 'language' }).of(language)!;
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.tag).format(value);
  }

  /** An amount in cents, without the cents where there are none: 260,000 MAD */
  money(cents: number, currency: string): string {
    const digits = cents % 100 === 0 ? 0 : 2;
    const amount = new Intl.NumberFormat(this.tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(cents / 100);
    return `${amount}\u00a0${currencies[currency]?.[this.language] ?? currency}`;
  }

  percent(share: number): string {
    return new Intl.NumberFormat(this.tag, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  }
}
