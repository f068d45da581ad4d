import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Exact, Money, Sentence } from '../explanation/sentences.ts';
import type { Language } from './arguments.ts';

/** Sentences in the words of one language. Loaded only where a sentence is needed: a count in JSON has none. */
export class Texts {
  private readonly catalogue: Readonly<Record<string, string>>;
  private readonly locale: string;
  private readonly currency: string;

  constructor(language: Language, currency = '') {
    this.catalogue = JSON.parse(readFileSync(new URL(`../locales/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>;
    this.locale = language === 'ar' ? 'ar-MA' : language;
    this.currency = currency;
  }

  say({ key, values }: Sentence): string {
    const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, this.shown(value)]));
    return String(new IntlMessageFormat(this.catalogue[key] ?? key, this.locale, undefined, { ignoreTag: true }).format(shown));
  }

  /** An amount in the reader's way, exact to the cent. */
  money({ money }: Money): string {
    return `${this.number(money)}${this.currency && `\u00a0${this.currency}`}`;
  }

  private number(text: string): string {
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: 2 }).format(text as unknown as number);
  }

  private shown(value: string | number | Money | Exact): string | number {
    if (typeof value === 'number') return value;
    const text = typeof value === 'string' ? value : 'money' in value ? this.money(value) : this.number(value.number);
    // Latin names and amounts keep their order inside Arabic
    return this.locale === 'ar-MA' ? `\u2068${text}\u2069` : text;
  }
}
