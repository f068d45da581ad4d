import { Injectable } from '@nestjs/common';
import { I18n, type Locale } from '#platform';
import type { Sentence } from '#tally';

/** Sentences of a count in a language, with amounts and numbers as it writes them. */
@Injectable()
export class CountWords {
  constructor(private readonly i18n: I18n) {}

  say(locale: Locale, currency: string, { key, values }: Sentence): string {
    const shown = Object.entries(values).map(([name, value]): [string, string | number] => {
      if (typeof value !== 'object') return [name, value];
      return [name, 'money' in value ? this.money(locale, currency, value.money) : this.number(locale, value.number)];
    });
    return this.i18n.text(locale, key, Object.fromEntries(shown));
  }

  money(locale: Locale, currency: string, amount: string): string {
    return `${this.number(locale, amount)}\u00a0${currency}`;
  }

  private number(locale: Locale, text: string): string {
    return new Intl.NumberFormat(locale === 'ar' ? 'ar-MA' : locale, { maximumFractionDigits: 2 }).format(text as unknown as number);
  }
}
