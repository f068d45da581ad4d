import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { z } from 'zod';
import { Actor, addDays, type Calendar, type DeadlineSpec, dueDate, endOfDay, newId } from '#kernel';
import {
  Clock,
  DeadlineClock,
  deadlineDuePayload,
  DeadlineReader,
  DeadlineStore,
  defineMessages,
  definePolicy,
  HandlerRegistry,
  on,
  RecomputeDeadlines,
  type Tx,
  type UseCase,
} from '#platform';
import { startApp, type TestApp } from '#testing';

const calendar: Calendar = { timeZone: 'Africa/Casablanca', weekend: [6, 7], holidays: new Map() };
const policy = definePolicy('affair', { set: { roles: ['system'], about: 'specimen' }, hear: { roles: ['system'], about: 'specimen' } });
const messages = defineMessages('affair', { 'deadline-due': deadlineDuePayload });
const heard: z.infer<typeof deadlineDuePayload>[] = [];

interface Affair {
  readonly id: string;
  readonly dates: readonly DeadlineSpec[];
}

@Injectable()
class SetDates implements UseCase<Affair, void> {
  readonly action = policy.set;
  readonly input = z.any() as z.ZodType<Affair>;
  constructor(private readonly deadlines: DeadlineStore) {}
  async execute(tx: Tx, { id, dates }: Affair): Promise<void> {
    tx.authorize(this.action, {});
    await this.deadlines.replace(tx, { type: 'affair', id }, territoryId, dates);
  }
}

@Injectable()
class Hear implements UseCase<z.infer<typeof deadlineDuePayload>, void> {
  readonly action = policy.hear;
  readonly input = deadlineDuePayload;
  async execute(tx: Tx, due: z.infer<typeof deadlineDuePayload>): Promise<void> {
    tx.authorize(this.action, {});
    heard.push(due);
  }
}

@Injectable()
class DeclareRest implements UseCase<{ day: string }, number> {
  readonly action = policy.set;
  readonly input = z.object({ day: z.string() });
  constructor(private readonly recompute: RecomputeDeadlines) {}
  execute(tx: Tx, { day }: { day: string }): Promise<number> {
    tx.authorize(this.action, {});
    const later: Calendar = { ...calendar, holidays: new Map([[day, 'Aïd al-Fitr']]) };
    return this.recompute.inTerritories(tx, [territoryId], later, { rule: 'holiday-declared', days: [day], reason: 'Aïd al-Fitr' });
  }
}

@Module({ providers: [SetDates, Hear, DeclareRest] })
class AffairModule {
  constructor(handlers: HandlerRegistry) {
    handlers.register(on(messages['deadline-due'], 'hear', Hear, (payload) => payload));
  }
}

let app: TestApp;
const territoryId = newId();
const system = Actor.system('spec');
const limit = { count: 3, unit: 'month', rollover: 'next-working-day' } as const;
const start = '2026-02-02T10:00:00Z';

/** Three months from filing, and a reminder a week before. */
function answer(): DeadlineSpec[] {
  const due = dueDate(limit, new Date(start), calendar)!;
  const reminder = addDays(due.day, -7);
  return [
    { kind: 'answer-due', day: due.day, at: due.at, term: { limit, start, legalRef: 'art. 125', confidence: 'C2' } },
    { kind: 'reminder', day: reminder, at: endOfDay(reminder, calendar.timeZone), before: { kind: 'answer-due', days: 7 } },
  ];
}

const rows = (id: string): Promise<unknown[]> =>
  app.sql("SELECT kind, cycle, to_char(due_day, 'YYYY-MM-DD') AS day, status FROM deadline WHERE subject_id = $1 ORDER BY kind, cycle", [
    id,
  ]);

beforeAll(async () => {
  app = await startApp([AffairModule]);
});
afterAll(() => app.close());

test('the table is made equal to what the rule says: missing dates enter, others are cancelled, a later cycle is a new row', async () => {
  const id = newId();
  await app.run(SetDates, system, { id, dates: answer() });
  await app.run(SetDates, system, { id, dates: answer() });
  expect(await rows(id)).toEqual([
    { kind: 'answer-due', cycle: 1, day: '2026-05-04', status: 'pending' },
    { kind: 'reminder', cycle: 1, day: '2026-04-27', status: 'pending' },
  ]);
  await app.run(SetDates, system, { id, dates: [] });
  await app.run(SetDates, system, { id, dates: answer().slice(0, 1) });
  expect(await rows(id)).toEqual([
    { kind: 'answer-due', cycle: 1, day: '2026-05-04', status: 'cancelled' },
    { kind: 'answer-due', cycle: 2, day: '2026-05-04', status: 'pending' },
    { kind: 'reminder', cycle: 1, day: '2026-04-27', status: 'cancelled' },
  ]);
  await app.run(SetDates, system, { id, dates: [] });
});

test('a holiday declared after the start moves the date and its reminder, and keeps from, to and why', async () => {
  const id = newId();
  await app.run(SetDates, system, { id, dates: answer() });
  expect(await app.run(DeclareRest, system, { day: '2026-05-04' })).toBe(1);
  expect(await rows(id)).toEqual([
    { kind: 'answer-due', cycle: 1, day: '2026-05-05', status: 'pending' },
    { kind: 'reminder', cycle: 1, day: '2026-04-28', status: 'pending' },
  ]);
  const [shown] = await app.get(DeadlineReader).ofSubjects('affair', [id]);
  expect(shown).toMatchObject({
    day: '2026-05-05',
    term: { legalRef: 'art. 125' },
    revisions: [
      { fromDay: '2026-05-04', toDay: '2026-05-05', cause: { rule: 'holiday-declared', days: ['2026-05-04'], reason: 'Aïd al-Fitr' } },
    ],
  });
  await app.run(SetDates, system, { id, dates: [] });
});

test('a date fires once however many clocks look, with its legal day however late they are', async () => {
  const id = newId();
  await app.run(SetDates, system, { id, dates: answer().slice(0, 1) });
  await app.at('2026-05-04T22:59:59.000Z');
  expect(heard.filter(({ subjectId }) => subjectId === id)).toEqual([]);
  const clock = app.get(DeadlineClock);
  await app.at('2026-05-01T00:00:00Z');
  app.get(Clock).set('2026-06-20T00:00:00Z');
  await Promise.all([clock.tick(), clock.tick(), clock.tick(), clock.tick()]);
  await app.drain();
  expect(heard.filter(({ subjectId }) => subjectId === id)).toEqual([
    { subjectId: id, kind: 'answer-due', cycle: 1, day: '2026-05-04', at: '2026-05-04T22:59:59.999Z' },
  ]);
  expect(await rows(id)).toMatchObject([{ status: 'fired' }]);
});
