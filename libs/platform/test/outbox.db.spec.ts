import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Actor, newId } from '#kernel';
import { alreadyDone } from '../database/use-cases.ts';
import { Relay, TaskLedger, TaskQueue, TaskRunner, type TaskKey, UseCases } from '#platform';
import { startApp, type TestApp } from '#testing';
import { EchoNote, makeNoteTable, NoteModule, WriteNote } from './specimens.ts';

let app: TestApp;
const someone = Actor.person(newId());

beforeAll(async () => {
  app = await startApp([NoteModule]);
  await makeNoteTable(app.database.ownerUrl);
});
afterAll(() => app.close());

const write = async (): Promise<string> => {
  const id = newId();
  await app.run(WriteNote, someone, { id, text: 'a fact' });
  return id;
};
const echoes = async (id: string): Promise<number> => (await app.sql('SELECT echoes FROM note WHERE id = $1', [id]))[0].echoes;
const taskOf = async (noteId: string): Promise<TaskKey & { status: string }> =>
  (
    await app.sql(
      `SELECT t.message_id AS "messageId", t.handler, t.status FROM task t JOIN outbox o ON o.id = t.message_id WHERE o.payload ->> 'noteId' = $1`,
      [noteId],
    )
  )[0];

describe('the relay', () => {
  test('writes down what is owed, hands it over, and the effect happens once', async () => {
    const id = await write();
    await app.drain();
    expect(await echoes(id)).toBe(1);
    expect((await taskOf(id)).status).toBe('done');
  });

  test('two relays at once owe each task once', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, write));
    const relay = app.get(Relay);
    await Promise.all([relay.relay(), relay.relay(), relay.relay()]);
    await app.drain();
    for (const id of ids) expect(await echoes(id)).toBe(1);
  });

  test('a message that was not marked published is relayed again and does nothing again', async () => {
    const id = await write();
    await app.drain();
    await app.sql("UPDATE outbox SET published_at = NULL WHERE payload ->> 'noteId' = $1", [id]);
    await app.drain();
    expect(await echoes(id)).toBe(1);
  });
});

describe('the ledger', () => {
  test('a job that runs five times at once has one effect', async () => {
    const id = await write();
    await app.get(Relay).relay();
    const task = await taskOf(id);
    await Promise.all(Array.from({ length: 5 }, () => app.get(TaskRunner).run(task)));
    expect(await echoes(id)).toBe(1);
  });

  test('a task of a message that was lost by the queue is handed over again', async () => {
    const id = await write();
    const queue = app.get(TaskQueue);
    const lost = queue.addBulk.bind(queue);
    queue.addBulk = async () => {}; // as a Redis that was flushed
    await app.get(Relay).relay();
    queue.addBulk = lost;
    await app.drain();
    expect(await echoes(id)).toBe(0);
    await app.get(Relay).reconcile(0);
    await app.drain();
    expect(await echoes(id)).toBe(1);
  });

  test('a task done meanwhile stops before its effect', async () => {
    const id = await write();
    await app.drain();
    const task = await taskOf(id);
    const outcome = await app.get(UseCases).run(EchoNote, Actor.system('echo-note'), { noteId: id }, { task });
    expect(outcome).toBe(alreadyDone);
    expect(await echoes(id)).toBe(1);
  });

  test('a payload of a wrong shape is refused for good, kept with its code, and shown', async () => {
    const id = newId();
    await app.sql("INSERT INTO outbox (id, name, version, payload, created_at) VALUES ($1, 'note.written', 1, $2, now())", [
      newId(),
      { noteId: id },
    ]);
    await app.drain();
    expect(await taskOf(id)).toMatchObject({ status: 'refused' });
    expect(await app.get(TaskLedger).summary()).toContainEqual(
      expect.objectContaining({ handler: 'echo-note', status: 'refused', code: 'PAYLOAD_SHAPE', count: 1 }),
    );
  });
});
