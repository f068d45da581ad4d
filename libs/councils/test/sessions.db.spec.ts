import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, newId } from '#kernel';
import { IdentityModule } from '#identity';
import { on, HandlerRegistry, type Tx, type UseCase, definePolicy } from '#platform';
import { startApp, type TestApp, type TestCommune, World } from '#testing';
import { Injectable, Module } from '@nestjs/common';
import { z } from 'zod';
import {
  Agenda,
  CloseSession,
  ConveneSession,
  CouncilsModule,
  DeclareSessionNotHeld,
  FreezeAgenda,
  OpenAgenda,
  OpenSession,
  PlanSession,
  sessionMachine,
  sessionMessages,
} from '../index.ts';

const policy = definePolicy('matter', {
  place: { roles: ['secretary'], about: 'specimen' },
  hear: { roles: ['system'], about: 'specimen' },
});
const placing = z.object({ communeId: z.string(), subjectId: z.string() });
const heard: unknown[] = [];

/** A procedure that puts a matter on an agenda. */
@Injectable()
class PlaceMatter implements UseCase<z.infer<typeof placing>, { sessionId: string }> {
  readonly action = policy.place;
  readonly input = placing;
  constructor(private readonly agenda: Agenda) {}
  execute(tx: Tx, { communeId, subjectId }: z.infer<typeof placing>): Promise<{ sessionId: string }> {
    tx.authorize(this.action, {});
    return this.agenda.place(tx, {
      communeId,
      subjectId,
      subjectType: 'matter',
      titles: { fr: 'Une affaire' },
      onlyOrdinary: true,
      timeZone: 'Africa/Casablanca',
    });
  }
}

@Injectable()
class HearMove implements UseCase<unknown, void> {
  readonly action = policy.hear;
  readonly input = z.unknown();
  async execute(tx: Tx, payload: unknown): Promise<void> {
    tx.authorize(this.action, {});
    heard.push(payload);
  }
}

@Module({ imports: [CouncilsModule], providers: [PlaceMatter, HearMove] })
class MatterModule {
  constructor(handlers: HandlerRegistry) {
    handlers.register(on(sessionMessages['item-moved'], 'hear-move', HearMove, (payload) => payload));
  }
}

let app: TestApp;
let world: World;
let commune: TestCommune;
let secretary: Actor;
let president: Actor;

beforeAll(async () => {
  app = await startApp([MatterModule, IdentityModule]);
  world = new World(app);
});
afterAll(() => app.close());

async function council(): Promise<void> {
  await app.at('2026-03-02T09:00:00Z');
  commune = await world.commune();
  [secretary, president] = [await world.staff('secretary', commune.id), await world.staff('council-president', commune.id)];
}
const plan = async (startsOn: string): Promise<string> => (await app.run(PlanSession, secretary, { communeId: commune.id, startsOn })).id;
const session = async (id: string) =>
  (await app.sql("SELECT status, kind, to_char(agenda_freezes_on, 'YYYY-MM-DD') AS freezes FROM council_session WHERE id = $1", [id]))[0];
const place = (subjectId = newId()) => app.run(PlaceMatter, secretary, { communeId: commune.id, subjectId });

describe('a session', () => {
  test('in a month of the law is ordinary, in another extraordinary; its agenda freezes twenty days before', async () => {
    await council();
    expect(await session(await plan('2026-05-05'))).toEqual({ status: 'planned', kind: 'ordinary', freezes: '2026-04-15' });
    expect(await session(await plan('2026-07-07'))).toMatchObject({ kind: 'extraordinary' });
    await expect(plan('2026-05-05')).rejects.toMatchObject({ code: 'SESSION_DAY_TAKEN' });
    await expect(plan('2026-03-02')).rejects.toMatchObject({ code: 'SESSION_IN_THE_PAST' });
  });

  test('freezes its agenda by itself at the end of the day, is convened, held and closed', async () => {
    await council();
    const id = await plan('2026-05-05');
    await app.run(OpenAgenda, secretary, { sessionId: id });
    await app.at('2026-04-15T22:00:00Z');
    expect((await session(id)).status).toBe('agenda-open');
    await app.at('2026-04-15T23:00:00Z');
    expect((await session(id)).status).toBe('agenda-frozen');
    await app.run(ConveneSession, president, { sessionId: id });
    await app.run(OpenSession, president, { sessionId: id });
    expect(await app.run(CloseSession, secretary, { sessionId: id })).toEqual({ id, status: 'closed' });
  });

  test('is not closed while a matter on its agenda has no decision', async () => {
    await council();
    const id = await plan('2026-05-05');
    await app.run(OpenAgenda, secretary, { sessionId: id });
    await place();
    await app.run(FreezeAgenda, secretary, { sessionId: id });
    await app.run(ConveneSession, president, { sessionId: id });
    await app.run(OpenSession, president, { sessionId: id });
    await expect(app.run(CloseSession, secretary, { sessionId: id })).rejects.toMatchObject({
      code: 'AGENDA_NOT_DONE',
      params: { open: 1 },
    });
    expect((await session(id)).status).toBe('in-session');
  });

  test('goes one way only', async () => {
    await council();
    const id = await plan('2026-05-05');
    await expect(app.run(ConveneSession, president, { sessionId: id })).rejects.toMatchObject({ code: 'SESSION_STATE_FORBIDS' });
    await app.run(OpenAgenda, secretary, { sessionId: id });
    await app.run(FreezeAgenda, president, { sessionId: id });
    await expect(app.run(OpenAgenda, secretary, { sessionId: id })).rejects.toMatchObject({ code: 'SESSION_STATE_FORBIDS' });
    expect(sessionMachine.diagram()).toContain('agenda-open --> agenda-frozen: freezeAgenda');
  });
});

describe('an agenda', () => {
  test('takes a matter on the next ordinary session whose agenda is open, once', async () => {
    await council();
    const [extraordinary, may, october] = [await plan('2026-04-07'), await plan('2026-05-05'), await plan('2026-10-06')];
    await expect(place()).rejects.toMatchObject({ code: 'NO_OPEN_AGENDA' });
    for (const id of [extraordinary, may, october]) await app.run(OpenAgenda, secretary, { sessionId: id });
    const matter = newId();
    expect((await place(matter)).sessionId).toBe(may);
    await expect(place(matter)).rejects.toMatchObject({ code: 'ALREADY_ON_AN_AGENDA' });
    await app.run(FreezeAgenda, secretary, { sessionId: may });
    expect((await place()).sessionId).toBe(october);
  });

  test('takes twenty matters at once, each in a place of its own', async () => {
    await council();
    const may = await plan('2026-05-05');
    await app.run(OpenAgenda, secretary, { sessionId: may });
    await Promise.all(Array.from({ length: 20 }, () => place()));
    const positions: { position: number }[] = await app.sql('SELECT position FROM agenda_item WHERE session_id = $1 ORDER BY position', [
      may,
    ]);
    expect(positions.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('of a session that was not held moves to the next open one, and the procedures are told why', async () => {
    await council();
    const [may, october] = [await plan('2026-05-05'), await plan('2026-10-06')];
    for (const id of [may, october]) await app.run(OpenAgenda, secretary, { sessionId: id });
    const matter = newId();
    await place(matter);
    await app.run(DeclareSessionNotHeld, secretary, { sessionId: may, reason: 'quorum non atteint' });
    await app.drain();
    expect(heard).toContainEqual({
      subjectType: 'matter',
      subjectId: matter,
      fromSessionId: may,
      toSessionId: october,
      reason: 'quorum non atteint',
    });
    expect(
      await app.sql('SELECT session_id AS "sessionId", status FROM agenda_item WHERE subject_id = $1 ORDER BY created_at, status', [
        matter,
      ]),
    ).toEqual(
      expect.arrayContaining([
        { sessionId: may, status: 'moved' },
        { sessionId: october, status: 'open' },
      ]),
    );
  });
});

test('another commune’s secretary has no say', async () => {
  await council();
  const id = await plan('2026-05-05');
  const stranger = await world.staff('secretary', (await world.commune()).id);
  await expect(app.run(OpenAgenda, stranger, { sessionId: id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
