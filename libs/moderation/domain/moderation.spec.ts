import { describe, expect, test } from '@jest/globals';
import { mayReport, moderationMachine, reportsADay, textStates } from './moderation.ts';

const next = moderationMachine.next;

describe('the states of a moderated text', () => {
  test('an appeal is decided for or against, once, and a refused one ends the matter', () => {
    const contested = next(next('shown', 'hide', undefined), 'appeal', undefined);
    expect(next(contested, 'restore', undefined)).toBe('shown');
    expect(next(contested, 'uphold', undefined)).toBe('upheld');
    expect(() => next('upheld', 'appeal', undefined)).toThrow('MODERATION_STATE_FORBIDS');
  });

  test('whoever hid a text cannot show it again while its author waits for another person to decide', () => {
    expect(() => next('contested', 'show', undefined)).toThrow('MODERATION_STATE_FORBIDS');
  });

  test('a held text is shown or hidden, never left without either', () => {
    expect(moderationMachine.allowed('held')).toEqual(['show', 'hide']);
  });

  test('a text that is shown, or shown again, may be hidden; every other state has its own way out', () => {
    expect(textStates.filter((state) => moderationMachine.allowed(state).includes('hide'))).toEqual(['shown', 'held']);
  });
});

test('a person reports so many texts a day and no more', () => {
  expect(() => mayReport(reportsADay - 1)).not.toThrow();
  expect(() => mayReport(reportsADay)).toThrow('TOO_MANY_REPORTS');
});
