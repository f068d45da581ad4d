import { describe, expect, test } from '@jest/globals';
import { directionOf, I18n, isLocale, locales } from './i18n.ts';

const i18n = new I18n();

describe('the language of a request', () => {
  test.each<[string | undefined, string | undefined, string, string]>([
    ['es', 'fr-FR,fr;q=0.9', 'es', 'the one asked for'],
    [undefined, 'ar-MA,fr;q=0.5', 'ar', 'else the first of the browser that there is'],
    [undefined, 'zgh-MA,de;q=0.8,en;q=0.5', 'en', 'passing over languages that there are not'],
    ['zgh', 'es-EC', 'es', 'also over one asked for'],
    [undefined, undefined, 'fr', 'else French'],
    ['', 'de', 'fr', 'also when nothing asked for is there'],
  ])('%p and %p give %s: %s', (asked, header, locale) => expect(i18n.pick(asked, header)).toBe(locale));

  test('is one of four, and only Arabic runs from right to left', () => {
    expect(locales.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar']);
    expect(['fr', 'FR', 'zgh', undefined, 4].filter(isLocale)).toEqual(['fr']);
  });
});

describe('a text', () => {
  test('is found in each language, with its values', () => {
    const shown = locales.map((locale) => i18n.text(locale, 'error.INTERNAL', { requestId: 'r-17' }));
    expect(new Set(shown).size).toBe(locales.length);
    for (const text of shown) expect(text).toContain('r-17');
  });

  test('keeps the order of a Latin value inside Arabic', () => {
    expect(i18n.text('ar', 'error.INTERNAL', { requestId: 'r-17' })).toContain('\u2068r-17\u2069');
    expect(i18n.text('fr', 'error.INTERNAL', { requestId: 'r-17' })).not.toMatch(/[\u2068\u2069]/);
  });

  test('that does not exist is shown as its key, and is known not to exist', () => {
    expect(i18n.text('en', 'error.NO_SUCH_CODE')).toBe('error.NO_SUCH_CODE');
    expect(i18n.has('en', 'error.NO_SUCH_CODE')).toBe(false);
    expect(i18n.has('en', 'error.NOT_FOUND')).toBe(true);
  });

  test.each([
    [1, 'شهر واحد'],
    [2, 'شهران'],
    [3, '3 أشهر'],
    [11, '11 شهرا'],
    [100, '100 شهر'],
  ])('counts %i months as Arabic does', (count, months) => expect(i18n.text('ar', 'length.month', { count })).toBe(months));
});
