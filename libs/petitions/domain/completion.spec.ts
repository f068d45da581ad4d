import { describe, expect, test } from '@jest/globals';
import { addDays, type Calendar, type Day } from '#kernel';
import { packById } from '#rulepacks';
import { checkCompletionDay, endSuspension, suspendFrom } from './completion.ts';
import { answerDue, deadlineEffect, deadlinesFor, missedAnswer } from './petition.deadlines.ts';
import { noFacts, petitionMachine } from './petition.ts';

const pack = packById('ma-commune-2016');
const calendar: Calendar = { timeZone: 'Africa/Casablanca', weekend: [6, 7], holidays: new Map() };
const filedAt = new Date('2026-03-03T10:00:00Z');
const dates = { openedAt: filedAt, filedAt, overdueSince: null };
const now = new Date('2026-04-01T10:00:00Z');

describe('what is missing', () => {
  test('is asked for only where the law lets the bureau ask', () => {
    expect(() => petitionMachine.next('under-review', 'requestCompletion', noFacts)).toThrow('COMPLETION_NOT_ALLOWED');
    const allowed = { ...noFacts, completionAllowed: true };
    expect(petitionMachine.next('under-review', 'requestCompletion', allowed)).toBe('completion-requested');
    for (const event of ['complete', 'lapseCompletion'] as const)
      expect(petitionMachine.next('completion-requested', event, noFacts)).toBe('under-review');
  });

  test.each<[string, Day, boolean]>([
    ['two days ahead', '2026-04-03', false],
    ['three days ahead', '2026-04-04', true],
    ['sixty days ahead', '2026-05-31', true],
    ['sixty-one days ahead', '2026-06-01', false],
  ])('can be waited for until %s: %s, %s', (_, day, isApt) => {
    const check = () => checkCompletionDay('2026-04-01', day);
    if (isApt) expect(check).not.toThrow();
    else expect(check).toThrow('COMPLETION_DAY');
  });
});

describe('the time for the answer, while the law lets it stand still', () => {
  const running = suspendFrom([], '2026-04-01');

  test('has no day that anybody could tell, and none that is missed; only the day of the petitioner waits', () => {
    expect(answerDue(filedAt, pack, calendar, now, running)).toEqual([]);
    expect(missedAnswer({ ...dates, suspensions: running }, pack, calendar, new Date('2027-01-01T10:00:00Z'))).toBeUndefined();
    const waiting = deadlinesFor(
      'completion-requested',
      { ...dates, suspensions: running, completionDueOn: '2026-04-20' },
      pack,
      calendar,
      now,
    );
    expect(waiting.map(({ kind, day }) => [kind, day])).toEqual([['completion-due', '2026-04-20']]);
  });

  test('runs again from the day after what was missing came, longer by the days that did not count', () => {
    const { suspensions, days } = endSuspension(running, '2026-04-11');
    expect([suspensions, days]).toEqual([[{ from: '2026-04-02', to: '2026-04-11', reason: 'completion' }], 10]);
    const [due] = answerDue(filedAt, pack, calendar, now, suspensions);
    // 3 June and ten days are 13 June, a Saturday
    expect([due?.day, due?.term?.suspensions]).toEqual(['2026-06-15', suspensions]);
  });

  test('was never suspended by what came on the day on which it was asked for', () => {
    expect(endSuspension(running, '2026-04-01')).toMatchObject({ suspensions: [], days: 0 });
    expect(endSuspension([], '2026-04-11')).toEqual({ suspensions: [], days: 0 });
  });

  test('gains exactly the days of every suspension there was, however many', () => {
    const first = endSuspension(running, '2026-04-11').suspensions;
    const second = endSuspension(suspendFrom(first, '2026-05-04'), '2026-05-09').suspensions;
    const unmoved = { ...pack, admissibility: { ...pack.admissibility, answerLimit: limitWithoutRollover } };
    const [due] = answerDue(filedAt, unmoved, calendar, now, second);
    expect(due?.day).toBe(addDays('2026-06-03', 15));
  });
});

const limitWithoutRollover = {
  ...pack.admissibility.answerLimit,
  value: { ...pack.admissibility.answerLimit.value, rollover: 'none' as const },
};

test('under a law that lets no time stand still, the answer stays due while the bureau waits', () => {
  const waiting = deadlinesFor('completion-requested', { ...dates, completionDueOn: '2026-04-20' }, pack, calendar, now);
  expect(waiting.map(({ kind, day }) => [kind, day])).toEqual([
    ['answer-due', '2026-06-03'],
    ['answer-reminder-30', '2026-05-04'],
    ['answer-reminder-7', '2026-05-27'],
    ['completion-due', '2026-04-20'],
  ]);
});

test('the day of what is missing ends the wait, and nothing when the bureau went on', () => {
  expect(deadlineEffect('completion-due', '2026-04-20', 'completion-requested', null, pack)).toEqual({ kind: 'lapse-completion' });
  expect(deadlineEffect('completion-due', '2026-04-20', 'under-review', null, pack)).toEqual({ kind: 'none' });
});
