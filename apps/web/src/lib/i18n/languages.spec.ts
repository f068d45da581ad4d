import { describe, expect, test } from '@jest/globals';
import { inLanguage, pickLanguage, tagOf } from './languages.ts';

describe('the language to begin with', () => {
  test.each([
    ['ar', 'fr', 'ar', 'the one remembered goes before the browser'],
    [undefined, 'ar-MA,ar;q=0.9,fr;q=0.8', 'ar', 'the first of the browser'],
    [undefined, 'de-DE,de;q=0.9,es;q=0.4,en;q=0.7', 'en', 'the most wanted of those we speak'],
    [undefined, 'fr;q=0, es;q=0.1', 'es', 'never one that is refused'],
    [undefined, 'de', 'fr', 'French where we speak none'],
    [undefined, null, 'fr', 'French where nothing is said'],
    ['zgh', 'en', 'en', 'a language that is not offered is not remembered'],
  ])('remembered %s, asked for %s: %s (%s)', (remembered, accepted, expected) => {
    expect(pickLanguage(remembered, accepted)).toBe(expected);
  });
});

describe('the same page in another language', () => {
  test('keeps the path and the question', () => expect(inLanguage('ar', '/fr/communes/1?show=open')).toBe('/ar/communes/1?show=open'));
  test('works for the home page', () => expect(inLanguage('es', '/fr')).toBe('/es'));
  test('leaves an address without a language as it is', () => expect(inLanguage('ar', '/france/x')).toBe('/france/x'));
});

test('Morocco writes Arabic with the digits 0 to 9', () => {
  expect(new Intl.NumberFormat(tagOf('ar')).format(1204)).toMatch(/^1\D?204$/);
});
