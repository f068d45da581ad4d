import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PublicPages } from './public-pages.ts';

const petition = '/ar/petitions/01a20f4b-85fb-73e8-a733-cbdebf1019cc';
let asked: { path: string; cookies: string }[] = [];
let now = 0;
let text = 'one';
let status = 200;
let more: Record<string, string> = {};
let pages: PublicPages;

const askAfresh = async (path: string, cookies: string): Promise<Response> => {
  asked.push({ path, cookies });
  await new Promise((resolve) => setTimeout(resolve, 5));
  const headers = { ...more, 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" };
  return new Response(text, { status, headers });
};

const server = http.createServer((request, response) => {
  void pages.answer(request, response).then((done) => done || response.writeHead(299).end('made for this reader'));
});
const base = new Promise<string>((resolve) => {
  server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
});
const get = async (path = petition, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch((await base) + path, { method, headers: { 'accept-encoding': 'identity', ...headers } });

beforeEach(() => {
  [asked, now, text, status, more] = [[], 0, 'one', 200, {}];
  pages = new PublicPages(askAfresh, () => now);
});
afterAll(() => server.close());

describe('a page that everybody sees alike', () => {
  test('is made once for two hundred people who ask in the same second', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => get()));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set(['one']));
    expect(asked).toEqual([{ path: petition, cookies: 'jamaa-language=ar; jamaa-theme=auto' }]);
  });

  test('is shown while a newer one is made, for some seconds and no longer', async () => {
    await get();
    text = 'two';
    now = 3_000;
    expect(await (await get()).text()).toBe('one');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await (await get()).text()).toBe('two');
    expect(asked).toHaveLength(2);
    text = 'three';
    now = 9_000;
    expect(await (await get()).text()).toBe('three');
  });

  test('keeps its protection, and says how long it holds', async () => {
    const { headers } = await get();
    expect(headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1, stale-while-revalidate=5');
    expect(headers.get('vary')).toBe('accept-encoding, cookie');
  });

  test('is not sent again to who has it, in each encoding for itself', async () => {
    const etag = (await get()).headers.get('etag')!;
    const again = await get(petition, { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get(petition, { 'if-none-match': etag, 'accept-encoding': 'gzip' })).status).toBe(200);
  });

  test('travels compressed, with its length, and without a body where only the head is asked', async () => {
    const raw = await new Promise<Buffer>((resolve) => {
      void base.then((url) =>
        http.get(url + petition, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)));
        }),
      );
    });
    expect(gunzipSync(raw).toString()).toBe('one');
    const head = await get(petition, {}, 'HEAD');
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['3', '']);
  });

  test('differs by the theme that was chosen', async () => {
    await get(petition, { cookie: 'jamaa-theme=dark' });
    await get(petition, { cookie: 'jamaa-theme=dark; jamaa-language=fr' });
    await get();
    expect(asked.map(({ cookies }) => cookies)).toEqual(['jamaa-language=ar; jamaa-theme=dark', 'jamaa-language=ar; jamaa-theme=auto']);
  });
});

describe('a page is made for its reader', () => {
  test.each([
    ['who is signed in', { cookie: 'jamaa-theme=dark; jamaa.session_token=abc' }, petition],
    ['who is signed in over a secure line', { cookie: '__Secure-jamaa.session_token=abc' }, petition],
    ['whose device has signed', { cookie: 'jamaa.device=abc' }, petition],
    ['who comes from an act', {}, `${petition}?done=opened`],
    ['where it is a form', {}, `${petition}/sign`],
    ['where it is nobody else’s', {}, '/ar/me'],
  ] as [string, Record<string, string>, string][])('%s', async (_, headers, path) => {
    expect((await get(path, headers)).status).toBe(299);
    expect(asked).toEqual([]);
  });

  test('where it remembers something of its reader', async () => {
    more = { 'set-cookie': 'jamaa-commune=1' };
    expect((await get()).status).toBe(299);
  });

  test('where it is not there or fails: no copy of an error is kept', async () => {
    status = 404;
    expect((await get()).status).toBe(299);
    status = 200;
    expect((await get()).status).toBe(200);
    expect((await get(petition, {}, 'POST')).status).toBe(299);
  });
});

test('many different pages do not fill the memory: the oldest copies go', async () => {
  pages = new PublicPages(askAfresh, () => now, 10);
  const path = (n: number): string => `/fr/petitions/01a20f4b-85fb-73e8-a733-${String(n).padStart(12, '0')}`;
  for (let n = 0; n < 12; n += 1) await get(path(n));
  asked = [];
  await get(path(11));
  expect(asked).toEqual([]);
  await get(path(0));
  expect(asked).toHaveLength(1);
});
