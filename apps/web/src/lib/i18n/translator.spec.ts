import { describe, expect, test } from '@jest/globals';
import { isolate, translator } from './translator.ts';

const say = (language: 'fr' | 'ar', text: string) =>
  translator(language, { 'web.days.left': text }) as (key: string, values?: object) => string;

describe('a text', () => {
  test('takes the plural forms of Arabic', () => {
    const t = say('ar', '{count, plural, zero {لا شيء} one {واحد} two {اثنان} few {# أيام} many {# يوما} other {# يوم}}');
    expect([0, 1, 2, 3, 11, 100].map((count) => t('web.days.left', { count }))).toEqual([
      'لا شيء',
      'واحد',
      'اثنان',
      '3 أيام',
      '11 يوما',
      '100 يوم',
    ]);
  });

  test('shows its key where it is missing, and never breaks a page', () => expect(say('fr', 'x')('web.nowhere')).toBe('web.nowhere'));

  test('takes markup for letters: a title that holds a tag stays a title', () => {
    expect(say('fr', 'Titre : {title}')('web.days.left', { title: '<script>alert(1)</script>' })).toBe('Titre : <script>alert(1)</script>');
  });
});

describe('a value of another direction is set apart', () => {
  test('an Arabic name inside French', () => expect(isolate('أكادير', 'fr')).toBe('\u2068أكادير\u2069'));
  test('a Latin name inside Arabic', () => expect(isolate('Agadir', 'ar')).toBe('\u2068Agadir\u2069'));
  test('not a Latin name inside French', () => expect(isolate('Agadir', 'fr')).toBe('Agadir'));
  test('not a number', () => expect(isolate(7, 'ar')).toBe(7));
});
