import { describe, expect, test } from '@jest/globals';
import { checkDates, consultationDeadlines, eventOfDate, isOwedIn, isShort } from './consultation-dates.ts';
import { consultationMachine } from './consultation.ts';
import { mayContributeFrom, sourceLimits } from './contribution-source.ts';
import { maySuggest, suggestionDeadlines } from './suggestion.ts';

const calendar = { timeZone: 'Africa/Casablanca', weekend: [6, 7], holidays: [] } as never;
const dates = { opensOn: '2026-03-10', closesOn: '2026-04-08', synthesisDays: 30, responseDays: 60, synthesisOn: null, responseOn: null };
const all = { documents: 1, themes: 2, themesWithoutSynthesis: 0, themesWithoutResponse: 0, unclassified: 0 };
const due = (state: Parameters<typeof consultationDeadlines>[0], more = {}) =>
  consultationDeadlines(state, { ...dates, ...more }, calendar).map(({ kind, day }) => [kind, day]);

describe('a consultation', () => {
  test('is not announced without documents', () => {
    expect(() => consultationMachine.next('draft', 'announce', { ...all, documents: 0 })).toThrow('CONSULTATION_DOCUMENTS_MISSING');
  });

  test('is cancelled before it opens, and never after', () => {
    expect(consultationMachine.allowed('announced')).toContain('cancel');
    expect(consultationMachine.allowed('open')).toEqual(['extend', 'close']);
  });

  test('has a synthesis of every theme and a place for every contribution before the synthesis is published', () => {
    expect(() => consultationMachine.next('in-analysis', 'publishSynthesis', { ...all, themesWithoutSynthesis: 1 })).toThrow(
      'THEMES_MISSING',
    );
    expect(() => consultationMachine.next('in-analysis', 'publishSynthesis', { ...all, unclassified: 3 })).toThrow(
      'CONTRIBUTIONS_UNCLASSIFIED',
    );
  });

  test('is answered theme by theme, all of them', () => {
    expect(() => consultationMachine.next('synthesis-published', 'publishResponse', { ...all, themesWithoutResponse: 1 })).toThrow(
      'THEMES_UNANSWERED',
    );
  });

  test('owes its synthesis thirty days after closing, and its answer sixty after that, each with a reminder', () => {
    expect(due('announced')).toEqual([['opens', '2026-03-10']]);
    expect(due('open')).toEqual([['closes', '2026-04-08']]);
    expect(due('in-analysis')).toEqual([
      ['synthesis-due', '2026-05-08'],
      ['synthesis-due-near', '2026-05-01'],
    ]);
    expect(due('synthesis-published', { synthesisOn: '2026-05-01' })).toEqual([
      ['response-due', '2026-06-30'],
      ['response-due-near', '2026-06-23'],
    ]);
    expect(due('response-published', { responseOn: '2026-06-30' })).toEqual([['archives', '2026-09-28']]);
  });

  test('opens and closes by itself; a date on which somebody owes something decides nothing', () => {
    expect([eventOfDate('opens', 'announced'), eventOfDate('closes', 'open'), eventOfDate('closes', 'closed')]).toEqual([
      'open',
      'close',
      undefined,
    ]);
    expect([eventOfDate('response-due', 'synthesis-published'), isOwedIn('response-due', 'synthesis-published')]).toEqual([
      undefined,
      true,
    ]);
    expect(isOwedIn('response-due', 'response-published')).toBe(false);
  });

  test('opens seven days after its announcement at the earliest; less than fifteen days are warned of', () => {
    expect(() => checkDates(dates, '2026-03-04')).toThrow('CONSULTATION_DATES_WRONG');
    expect(() => checkDates(dates, '2026-03-03')).not.toThrow();
    expect(() => checkDates({ opensOn: '2026-03-10', closesOn: '2026-03-09' })).toThrow('CONSULTATION_DATES_WRONG');
    expect([isShort({ opensOn: '2026-03-10', closesOn: '2026-03-23' }), isShort(dates)]).toEqual([true, false]);
  });
});

test('a suggestion is owed its answer thirty days after receipt, whoever it is routed to', () => {
  expect(suggestionDeadlines('routed', '2026-03-10', null, calendar).map(({ kind, day }) => [kind, day])).toEqual([
    ['answer-due', '2026-04-09'],
  ]);
  expect(() => maySuggest(5)).toThrow('TOO_MANY_SUGGESTIONS');
});

test('a telephone that is lent to a family may answer for it, and not for a quarter', () => {
  expect(() => mayContributeFrom({ fromDevice: sourceLimits.device - 1, fromNetwork: 0 })).not.toThrow();
  expect(() => mayContributeFrom({ fromDevice: sourceLimits.device, fromNetwork: 0 })).toThrow('TOO_MANY_CONTRIBUTIONS');
  expect(() => mayContributeFrom({ fromDevice: 0, fromNetwork: sourceLimits.network })).toThrow('TOO_MANY_CONTRIBUTIONS');
});
