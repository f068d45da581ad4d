import { describe, expect, test } from '@jest/globals';
import { DomainError } from '#kernel';
import { type JudgedCondition, refuseUnmet } from './association.ts';
import './petition.errors.ts';

const names = ['older-than-years', 'seat-or-branch', 'good-standing', 'linked-activity'] as const;
const judged = (met: JudgedCondition['met'], only?: JudgedCondition['condition']): JudgedCondition[] =>
  names.map((condition) => ({ condition, met: !only || only === condition ? met : 'yes', legalRef: 'art. 124' }));
const refusal = (conditions: JudgedCondition[]): unknown => {
  try {
    return refuseUnmet(conditions);
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.params] : error;
  }
};

describe('an association that files', () => {
  test.each<[JudgedCondition['condition'], string]>([
    ['older-than-years', 'ASSOCIATION_TOO_YOUNG'],
    ['seat-or-branch', 'ASSOCIATION_NOT_HERE'],
    ['good-standing', 'ASSOCIATION_NOT_IN_ORDER'],
    ['linked-activity', 'ASSOCIATION_OBJECT_NOT_LINKED'],
  ])('without %s is refused with %s and the article', (condition, code) => {
    expect(refusal(judged('no', condition))).toEqual([code, { legalRef: 'art. 124' }]);
  });

  test('that meets all four, or leaves something for the bureau to weigh, is not refused', () => {
    expect([refusal(judged('yes')), refusal(judged('cannot-tell')), refusal([])]).toEqual([undefined, undefined, undefined]);
  });
});
