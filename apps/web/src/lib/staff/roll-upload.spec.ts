import { describe, expect, test } from '@jest/globals';
import { fileIn, partsOf } from './roll-upload.server.ts';

const text = 'name_latin,birth\r\nFatima Amrani,1961\r\n\r\nيوسف,1970\r\n';
const form = (file: string): Buffer =>
  Buffer.from(
    `--XyZ\r\nContent-Disposition: form-data; name="roll"; filename="liste.csv"\r\nContent-Type: text/csv\r\n\r\n${file}\r\n--XyZ--\r\n`,
  );

async function read(body: Buffer, size: number, type: string | null = 'multipart/form-data; boundary=XyZ'): Promise<string> {
  async function* parts() {
    for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of fileIn(parts(), type)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe('a roll that a form sends', () => {
  test.each([1, 2, 7, 40, 10_000])('arrives whole, cut into parts of %i bytes', async (size) =>
    expect(await read(form(text), size)).toBe(text),
  );

  test('may hold what looks like the beginning of its end', async () => {
    const tricky = `${text}\r\n--Xy not the end\r\n--`;
    for (const size of [1, 3, 64]) expect(await read(form(tricky), size)).toBe(tricky);
  });

  test('is empty where none was chosen, and nothing where the body is no form', async () => {
    expect(await read(form(''), 5)).toBe('');
    expect(await read(Buffer.from(text), 9, 'text/plain')).toBe('');
    expect(await read(Buffer.from(text), 9, null)).toBe('');
  });

  test('is read to its end also where the reader stops early, and the sender is not cut off', async () => {
    let isCancelled = false;
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (to) => (sent++ < 5 ? to.enqueue(form(text)) : to.close()),
      cancel: () => void (isCancelled = true),
    });
    const parts = partsOf(body);
    for await (const _ of fileIn(parts, 'multipart/form-data; boundary=XyZ')) break;
    await parts.drain();
    expect([isCancelled, sent]).toEqual([false, 6]);
  });
});
