import { describe, expect, test } from '@jest/globals';
import { namesOf, stepOf } from './words.ts';

describe('the names of an association', () => {
  const both = { nameAr: 'جمعية الماء', nameLatin: 'Association de l’eau' };

  test('are shown in the script of the page, with the other beside it', () => {
    expect(namesOf({ name: both.nameAr, ...both }, 'ar')).toEqual({
      shown: 'جمعية الماء',
      other: { text: 'Association de l’eau', language: 'fr' },
    });
    expect(namesOf({ name: both.nameLatin, ...both }, 'es')).toEqual({
      shown: 'Association de l’eau',
      other: { text: 'جمعية الماء', language: 'ar' },
    });
  });

  test('are one where there is one, and never twice the same', () => {
    expect(namesOf({ name: 'Ecuador', nameAr: null, nameLatin: 'Ecuador' }, 'es')).toEqual({ shown: 'Ecuador' });
    expect(namesOf({ name: 'Ecuador', nameAr: null, nameLatin: 'Ecuador' }, 'ar')).toEqual({ shown: 'Ecuador' });
  });
});

test.each([
  ['declared', 1, 'now'],
  ['documents_checked', 2, 'now'],
  ['verified', 2, 'done'],
  ['expiring', 2, 'done'],
  ['lapsed', 2, 'stopped'],
  ['rejected', 1, 'stopped'],
] as const)('a dossier that is %s stands at step %i, %s', (status, at, state) => expect(stepOf(status)).toEqual({ at, state }));
