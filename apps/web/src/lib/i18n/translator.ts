import { IntlMessageFormat } from 'intl-messageformat';
import type { Texts } from '#generated/texts.ts';
import { type Language, tagOf } from './languages.ts';

export type TextKey = keyof Texts;
export type Catalogue = Readonly<Record<string, string>>;

/** The text of a key: `t('web.home.title')`, `t('web.petition.signed', { count })`. */
export type Translate = <Key extends TextKey>(key: Key, ...values: Texts[Key] extends undefined ? [] : [Texts[Key]]) => string;

const firstStrong = /[\p{Script=Arabic}\p{Script=Tifinagh}\p{Script=Latin}]/u;
const isArabic = /\p{Script=Arabic}/u;

/** Sets a value apart (FSI … PDI) where its direction may differ from the sentence's, so that neither breaks the other. */
export function isolate(value: unknown, language: Language): unknown {
  if (typeof value !== 'string') return value;
  const letter = firstStrong.exec(value)?.[0] ?? '';
  const differs = language === 'ar' ? true : isArabic.test(letter);
  return differs ? `\u2068${value}\u2069` : value;
}

/** Texts of one language, in ICU MessageFormat. A key that is missing shows as itself and never breaks a page. */
export function translator(language: Language, catalogue: Catalogue): Translate {
  const formats = new Map<string, IntlMessageFormat>();
  return (key, ...[values]) => {
    const pattern = catalogue[key];
    if (pattern === undefined) return key;
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(pattern, tagOf(language), undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    const shown = Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, isolate(value, language)]));
    return String(format.format(shown as Record<string, string>));
  };
}
