import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Day } from '#kernel';
import { Config } from '../config/config.ts';
import type { StoredFile } from './file.entity.ts';

type Kept = Pick<StoredFile, 'storageKey' | 'sha256'>;

/** Where the bytes are: a folder that every process sees (decision 13). Keys begin with the day, so that a day can be listed. */
@Injectable()
export class FileStorage {
  private readonly folder: string;
  private readonly disk: Disk;

  constructor({ FILES_FOLDER }: Config) {
    this.folder = resolve(FILES_FOLDER);
    this.disk = new Disk(new FSDriver({ location: this.folder, visibility: 'private' }));
  }

  keyOf = (day: Day, id: string): string => `${day}/${id}`;

  /** Returns when the bytes are written and would survive a power cut. */
  async put(key: string, bytes: Buffer): Promise<void> {
    await this.disk.put(key, bytes, { contentType: 'application/octet-stream' });
    await flush(join(this.folder, key));
  }

  /** The bytes as a stream that breaks off before its end where they are not those that were sent; of a small file that is said at once. */
  async read({ storageKey, sha256 }: Kept): Promise<Readable> {
    if (!(await this.disk.exists(storageKey))) throw new Error(`the storage has lost ${storageKey}`);
    const pieces = unaltered(await this.disk.getStream(storageKey), { storageKey, sha256 });
    return Readable.from(beginningWith(await pieces.next(), pieces), { objectMode: false });
  }

  async erase(key: string): Promise<void> {
    await this.disk.delete(key);
  }

  /** Keys of the files sent on a day. */
  async keysOf(day: Day): Promise<string[]> {
    const keys: string[] = [];
    let paginationToken: string | undefined;
    do {
      const page = await this.disk.listAll(day, { recursive: true, paginationToken });
      for (const item of page.objects) if (item.isFile) keys.push(item.key);
      paginationToken = page.paginationToken;
    } while (paginationToken);
    return keys;
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Holds the last piece back until the whole is known to be right: what was altered in the storage never arrives whole. */
async function* unaltered(bytes: AsyncIterable<Buffer>, { storageKey, sha256 }: Kept): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  for await (const piece of bytes) {
    if (held) yield held;
    hash.update(piece);
    held = piece;
  }
  if (hash.digest('hex') !== sha256) throw new Error(`the storage has altered ${storageKey}`);
  if (held) yield held;
}

async function* beginningWith(first: IteratorResult<Buffer>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (!first.done) yield first.value;
  yield* rest;
}
