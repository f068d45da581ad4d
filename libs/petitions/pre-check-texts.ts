import { Injectable } from '@nestjs/common';
import { I18n, type Locale } from '#platform';
import { isUnconfirmed } from '#rulepacks';
import type { PreCheckPoint } from './domain/pre-check.ts';

/** Words for a list of advice, in a reader's language. */
@Injectable()
export class PreCheckTexts {
  constructor(private readonly i18n: I18n) {}

  points = (locale: Locale, points: readonly PreCheckPoint[]) =>
    points.map((point) => ({
      ...point,
      about: point.about ?? null,
      isUnconfirmed: isUnconfirmed(point.confidence),
      title: this.i18n.text(locale, `pre-check.${point.code}.title`),
      text: this.text(locale, point),
      found: (point.found ?? []).map((code) => ({ code, text: this.found(locale, code) })),
    }));

  private text(locale: Locale, { code, about, sign, values }: PreCheckPoint): string {
    const say = (key: string): string => this.i18n.text(locale, key, values);
    if (code === 'paper') return say(`pre-check.paper.${about}`);
    if (code === 'petitioner') return say(`pre-check.petitioner.${about}-${sign}`);
    if (code === 'forbidden-object') return `${say(`forbidden.${about}`)} ${say(`pre-check.forbidden-object.${sign}`)}`;
    return say(`pre-check.${code}.${sign}`);
  }

  /** A code has a name; a word of the text is shown as it was looked for. */
  private found(locale: Locale, code: string): string {
    const key = `pre-check.found.${code}`;
    return this.i18n.has(locale, key) ? this.i18n.text(locale, key) : code;
  }
}
