import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readTexts, valuesOf } from '../../../scripts/text-types.ts';

const root = new URL('../../../../../', import.meta.url).pathname;
const own = (language: string): Record<string, string> => JSON.parse(readFileSync(`${root}apps/web/locales/${language}.json`, 'utf8'));

describe('the texts of the web', () => {
  test.each(['ar', 'en', 'es'])('%s has the keys of French, with the same values', (language) => {
    const [french, other] = [own('fr'), own(language)];
    expect(Object.keys(other)).toEqual(Object.keys(french));
    const values = (texts: Record<string, string>) =>
      Object.entries(texts).map(([key, text]) => [key, [...valuesOf(text).keys()].toSorted()]);
    expect(values(other)).toEqual(values(french));
  });

  test('begin with web., so that none takes the place of a text of the libs', () => {
    expect(Object.keys(own('fr')).filter((key) => !key.startsWith('web.'))).toEqual([]);
    expect(Object.keys(readTexts(root, 'fr')).length).toBeGreaterThan(Object.keys(own('fr')).length);
  });

  test('are prepared in Tifinagh for some keys, and marked unchecked', () => {
    const prepared = own('zgh');
    expect(prepared['web.meta.state']).toBe('unchecked');
    const keys = Object.keys(prepared).filter((key) => key !== 'web.meta.state');
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !(key in own('fr')))).toEqual([]);
    expect(keys.filter((key) => !/\p{Script=Tifinagh}/u.test(prepared[key]!))).toEqual([]);
  });
});
