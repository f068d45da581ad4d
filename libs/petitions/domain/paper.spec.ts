import { describe, expect, test } from '@jest/globals';
import { DomainError } from '#kernel';
import {
  checkLineNumbers,
  decisionsOf,
  inItsScript,
  isNamesake,
  isSameSigner,
  mayDecide,
  outcomesOf,
  sheetNumber,
  takesPaper,
} from './paper.ts';
import { procedureById } from './procedure.ts';

const refusal = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
const code = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text));
const codes = (voter: string | null, number: string | null, name: string) => ({
  voter: code(voter),
  number: code(number),
  name: Buffer.from(name),
});
const facts = { isTwin: false, rollAnswer: null, isUnderAge: false };

describe('when paper is taken', () => {
  const law = procedureById('ma-commune-2016');

  test('while signatures are collected, as online', () => {
    expect(refusal(() => takesPaper('collecting', law))).toBeUndefined();
    expect(refusal(() => takesPaper('ready', law))).toBeUndefined();
    expect(refusal(() => takesPaper('submitted', law))).toBe('PETITION_NOT_COLLECTING');
  });

  test('not under a law that takes none', () => {
    const online = { collection: { ...law.collection, channels: { ...law.collection.channels, value: ['online'] as ['online'] } } };
    expect(refusal(() => takesPaper('collecting', online))).toBe('PAPER_NOT_IN_LAW');
  });
});

describe('who is the same person', () => {
  test('the same line of the roll, or the same number', () => {
    expect(isSameSigner(codes('v', null, 'a'), codes('v', null, 'b'))).toBe(true);
    expect(isSameSigner(codes(null, '7', 'a'), codes('v', '7', 'b'))).toBe(true);
  });

  test('namesakes are two people until somebody has looked', () => {
    expect(isSameSigner(codes(null, null, 'a'), codes(null, null, 'a'))).toBe(false);
    expect(isNamesake(codes(null, null, 'a'), codes('v', null, 'a'))).toBe(true);
    expect(isNamesake(codes(null, null, 'a'), codes(null, null, 'b'))).toBe(false);
  });
});

describe('what the second person may decide', () => {
  test.each([
    ['anything, where a declaration counts', facts, ['declaration'], ['valid', 'not-eligible', 'duplicate']],
    [
      'anything, where the roll says no and a declaration counts',
      { ...facts, rollAnswer: 'no' },
      ['roll', 'declaration'],
      ['valid', 'not-eligible', 'duplicate'],
    ],
    ['that it is a duplicate, of somebody who certainly signed', { ...facts, isTwin: true }, ['declaration'], ['duplicate']],
    [
      'not that it is valid, of somebody not on the roll that must show it',
      { ...facts, rollAnswer: 'no' },
      ['roll'],
      ['not-eligible', 'duplicate'],
    ],
    [
      'not that it is valid, where the roll that must show it cannot tell',
      { ...facts, rollAnswer: 'cannot-tell' },
      ['roll'],
      ['not-eligible', 'duplicate'],
    ],
    ['not that it is valid, of somebody under age', { ...facts, isUnderAge: true }, ['declaration'], ['not-eligible', 'duplicate']],
  ] as const)('%s', (_, of, proofs, outcomes) => {
    expect(outcomesOf(of, proofs)).toEqual(outcomes);
    const forbidden = (['valid', 'not-eligible', 'duplicate'] as const).filter((one) => !(outcomes as readonly string[]).includes(one));
    for (const one of forbidden) expect(refusal(() => mayDecide(3, one, of, proofs))).toBe('PAPER_OUTCOME_FORBIDDEN');
  });

  test('every line has one outcome, and no line is made up', () => {
    const valid = { line: 1, outcome: 'valid' as const };
    expect(decisionsOf([1], [valid]).get(1)).toBe('valid');
    expect(refusal(() => decisionsOf([1, 2], [valid]))).toBe('PAPER_LINE_UNDECIDED');
    expect(refusal(() => decisionsOf([1], [valid, { line: 9, outcome: 'valid' }]))).toBe('PAPER_LINE_UNDECIDED');
    expect(refusal(() => decisionsOf([1], [valid, valid]))).toBe('PAPER_LINE_UNDECIDED');
  });
});

test.each([[[13]], [[0]], [[4, 4]]])('line %p is not one of twelve, each once', (lines) => {
  expect(refusal(() => checkLineNumbers(lines, 12))).toBe('SHEET_LINE_REFUSED');
});

test('a sheet is named by the petition and its place', () => {
  expect(sheetNumber('019b3c52-7a10-7000-8000-0000cafe1234', 7)).toBe('CAFE1234-007');
});

test('a name is read in the script in which it stands on the sheet', () => {
  expect(inItsScript('أمينة الرامي')).toEqual({ nameArabic: 'أمينة الرامي' });
  expect(inItsScript('Amina Rami')).toEqual({ nameLatin: 'Amina Rami' });
});
