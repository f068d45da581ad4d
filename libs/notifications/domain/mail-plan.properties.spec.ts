import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isQuiet, type MailSettings, planDigest, planNews } from './mail-plan.ts';

interface Arrival {
  readonly at: number;
  readonly isLegal: boolean;
}
interface Letter {
  readonly at: number;
  readonly kind: 'legal' | 'news' | 'digest';
  readonly arrivals: readonly Arrival[];
}

const day = 86_400_000;
const start = Date.UTC(2026, 1, 27);
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30')).map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`);

const settingsOf = fc
  .record({
    weeklyBudget: fc.integer({ min: 1, max: 4 }),
    quiet: fc.option(fc.tuple(time, fc.integer({ min: 1, max: 32 }))),
    digest: fc.constantFrom('daily' as const, 'weekly' as const),
    timeZone: fc.constantFrom('Africa/Casablanca', 'America/Guayaquil', 'Europe/Brussels', 'Africa/Kinshasa'),
  })
  .map(({ quiet, ...rest }): MailSettings => ({ ...rest, quietFrom: quiet?.[0] ?? null, quietTo: quiet ? later(...quiet) : null }));

/** So many half hours after. */
function later(from: string, halves: number): string {
  const minutes = (Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + halves * 30) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const arrivalsOf = fc
  .array(fc.record({ at: fc.integer({ min: start, max: start + 40 * day }), isLegal: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .map((all) => all.toSorted((a, b) => a.at - b.at));

/** A worker that looks at every arrival and at every moment of a digest, at most `late` after it. */
function deliver(settings: MailSettings, arrivals: readonly Arrival[], late: number): Letter[] {
  const letters: Letter[] = [];
  let waiting: { at: number; held: Arrival[] } | undefined;
  const sentAt = (): Date[] => letters.filter(({ kind }) => kind !== 'legal').map(({ at }) => new Date(at));
  const open = (until: number): void => {
    while (waiting && waiting.at + late <= until) {
      const now = waiting.at + late;
      const plan = planDigest({ now: new Date(now), settings, sentAt: sentAt(), digestAt: new Date(waiting.at) });
      if (plan.act === 'wait') waiting = { ...waiting, at: plan.until.getTime() };
      else {
        expect(plan.act).toBe('send');
        letters.push({ at: now, kind: 'digest', arrivals: waiting.held });
        waiting = undefined;
      }
    }
  };
  for (const arrival of arrivals) {
    open(arrival.at);
    if (arrival.isLegal) letters.push({ at: arrival.at, kind: 'legal', arrivals: [arrival] });
    else {
      const digestAt = waiting && new Date(waiting.at);
      const plan = planNews({ now: new Date(arrival.at), settings, sentAt: sentAt(), ...(digestAt ? { digestAt } : {}) });
      if (plan.act === 'send') letters.push({ at: arrival.at, kind: 'news', arrivals: [arrival] });
      if (plan.act === 'hold') waiting = { at: plan.digestAt.getTime(), held: [...(waiting?.held ?? []), arrival] };
    }
  }
  open(Infinity);
  return letters;
}

/** The worker is at most six hours late: where eight hours of the day are not quiet, a digest finds its way. */
const run = (check: (letters: Letter[], settings: MailSettings, arrivals: readonly Arrival[]) => void): void =>
  fc.assert(
    fc.property(settingsOf, arrivalsOf, fc.integer({ min: 0, max: 6 * 60 * 60_000 }), (settings, arrivals, late) =>
      check(deliver(settings, arrivals, late), settings, arrivals),
    ),
    { numRuns: 300 },
  );

describe('whatever arrives whenever, whatever the settings, however late the worker', () => {
  test('never more mails of news than the budget in any seven days', () => {
    run((letters, { weeklyBudget }) => {
      const news = letters.filter(({ kind }) => kind !== 'legal').map(({ at }) => at);
      for (const from of news) expect(news.filter((at) => at >= from && at < from + 7 * day).length).toBeLessThanOrEqual(weeklyBudget);
    });
  });

  test('nothing is lost and nothing comes twice', () => {
    run((letters, _settings, arrivals) => {
      const come = letters.flatMap((letter) => letter.arrivals);
      expect(come.length).toBe(arrivals.length);
      expect(new Set(come)).toEqual(new Set(arrivals));
    });
  });

  test('what is owed by law leaves at once', () => {
    run((letters, _settings, arrivals) => {
      const owed = letters.filter(({ kind }) => kind === 'legal');
      expect(owed.length).toBe(arrivals.filter(({ isLegal }) => isLegal).length);
      expect(owed.every(({ at, arrivals: [arrival] }) => at === arrival!.at)).toBe(true);
    });
  });

  test('no news comes in quiet hours, and none waits more than fifteen days', () => {
    run((letters, settings) => {
      for (const { at, kind, arrivals } of letters.filter((one) => one.kind !== 'legal')) {
        expect([kind, isQuiet(new Date(at), settings)]).toEqual([kind, false]);
        expect(at - arrivals[0]!.at).toBeLessThanOrEqual(15 * day);
      }
    });
  });

  test('news comes in the order in which it arose', () => {
    run((letters) => {
      const order = letters.filter(({ kind }) => kind !== 'legal').flatMap(({ arrivals }) => arrivals.map(({ at }) => at));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    });
  });
});
