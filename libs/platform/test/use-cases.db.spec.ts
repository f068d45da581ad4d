import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { Actor, newId } from '#kernel';
import { startApp, type TestApp } from '#testing';
import { CarelessNote, FileNote, makeNoteTable, NoteModule, PinNote, TouchBoth, WriteNote } from './specimens.ts';

let app: TestApp;
const someone = Actor.person(newId());
const count = async (table: string, where: string, params: unknown[]): Promise<number> =>
  (await app.sql(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`, params))[0].n;

beforeAll(async () => {
  app = await startApp([NoteModule]);
  await makeNoteTable(app.database.ownerUrl);
});
afterAll(() => app.close());

describe('the one door', () => {
  test('writes the row, the message and the audit in one transaction', async () => {
    const id = newId();
    await app.run(WriteNote, someone, { id, text: 'a lamp for the square' }, newId());
    expect(await count('note', 'id = $1', [id])).toBe(1);
    expect(await count('outbox', "name = 'note.written' AND payload ->> 'noteId' = $1", [id])).toBe(1);
    expect(await count('audit', 'use_case = $1 AND actor = $2 AND permission = $3', ['WriteNote', someone.key, 'citizen'])).toBe(1);
  });

  test('leaves nothing behind when the use case fails', async () => {
    const [id, requestId] = [newId(), newId()];
    await expect(app.run(WriteNote, someone, { id, text: 'gone', fail: true }, requestId)).rejects.toThrow('roof');
    expect(await count('note', 'id = $1', [id])).toBe(0);
    expect(await count('outbox', "payload ->> 'noteId' = $1", [id])).toBe(0);
    expect(await count('request', 'request_id = $1', [requestId])).toBe(0);
  });

  test('refuses to commit when nobody asked whether it is allowed', async () => {
    const id = newId();
    await expect(app.run(CarelessNote, someone, { id, text: 'unasked' })).rejects.toThrow('without authorize');
    expect(await count('note', 'id = $1', [id])).toBe(0);
  });

  test('names the field at fault and its limit', async () => {
    await expect(app.run(WriteNote, someone, { id: newId(), text: 'x' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      field: 'text',
      params: { min: 2 },
    });
  });

  test('refuses by role before any SQL, and by row inside the transaction', async () => {
    const [mine, other] = [newId(), newId()];
    const clerk = Actor.person(newId(), [{ role: 'clerk', territoryId: mine, communeIds: new Set([mine]) }]);
    await expect(app.run(WriteNote, Actor.anonymous, { id: newId(), text: 'nobody' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(app.run(FileNote, someone, { communeId: mine })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.run(FileNote, clerk, { communeId: other })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(app.run(FileNote, clerk, { communeId: mine })).resolves.toBeUndefined();
  });
});

describe('a repeated request', () => {
  test('returns the first outcome and does nothing again', async () => {
    const [id, requestId] = [newId(), newId()];
    const first = await app.run(WriteNote, someone, { id, text: 'once' }, requestId);
    expect(await app.run(WriteNote, someone, { id, text: 'once' }, requestId)).toEqual(first);
    expect(await count('audit', 'request_id = $1', [requestId])).toBe(1);
  });

  test('twenty at the same time write once', async () => {
    const [id, requestId] = [newId(), newId()];
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => app.run(WriteNote, someone, { id, text: 'once' }, requestId)));
    expect(outcomes).toEqual(Array.from({ length: 20 }, () => ({ id })));
    expect(await count('outbox', "payload ->> 'noteId' = $1", [id])).toBe(1);
  });

  test('with another input is refused, and the same id from another person is another request', async () => {
    const requestId = newId();
    await app.run(WriteNote, someone, { id: newId(), text: 'first' }, requestId);
    await expect(app.run(WriteNote, someone, { id: newId(), text: 'second' }, requestId)).rejects.toMatchObject({
      code: 'REQUEST_ID_REUSED',
    });
    await expect(app.run(WriteNote, Actor.person(newId()), { id: newId(), text: 'third' }, requestId)).resolves.toBeDefined();
  });
});

test('two use cases that meet in a deadlock both succeed: the loser is run again from its beginning', async () => {
  const [a, b] = [newId(), newId()];
  for (const id of [a, b]) await app.run(WriteNote, someone, { id, text: 'locked' });
  await Promise.all([app.run(TouchBoth, someone, { first: a, second: b }), app.run(TouchBoth, someone, { first: b, second: a })]);
  expect(await app.sql('SELECT echoes FROM note WHERE id = ANY ($1) ORDER BY id', [[a, b]])).toEqual([{ echoes: 2 }, { echoes: 2 }]);
});

describe('a crowd that does the same at once', () => {
  const people = (n: number) => Array.from({ length: n }, () => ({ actor: Actor.person(newId()), id: newId(), requestId: newId() }));

  test('shares transactions, and each act is audited, told and answered for itself', async () => {
    const crowd = people(50);
    const before = app.get(PinNote).sizes.length;
    const outcomes = await Promise.all(crowd.map(({ actor, id, requestId }) => app.run(PinNote, actor, { id, text: 'pinned' }, requestId)));
    expect(outcomes).toEqual(crowd.map(({ id }) => ({ id })));
    expect(app.get(PinNote).sizes.slice(before).length).toBeLessThan(5);
    expect(await count('audit', "actor = ANY ($1) AND use_case = 'PinNote'", [crowd.map(({ actor }) => actor.key)])).toBe(50);
    expect(
      await count('outbox', "payload ->> 'noteId' = ANY ($1) AND request_id = ANY ($2)", [
        crowd.map(({ id }) => id),
        crowd.map(({ requestId }) => requestId),
      ]),
    ).toBe(50);
    const again = await Promise.all(crowd.map(({ actor, id, requestId }) => app.run(PinNote, actor, { id, text: 'pinned' }, requestId)));
    expect(again).toEqual(outcomes);
    expect(await count('note', 'id = ANY ($1)', [crowd.map(({ id }) => id)])).toBe(50);
  });

  test('is not held up by an act that is refused, which leaves no request behind', async () => {
    const crowd = people(9);
    const text = (index: number) => (index % 3 === 0 ? 'refuse me' : 'pinned');
    const told = await Promise.allSettled(
      crowd.map(({ actor, id, requestId }, index) => app.run(PinNote, actor, { id, text: text(index) }, requestId)),
    );
    expect(told.map(({ status }) => status === 'fulfilled')).toEqual(crowd.map((_one, index) => index % 3 !== 0));
    expect(told[0]).toMatchObject({ reason: { code: 'NOT_FOUND' } });
    expect(await count('request', 'request_id = ANY ($1)', [crowd.map(({ requestId }) => requestId)])).toBe(6);
    expect(await count('audit', 'actor = ANY ($1)', [crowd.map(({ actor }) => actor.key)])).toBe(6);
  });

  test('is done one by one where one of them breaks the statement', async () => {
    const crowd = people(8);
    const told = await Promise.allSettled(
      crowd.map(({ actor, id }, index) => app.run(PinNote, actor, { id, text: 'pinned', fail: index === 4 })),
    );
    expect(told.map(({ status }) => status === 'fulfilled')).toEqual(crowd.map((_one, index) => index !== 4));
    expect(await count('note', 'id = ANY ($1)', [crowd.map(({ id }) => id)])).toBe(7);
  });

  test('with the same request twice at once, does it once; under another input the second is refused', async () => {
    const [{ actor, id, requestId }] = people(1) as [ReturnType<typeof people>[0]];
    const same = Array.from({ length: 10 }, () => app.run(PinNote, actor, { id, text: 'pinned' }, requestId));
    expect(await Promise.all(same)).toEqual(same.map(() => ({ id })));
    expect(await count('audit', 'actor = $1', [actor.key])).toBe(1);
    await expect(app.run(PinNote, actor, { id: newId(), text: 'other' }, requestId)).rejects.toMatchObject({ code: 'REQUEST_ID_REUSED' });
  });

  test('refuses whoever may not, before anything is gathered', async () => {
    await expect(app.run(PinNote, Actor.anonymous, { id: newId(), text: 'nobody' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('the audit', () => {
  test('cannot be changed by the app, nor rewritten by its owner', async () => {
    await app.run(WriteNote, someone, { id: newId(), text: 'kept' });
    await expect(app.sql("UPDATE audit SET actor = 'nobody'")).rejects.toThrow('permission denied');
    await expect(app.sql('DELETE FROM audit')).rejects.toThrow('permission denied');
    const owner = new Client({ connectionString: app.database.ownerUrl });
    await owner.connect();
    await expect(owner.query("UPDATE audit SET actor = 'nobody'")).rejects.toThrow('append-only');
    await expect(owner.query('TRUNCATE audit')).rejects.toThrow('append-only');
    await owner.end();
  });

  test('the app cannot alter tables', async () => {
    await expect(app.sql('ALTER TABLE outbox ADD COLUMN x text')).rejects.toThrow('must be owner');
    await expect(app.sql('CREATE TABLE mine (id text)')).rejects.toThrow('permission denied');
  });
});
