import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { IntlMessageFormat } from 'intl-messageformat';
import { parseDay } from '#kernel';

export const locales = ['fr', 'ar', 'en', 'es'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (text: unknown): text is Locale => locales.includes(text as Locale);
export const directionOf = (locale: Locale): 'rtl' | 'ltr' => (locale === 'ar' ? 'rtl' : 'ltr');

/** The libs folder, in the sources and in the build alike: catalogues lie beside the code that uses them. */
export const libsFolder = fileURLToPath(new URL('../../', import.meta.url));

export type Catalogue = Record<string, string>;

/** All texts of one language, from every `locales/<language>.json` below libs/ and apps/; a key in two files stops the process. */
export function readCatalogue(locale: Locale): Catalogue {
  const merged: Catalogue = {};
  const files = globSync([`*/locales/${locale}.json`, `*/*/locales/${locale}.json`, `../apps/*/locales/${locale}.json`], {
    cwd: libsFolder,
  });
  for (const file of files) {
    const texts = JSON.parse(readFileSync(new URL(file, `file://${libsFolder}`), 'utf8')) as Catalogue;
    for (const [key, text] of Object.entries(texts)) {
      if (key in merged) throw new Error(`text ${key} is in two catalogues (${file})`);
      merged[key] = text;
    }
  }
  return merged;
}

/** Translated texts (ICU MessageFormat: Arabic needs six plural forms). */
@Injectable()
export class I18n {
  private readonly catalogues = new Map(locales.map((locale) => [locale, readCatalogue(locale)]));
  private readonly formats = new Map<string, IntlMessageFormat>();

  /** The text of a key; a legal day among the values is written out, and values are isolated, so that a Latin name inside Arabic keeps its order. A missing key is shown as itself. */
  text(locale: Locale, key: string, values: Readonly<Record<string, unknown>> = {}): string {
    const pattern = this.catalogues.get(locale)?.[key];
    if (pattern === undefined) return key;
    const id = `${locale} ${key}`;
    const format =
      this.formats.get(id) ?? new IntlMessageFormat(pattern, locale === 'ar' ? 'ar-MA' : locale, undefined, { ignoreTag: true });
    this.formats.set(id, format);
    const written = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value, locale)]));
    return String(format.format(written as Record<string, string>));
  }

  has(locale: Locale, key: string): boolean {
    return this.catalogues.get(locale)?.[key] !== undefined;
  }

  /** The language of a request: the one asked for, else the best of Accept-Language, else French. */
  pick(asked: string | undefined, acceptLanguage: string | undefined): Locale {
    const wanted = [asked ?? '', ...(acceptLanguage ?? '').split(',').map((part) => part.split(';')[0]!.trim().slice(0, 2).toLowerCase())];
    return wanted.find(isLocale) ?? 'fr';
  }
}

const shown = (value: unknown, locale: Locale): unknown => {
  if (typeof value !== 'string') return value;
  const text = isDay(value) ? dayInWords(value, locale) : value;
  return locale === 'ar' ? `\u2068${text}\u2069` : text;
};

/** What only looks like a day stays as it was typed. */
function isDay(text: string): boolean {
  try {
    return parseDay(text) === text;
  } catch {
    return false;
  }
}

/** A legal day as it is written in a language: 4 mai 2026, 4 ماي 2026. */
export const dayInWords = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'ar' ? 'ar-MA' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
