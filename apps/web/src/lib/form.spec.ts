import { describe, expect, test } from '@jest/globals';
import { dashed, formOf } from './form.ts';

const refusal = { code: 'NAME_MISSING', category: 'invalid', message: 'Le nom manque', field: 'nameAr' };

describe('the form of an act', () => {
  test('shows what is known until something was written in it', () => {
    const form = formOf(null, 'revise');
    expect([form.one('nameAr', 'جمعية'), form.has('purposeTags', 'water', ['water'])]).toEqual(['جمعية', true]);
  });

  test('shows what was written and refused, even where it is less than what is known', () => {
    const form = formOf({ refusal, given: { act: 'revise', written: { nameLatin: ['Eau'] } } }, 'revise');
    expect([form.one('nameLatin'), form.one('nameAr', 'جمعية'), form.has('purposeTags', 'water', ['water'])]).toEqual(['Eau', '', false]);
    expect([form.wrong('nameAr'), form.wrong('nameLatin')]).toEqual(['Le nom manque', undefined]);
  });

  test('is not touched by the refusal of another on the same page', () => {
    const other = formOf({ refusal, given: { act: 'attach', written: { kind: ['statutes'] } } }, 'revise');
    expect([other.refusal, other.one('nameAr', 'x'), other.wrong('nameAr')]).toEqual([undefined, 'x', undefined]);
  });
});

test('words of the contract are written with dashes in the catalogues', () =>
  expect(dashed('facts_differ_from_documents')).toBe('facts-differ-from-documents'));
