import { mkdtemp, readdir, readFile, rm, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Actor, newId } from '#kernel';
import { Clock, FileEngines, FileIntake, FileOwners, FileReader, Files, FileStorage, Tx } from '#platform';
import { startApi, type TestApi, World } from '#testing';
import { jpeg, pdf, png, zipEnd } from './file.fixtures.ts';
import { filePolicy } from '../files.policy.ts';

jest.setTimeout(60_000);

const mib = 1024 * 1024;
let api: TestApi;
let world: World;
let folder: string;
let amina: Actor;
let driss: Actor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jamaa-files-api-'));
  const scanner = join(folder, 'scan');
  await writeFile(scanner, '#!/bin/sh\nif grep -q EICAR; then exit 1; fi\nexit 0\n');
  await chmod(scanner, 0o755);
  api = await startApi({ FILES_FOLDER: join(folder, 'files'), FILES_SCAN_COMMAND: scanner });
  world = new World(api);
  amina = await world.citizen('Amina');
  driss = await world.citizen('Driss');
  await api.http.listen(0, '127.0.0.1');
  api.get(FileOwners).register('specimen', async (actor) => actor.id === amina.id);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const send = (actor: Actor | null, payload: Buffer, headers: Record<string, string> = {}) =>
  api.http.inject({
    method: 'POST',
    url: '/files',
    payload,
    headers: {
      'content-type': 'application/pdf',
      'x-file-name': 'statuts.pdf',
      ...(actor ? { 'x-test-person': actor.id } : {}),
      ...headers,
    },
  });
/** A body that comes piece by piece. */
const overNetwork = (actor: Actor, body: ReadableStream): Promise<Response> => {
  const { port } = api.http.getHttpServer().address() as { port: number };
  const headers = { 'x-test-person': actor.id, 'x-file-name': 'a.pdf' };
  return fetch(`http://127.0.0.1:${port}/files`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
};
/** An upload that waits half-way until it is told to go on. */
function holding(actor: Actor, bytes: Buffer): { answer: Promise<Response>; finish(): void } {
  let rest: ReadableStreamDefaultController;
  let isOver = false;
  const body = new ReadableStream({
    start(controller) {
      rest = controller;
      controller.enqueue(bytes.subarray(0, 20));
    },
    cancel() {
      isOver = true;
    },
  });
  const finish = (): void => {
    if (isOver) return; // refused meanwhile
    rest.enqueue(bytes.subarray(20));
    rest.close();
  };
  return { answer: overNetwork(actor, body), finish };
}
const get = (actor: Actor | null, url: string, headers: Record<string, string> = {}) =>
  api.http.inject({ url, headers: { ...(actor ? { 'x-test-person': actor.id } : {}), ...headers } });
const codeOf = (answer: { json(): { error?: { code: string } } }): string | undefined => answer.json().error?.code;
/** Attaches a file to something new, in a transaction of the actor's, as features do. */
const attach = (actor: Actor, fileId: string, ownerType: string): Promise<string> =>
  api.get(DataSource).transaction(async (manager) => {
    const ownerId = newId();
    await api
      .get(Files)
      .attach(new Tx(manager, api.get(Clock).now(), actor, filePolicy.upload, undefined), fileId, { type: ownerType, id: ownerId });
    return ownerId;
  });
const scanAll = async (): Promise<void> => {
  while (await api.get(FileEngines).scan());
};

describe('a file is sent', () => {
  test('and answered with what it is, its name in its own script', async () => {
    const answer = await send(amina, pdf('نص'), { 'x-file-name': encodeURIComponent('../القانون الأساسي.PDF') });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      name: 'القانون الأساسي.pdf',
      mediaType: 'application/pdf',
      bytes: pdf('نص').length,
      scan: 'pending',
    });
    expect(answer.json().url).toBe(`/files/${answer.json().id}`);
  });

  test.each([
    ['a claim that it is a page', 'text/html'],
    ['no claim', ''],
    ['a claim of JSON', 'application/json'],
    ['a claim that is none', 'nonsense'],
  ])('whatever its sender claims: %s', async (_, type) => {
    const answer = await send(amina, jpeg(), { 'content-type': type, 'x-file-name': 'photo.html' });
    expect([answer.statusCode, answer.json().mediaType, answer.json().name]).toEqual([201, 'image/jpeg', 'photo.html.jpg']);
  });

  test.each([
    ['nothing', Buffer.alloc(0), 400, 'FILE_EMPTY'],
    ['a page that says it is a document', Buffer.from('<html><script>alert(1)</script></html>'), 400, 'FILE_TYPE_REFUSED'],
    ['a document with an archive behind it', Buffer.concat([pdf(), zipEnd(4)]), 400, 'FILE_HIDES_ANOTHER'],
    ['half a picture', png().subarray(0, 40), 400, 'FILE_DAMAGED'],
    ['a bomb', png(60_000, 60_000), 400, 'IMAGE_TOO_LARGE'],
    ['eleven megabytes', Buffer.concat([pdf(), Buffer.alloc(11 * mib)]), 400, 'FILE_TOO_LARGE'],
  ])('not %s', async (_, payload, status, code) => {
    const before = await readdir(join(folder, 'files'), { recursive: true });
    const answer = await send(amina, payload);
    expect([answer.statusCode, codeOf(answer)]).toEqual([status, code]);
    expect(await readdir(join(folder, 'files'), { recursive: true })).toEqual(before);
  });

  test('not without signing in, without a name, or from a page of another site', async () => {
    expect(codeOf(await send(null, pdf()))).toBe('UNAUTHENTICATED');
    expect(codeOf(await send(amina, pdf(), { 'x-file-name': '' }))).toBe('FILE_NAME_REFUSED');
    expect(codeOf(await send(amina, pdf(), { 'x-file-name': '%ff' }))).toBe('FILE_NAME_REFUSED');
    const elsewhere = await send(amina, pdf(), { 'sec-fetch-site': 'cross-site' });
    expect([elsewhere.statusCode, codeOf(elsewhere)]).toEqual([403, 'UPLOAD_FROM_ELSEWHERE']);
  });

  test('the refusal is in the language of the request', async () => {
    const answer = await send(amina, Buffer.from('text'), { 'x-locale': 'ar' });
    expect(answer.json().error.message).toBe('هذا النوع من الملفات غير مقبول. يرجى إرسال وثيقة PDF أو صورة PNG أو JPEG أو WebP.');
  });

  test('over the network the refusal arrives while the file is still being sent', async () => {
    const endless = new ReadableStream({
      start(controller) {
        for (let at = 0; at < 40; at++) controller.enqueue(new Uint8Array(mib));
        controller.close();
      },
    });
    const answer = await overNetwork(amina, endless);
    expect([answer.status, (await answer.json()).error]).toMatchObject([400, { code: 'FILE_TOO_LARGE', params: { megabytes: 10 } }]);
  });

  test('a person sends two at once, and leaves at most twenty unattached', async () => {
    const hind = await world.citizen('Hind');
    const slow = ['first', 'second', 'third'].map((one) => holding(hind, pdf(one)));
    expect((await Promise.race(slow.map(({ answer }) => answer))).status).toBe(429);
    expect((await send(amina, pdf('of somebody else'))).statusCode).toBe(201);
    for (const { finish } of slow) finish();
    const answers = await Promise.all(slow.map(({ answer }) => answer));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 429]);
    const left = (await api.sql('SELECT count(*)::int AS n FROM file WHERE created_by = $1', [hind.key]))[0].n;
    for (let n = left; n < 20; n++) await api.get(FileIntake).keep(hind, 'a.pdf', pdf(String(n)));
    const before = await readdir(join(folder, 'files'), { recursive: true });
    const answer = await send(hind, pdf('one more'));
    expect([answer.statusCode, codeOf(answer)]).toEqual([429, 'TOO_MANY_UPLOADS']);
    expect(await readdir(join(folder, 'files'), { recursive: true })).toEqual(before);
  });
});

describe('a file is read', () => {
  let id: string;
  beforeAll(async () => {
    id = (await send(amina, pdf('to read'), { 'x-file-name': encodeURIComponent('procès-verbal.pdf') })).json().id;
  });

  test('by its sender alone while it is attached to nothing', async () => {
    expect((await get(amina, `/files/${id}`)).rawPayload).toEqual(pdf('to read'));
    for (const stranger of [driss, null, await world.staff('administrator', (await world.commune()).id)])
      expect((await get(stranger, `/files/${id}`)).statusCode).toBe(404);
  });

  test('saved, not shown, and able to do nothing', async () => {
    const { headers } = await get(amina, `/files/${id}`);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf('to read').length),
      'content-disposition': `attachment; filename="proce_s-verbal.pdf"; filename*=UTF-8''proc%C3%A8s-verbal.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
  });

  test('by those whom the rule of its owner names, once it is attached and scanned', async () => {
    const ofDriss = (await send(driss, pdf('of Driss'))).json().id;
    await attach(driss, ofDriss, 'specimen');
    expect(codeOf(await get(amina, `/files/${ofDriss}`))).toBe('FILE_SCAN_PENDING');
    await scanAll();
    expect((await get(amina, `/files/${ofDriss}`)).rawPayload).toEqual(pdf('of Driss'));
    expect((await get(driss, `/files/${ofDriss}`)).statusCode).toBe(404);
  });

  test('by nobody where its owner has no rule', async () => {
    const orphan = (await send(driss, pdf('no rule'))).json().id;
    await attach(driss, orphan, 'ruleless');
    for (const actor of [driss, amina, null]) expect((await get(actor, `/files/${orphan}`)).statusCode).toBe(404);
  });

  test.each([
    '/files/not-an-id',
    '/files/%2e%2e%2fetc%2fpasswd',
    `/files/${'0'.repeat(36)}`,
    '/files/00000000-0000-7000-8000-000000000000',
  ])('not where there is none: %s', async (url) => {
    const answer = await get(amina, url);
    expect([answer.statusCode, codeOf(answer)]).toEqual([404, 'FILE_UNKNOWN']);
  });

  test('by nobody once the virus scanner has refused it', async () => {
    const infected = (await send(amina, pdf('EICAR-STANDARD-ANTIVIRUS-TEST-FILE'))).json().id;
    expect((await get(amina, `/files/${infected}`)).statusCode).toBe(200);
    await scanAll();
    expect(codeOf(await get(amina, `/files/${infected}`))).toBe('FILE_INFECTED');
    await expect(attach(amina, infected, 'specimen')).rejects.toMatchObject({ code: 'FILE_INFECTED' });
  });

  test('never whole when its bytes were altered on the disk, and a fault when they are gone', async () => {
    const altered = (await send(amina, pdf('to alter'))).json().id;
    const [{ storage_key: key }] = await api.sql('SELECT storage_key FROM file WHERE id = $1', [altered]);
    const path = join(folder, 'files', key);
    await writeFile(path, (await readFile(path, 'latin1')).replace('to alter', 'to-alter'), 'latin1');
    const answer = await get(amina, `/files/${altered}`);
    expect([answer.statusCode, codeOf(answer), answer.headers['content-disposition']]).toEqual([500, 'INTERNAL', undefined]);
    await rm(path);
    expect(codeOf(await get(amina, `/files/${altered}`))).toBe('INTERNAL');
  });
});

describe('what is owed to nobody is erased', () => {
  test('a file that was never attached, after a day; one that was, never', async () => {
    const clock = api.get(Clock);
    clock.set('2026-03-02T10:00:00Z');
    const [left, attached] = [(await send(amina, pdf('left'))).json().id, (await send(amina, pdf('attached'))).json().id];
    await attach(amina, attached, 'specimen');
    clock.set('2026-03-03T09:59:00Z');
    while (await api.get(FileEngines).sweep());
    expect((await get(amina, `/files/${left}`)).statusCode).toBe(200);
    clock.set('2026-03-03T10:01:00Z');
    while (await api.get(FileEngines).sweep());
    expect((await get(amina, `/files/${left}`)).statusCode).toBe(404);
    await expect(attach(amina, left, 'specimen')).rejects.toMatchObject({ code: 'FILE_UNKNOWN' });
    const [row] = await api.sql('SELECT erased_at FROM file WHERE id = $1', [left]);
    expect(row.erased_at).not.toBeNull();
    expect(await api.get(FileStorage).keysOf('2026-03-02')).not.toContain(`2026-03-02/${left}`);
    await scanAll();
    expect((await get(amina, `/files/${attached}`)).statusCode).toBe(200);
    clock.set(undefined);
  });

  test('bytes whose row was never committed, once their day is over for a day', async () => {
    const clock = api.get(Clock);
    await api.get(FileStorage).put('2026-04-10/0198d3a0-0000-7000-8000-000000000001', pdf('no row'));
    clock.set('2026-04-11T23:59:00Z');
    while (await api.get(FileEngines).sweep());
    expect(await api.get(FileStorage).keysOf('2026-04-10')).toHaveLength(1);
    clock.set('2026-04-12T00:01:00Z');
    while (await api.get(FileEngines).sweep());
    expect(await api.get(FileStorage).keysOf('2026-04-10')).toEqual([]);
    clock.set(undefined);
  });

  test('what an owner gave up, from the commit on', async () => {
    const id = (await send(amina, pdf('to give up'))).json().id;
    const ownerId = await attach(amina, id, 'specimen');
    await api
      .get(DataSource)
      .transaction((manager) =>
        api.get(Files).purge(new Tx(manager, api.get(Clock).now(), amina, filePolicy.upload, undefined), { type: 'specimen', id: ownerId }),
      );
    expect((await get(amina, `/files/${id}`)).statusCode).toBe(404);
    expect(await api.get(FileReader).byIds([id])).toEqual([]);
  });
});

test('the storage is asked before the database: a row never names bytes that are not there', async () => {
  api.get(Clock).set('2031-01-01T10:00:00Z');
  await writeFile(join(folder, 'files', '2031-01-01'), 'a file where the folder of the day should be');
  const count = async (): Promise<number> => (await api.sql('SELECT count(*)::int AS n FROM file'))[0].n;
  const before = await count();
  expect(codeOf(await send(amina, pdf('nowhere to put it')))).toBe('INTERNAL');
  expect(await count()).toBe(before);
  api.get(Clock).set(undefined);
});
