import { describe, expect, test } from '@jest/globals';
import { type MailSettings, nextDigest, planDigest, planNews, quietLength, usualSettings } from './mail-plan.ts';

const settings: MailSettings = { ...usualSettings, timeZone: 'Africa/Casablanca' };
// Casablanca is one hour ahead of UTC; 4 May 2026 is a Monday.
const at = (text: string): Date => new Date(`${text}:00Z`);
const facts = (now: string, sent: string[] = [], more: Partial<MailSettings> = {}, digestAt?: string) => ({
  now: at(now),
  settings: { ...settings, ...more },
  sentAt: sent.map(at),
  ...(digestAt ? { digestAt: at(digestAt) } : {}),
});

describe('a mail of news', () => {
  test('leaves at once by day, as long as fewer than two left in seven days', () => {
    expect(planNews(facts('2026-05-04T09:00'))).toEqual({ act: 'send' });
    expect(planNews(facts('2026-05-04T09:00', ['2026-05-03T10:00']))).toEqual({ act: 'send' });
  });

  test('over the budget waits for the first morning on which there is room again', () => {
    const sent = ['2026-04-30T15:00', '2026-05-03T10:00'];
    expect(planNews(facts('2026-05-04T09:00', sent))).toEqual({ act: 'hold', because: 'budget', digestAt: at('2026-05-08T07:00') });
  });

  test('a mail of seven days ago to the minute counts no more', () => {
    const sent = ['2026-04-27T09:00', '2026-05-03T10:00'];
    expect(planNews(facts('2026-05-04T09:00', sent))).toEqual({ act: 'send' });
    expect(planNews(facts('2026-05-04T08:59', sent))).toMatchObject({ act: 'hold', because: 'budget' });
  });

  test.each([
    ['2026-05-04T19:59', 'send'],
    ['2026-05-04T20:00', 'hold'],
    ['2026-05-05T03:00', 'hold'],
    ['2026-05-05T06:59', 'hold'],
    ['2026-05-05T07:00', 'send'],
  ])('at %s UTC, by the clock of Casablanca, is to be: %s', (now, act) => {
    expect(planNews(facts(now)).act).toBe(act);
  });

  test('in the evening comes in the morning, by the clock of the person', () => {
    expect(planNews(facts('2026-05-04T21:30'))).toEqual({ act: 'hold', because: 'quiet-hours', digestAt: at('2026-05-05T07:00') });
    const quito = { timeZone: 'America/Guayaquil' };
    expect(planNews(facts('2026-05-04T21:30', [], quito))).toEqual({ act: 'send' });
    expect(planNews(facts('2026-05-05T03:30', [], quito))).toMatchObject({ digestAt: at('2026-05-05T13:00') });
  });

  test('follows the clock of Morocco into Ramadan, when it shows the hour of UTC', () => {
    expect(planNews(facts('2026-03-02T20:30'))).toEqual({ act: 'send' });
    expect(planNews(facts('2026-03-02T21:00'))).toMatchObject({ act: 'hold', digestAt: at('2026-03-03T08:00') });
  });

  test('never overtakes what waits already', () => {
    expect(planNews(facts('2026-05-04T09:00', [], {}, '2026-05-05T07:00'))).toEqual({
      act: 'hold',
      because: 'earlier-held',
      digestAt: at('2026-05-05T07:00'),
    });
  });

  test('is not written to whoever wants none: the mailbox has it', () => {
    expect(planNews(facts('2026-05-04T09:00', [], { weeklyBudget: 0 }))).toEqual({ act: 'mailbox-only' });
    expect(planDigest(facts('2026-05-04T09:00', [], { weeklyBudget: 0 }))).toEqual({ act: 'mailbox-only' });
  });

  test('has no quiet hours where the person wants none, or where both times are the same', () => {
    expect(planNews(facts('2026-05-05T03:00', [], { quietFrom: null, quietTo: null }))).toEqual({ act: 'send' });
    expect(planNews(facts('2026-05-05T03:00', [], { quietFrom: '08:00', quietTo: '08:00' }))).toEqual({ act: 'send' });
  });

  test('in quiet hours of the day, such as those of whoever works at night', () => {
    const byDay = { quietFrom: '09:00', quietTo: '17:00' };
    expect(planNews(facts('2026-05-04T09:00', [], byDay))).toMatchObject({ because: 'quiet-hours', digestAt: at('2026-05-04T16:00') });
    expect(planNews(facts('2026-05-04T22:00', [], byDay))).toEqual({ act: 'send' });
  });
});

describe('a digest', () => {
  test('each week comes on Monday morning', () => {
    expect(nextDigest(facts('2026-05-04T09:00', [], { digest: 'weekly' }))).toEqual(at('2026-05-11T07:00'));
    expect(nextDigest(facts('2026-05-04T06:00', [], { digest: 'weekly' }))).toEqual(at('2026-05-04T07:00'));
  });

  test('comes at eight where there are no quiet hours', () => {
    expect(nextDigest(facts('2026-05-04T09:00', [], { quietFrom: null, quietTo: null }))).toEqual(at('2026-05-05T07:00'));
  });

  test('counts in the budget, and waits where a mail has left meanwhile', () => {
    expect(planDigest(facts('2026-05-05T07:00', ['2026-05-03T10:00']))).toEqual({ act: 'send' });
    expect(planDigest(facts('2026-05-05T07:00', ['2026-05-03T10:00', '2026-05-04T10:00']))).toEqual({
      act: 'wait',
      until: at('2026-05-11T07:00'),
    });
  });

  test('of a worker that was down all day does not come at night', () => {
    expect(planDigest(facts('2026-05-05T22:00'))).toEqual({ act: 'wait', until: at('2026-05-06T07:00') });
  });

  test('comes when the clock jumps over its hour, as long after the jump', () => {
    const paris = { timeZone: 'Europe/Paris', quietFrom: '20:00', quietTo: '02:30' };
    expect(nextDigest(facts('2026-03-28T22:00', [], paris))).toEqual(at('2026-03-29T01:30'));
  });
});

test.each([
  ['21:00', '08:00', 11],
  ['09:00', '17:30', 8.5],
  ['08:00', '08:00', 0],
])('quiet from %s to %s are %d hours', (from, to, hours) => expect(quietLength(from, to)).toBe(hours));
