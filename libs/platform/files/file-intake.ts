import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, dayOf, DomainError, newId } from '#kernel';
import { assertMayEver } from '../access/policy.ts';
import { UseCases } from '../database/use-cases.ts';
import { Clock } from '../time/clock.ts';
import { kindOf, maxFileBytes } from './file-kind.ts';
import { shownName } from './file-name.ts';
import { FileScanner } from './file-scanner.ts';
import { FileStorage } from './file-storage.ts';
import { FileReader, type FileView } from './file.reader.ts';
import { filePolicy } from './files.policy.ts';
import { RegisterFile, type RegisterFileInput } from './use-cases/register-file.ts';

/** Uploads at once: of one process, since each is held in memory, and of one person. */
const atOnce = 16;
const atOnceByOne = 2;
const longestUploadMs = 5 * 60_000;

/** How a file comes in: checked, written to the storage, and only then known to the database. */
@Injectable()
export class FileIntake {
  private readonly underWay: string[] = [];

  constructor(
    private readonly storage: FileStorage,
    private readonly scanner: FileScanner,
    private readonly files: FileReader,
    private readonly useCases: UseCases,
    private readonly clock: Clock,
  ) {}

  /** From the network; stops reading at the size limit. Throws TOO_MANY_UPLOADS, and what `keep` throws. */
  async receive(actor: Actor, name: string, body: Readable | undefined): Promise<FileView> {
    assertMayEver(actor, filePolicy.upload);
    const ofOne = this.underWay.filter((key) => key === actor.key).length;
    if (this.underWay.length >= atOnce || ofOne >= atOnceByOne) throw new DomainError('TOO_MANY_UPLOADS');
    this.underWay.push(actor.key);
    try {
      return await this.keep(actor, name, await whole(body));
    } finally {
      this.underWay.splice(this.underWay.indexOf(actor.key), 1);
    }
  }

  /** The checks of `kindOf`, then storage, then the row: a row never names bytes that are not there. */
  async keep(actor: Actor, name: string, bytes: Buffer): Promise<FileView> {
    assertMayEver(actor, filePolicy.upload);
    const mediaType = kindOf(bytes);
    if (await this.files.hasTooManyWaiting(actor)) throw new DomainError('TOO_MANY_UPLOADS');
    const id = newId();
    const storageKey = this.storage.keyOf(dayOf(this.clock.now(), 'UTC'), id);
    await this.storage.put(storageKey, bytes);
    await this.register(actor, {
      id,
      name: shownName(name, mediaType),
      mediaType,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      storageKey,
      scan: this.scanner.isConfigured ? 'pending' : 'unscanned',
    });
    const [kept] = await this.files.byIds([id]);
    return kept!;
  }

  /** After a refusal the bytes go at once; after a failure nobody knows whether the row is there, and the sweep will. */
  private async register(actor: Actor, row: RegisterFileInput): Promise<void> {
    try {
      await this.useCases.run(RegisterFile, actor, row);
    } catch (error) {
      if (error instanceof DomainError) await this.storage.erase(row.storageKey);
      throw error;
    }
  }
}

/** Reads a body to its end. Throws FILE_EMPTY, or FILE_TOO_LARGE as soon as it is. */
async function whole(body: Readable | undefined): Promise<Buffer> {
  if (!body) throw new DomainError('FILE_EMPTY');
  const pieces: Buffer[] = [];
  let length = 0;
  const late = AbortSignal.timeout(longestUploadMs);
  const giveUp = (): void => void body.destroy(new Error('the upload took too long'));
  late.addEventListener('abort', giveUp);
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > maxFileBytes) throw new DomainError('FILE_TOO_LARGE', { megabytes: maxFileBytes / 1024 ** 2 });
      pieces.push(piece);
    }
  } finally {
    late.removeEventListener('abort', giveUp);
    body.resume(); // what was not read is let go, so that the answer arrives
  }
  return Buffer.concat(pieces);
}
