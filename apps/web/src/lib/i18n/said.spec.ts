import { describe, expect, test } from '@jest/globals';
import { paragraphs, said, writtenIn } from './said.ts';

describe('words in several languages', () => {
  test('are shown in the language of the page', () =>
    expect(said({ fr: 'Oui', ar: 'نعم' }, 'ar')).toEqual({ text: 'نعم', language: 'ar' }));
  test('or in the one that counts', () => expect(said({ fr: 'Oui', ar: 'نعم' }, 'en', 'ar')).toEqual({ text: 'نعم', language: 'ar' }));
  test('or in any there is', () => expect(said({ es: 'Sí', fr: null }, 'en', 'fr')).toEqual({ text: 'Sí', language: 'es' }));
  test('or not at all', () => expect(said({}, 'fr')).toBeUndefined());
  test('know their languages', () => expect(writtenIn({ fr: 'Oui', ar: '', en: null, es: 'Sí' })).toEqual(['fr', 'es']));
});

test('paragraphs are parted by blank lines; single breaks stay', () => {
  expect(paragraphs('Un\nencore un\n\n \n Deux \n')).toEqual(['Un\nencore un', 'Deux']);
});
