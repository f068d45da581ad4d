import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Config, readConfig } from '../../config/config.ts';
import { FileScanner } from '../file-scanner.ts';
import { FileStorage } from '../file-storage.ts';

jest.setTimeout(60_000);

let folder: string;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const config = (more: Record<string, string> = {}): Config =>
  readConfig({ DATABASE_URL: 'postgres://x', REDIS_URL: 'redis://x', SMTP_URL: 'smtp://x', FILES_FOLDER: join(folder, 'files'), ...more });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jamaa-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the storage of this machine', () => {
  const bytes = Buffer.alloc(300_000, 'statuts ');
  const key = '2026-03-02/0198-file';

  test('gives back what was put, in a folder of its day', async () => {
    const storage = new FileStorage(config());
    await storage.put(key, bytes);
    expect(await buffer(await storage.read({ storageKey: key, sha256: sha256(bytes) }))).toEqual(bytes);
    expect(await readdir(join(folder, 'files'))).toEqual(['2026-03-02']);
    expect(await storage.keysOf('2026-03-02')).toEqual([key]);
    expect(await storage.keysOf('2026-03-03')).toEqual([]);
  });

  test('never sends whole what was altered on the disk', async () => {
    const storage = new FileStorage(config());
    const altered = Buffer.from(bytes);
    altered[altered.length - 1]! ^= 1;
    await writeFile(join(folder, 'files', key), altered);
    let arrived = 0;
    const reading = async (): Promise<void> => {
      for await (const piece of await storage.read({ storageKey: key, sha256: sha256(bytes) })) arrived += piece.length;
    };
    await expect(reading()).rejects.toThrow('has altered');
    expect(arrived).toBeLessThan(bytes.length);
  });

  test('erases, and says what it has lost', async () => {
    const storage = new FileStorage(config());
    await storage.erase(key);
    await storage.erase(key);
    await expect(storage.read({ storageKey: key, sha256: sha256(bytes) })).rejects.toThrow('has lost');
  });

  test.each(['../outside', '/etc/passwd/../../x', 'a/../../b'])('takes no key that leads out of its folder: %s', async (bad) => {
    await expect(new FileStorage(config()).put(bad, bytes)).rejects.toThrow(bad);
  });
});

describe('the scanner', () => {
  async function command(script: string): Promise<FileScanner> {
    const path = join(folder, `scanner-${sha256(Buffer.from(script)).slice(0, 8)}`);
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return new FileScanner(config({ FILES_SCAN_COMMAND: path }));
  }
  const scan = (scanner: FileScanner, text: string) => scanner.scan(Readable.from([Buffer.from(text)]));

  test('is asked with the file on its input', async () => {
    const scanner = await command('if grep -q EICAR; then exit 1; else exit 0; fi');
    expect(await scan(scanner, 'statuts')).toBe('clean');
    expect(await scan(scanner, 'X5O!P%@AP…EICAR-STANDARD-ANTIVIRUS-TEST-FILE')).toBe('infected');
  });

  test.each([
    ['ends with another code', 'cat >/dev/null; exit 2'],
    ['is ended by a signal', 'kill -9 $$'],
  ])('that %s has told nothing', async (_, script) => {
    expect(await scan(await command(script), 'statuts')).toBe('unscanned');
  });

  test('may stop reading when it has seen enough', async () => {
    const scanner = await command('head -c 5 >/dev/null; exit 1');
    expect(await scanner.scan(Readable.from(Array.from({ length: 200 }, () => Buffer.alloc(65_536))))).toBe('infected');
  });

  test('learns nothing of this process but where commands are', async () => {
    const scanner = await command('cat >/dev/null; env | grep -qE "JAMAA|DATABASE|SECRET" && exit 1; exit 0');
    process.env['JAMAA_SECRET'] = 'a-secret-that-no-scanner-needs-to-know';
    expect(await scan(scanner, 'statuts')).toBe('clean');
    delete process.env['JAMAA_SECRET'];
  });

  test('that does not exist, or is not configured, has told nothing', async () => {
    expect(await scan(new FileScanner(config({ FILES_SCAN_COMMAND: join(folder, 'none') })), 'statuts')).toBe('unscanned');
    const none = new FileScanner(config());
    expect([none.isConfigured, await scan(none, 'statuts')]).toEqual([false, 'unscanned']);
  });

  test('is not believed about a file that could not be read whole', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('first');
        throw new Error('the storage has altered it');
      })(),
    );
    expect(await (await command('cat >/dev/null; exit 0')).scan(broken)).toBe('unscanned');
  });
});
