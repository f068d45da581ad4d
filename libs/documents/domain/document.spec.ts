import { expect, test } from '@jest/globals';
import { contentHashOf, grouped } from './document.ts';

test('the same content has one hash, however it was written down; a changed word has another', () => {
  const hash = contentHashOf({ number: '7', titles: { fr: 'Éclairage', ar: 'إنارة' }, at: new Date('2026-03-02T09:00:00Z') });
  expect(contentHashOf({ at: '2026-03-02T09:00:00.000Z', titles: { ar: 'إنارة', fr: 'Éclairage' }, number: '7', none: undefined })).toBe(
    hash,
  );
  expect(contentHashOf({ number: '8', titles: { fr: 'Éclairage', ar: 'إنارة' }, at: '2026-03-02T09:00:00.000Z' })).not.toBe(hash);
});

test('a code is printed in groups of four', () => {
  expect(grouped('7K2M9QXR4T5V6W8Y0Z1A')).toBe('7K2M 9QXR 4T5V 6W8Y 0Z1A');
});
