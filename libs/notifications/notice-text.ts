import { Injectable } from '@nestjs/common';
import { inLanguage, type Translated } from '#kernel';
import { I18n, type Locale } from '#platform';
import type { NoticeReason } from './domain/reasons.ts';

export interface NoticeText {
  readonly title: string;
  readonly body: string;
}

interface Written {
  readonly template: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Words for a notice in its reader's language. */
@Injectable()
export class NoticeTexts {
  constructor(private readonly i18n: I18n) {}

  notice(locale: Locale, { template, params }: Written): NoticeText {
    const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value, locale)]));
    return {
      title: this.i18n.text(locale, `notice.${template}.title`, values),
      body: this.i18n.text(locale, `notice.${template}.body`, values),
    };
  }

  /** Why its reader was told it. */
  why = (locale: Locale, reason: NoticeReason): string => this.i18n.text(locale, `notice.reason.${reason}`);
}

/** A translated text in its reader's language. */
const shown = (value: unknown, locale: Locale): unknown =>
  value && typeof value === 'object' ? inLanguage(value as Translated, locale) : value;
