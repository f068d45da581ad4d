import { describe, expect, test } from '@jest/globals';
import { safePath } from './safe-path.ts';

describe('where a page may send on', () => {
  test.each(['/fr', '/ar/petitions/1/sign?new=1', '/fr/a%20b', '/'])('%s is a path of this site', (path) =>
    expect(safePath(path, '/home')).toBe(path),
  );

  test.each([
    'https://evil.example/fr',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'fr',
    '',
    ' /fr',
    '/fr\\..\\x',
    '/.//evil.example',
    undefined,
    7,
  ])('%j is not followed', (path) => expect(safePath(path, '/home')).toBe('/home'));
});
