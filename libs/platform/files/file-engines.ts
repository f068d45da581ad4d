import { Injectable } from '@nestjs/common';
import { Actor, addDays, type Day, dayOf } from '#kernel';
import { UseCases } from '../database/use-cases.ts';
import { Logger } from '../observability/logger.ts';
import { Engines } from '../queue/engines.ts';
import { Clock } from '../time/clock.ts';
import type { ScanState, StoredFile } from './file.entity.ts';
import { FileScanner } from './file-scanner.ts';
import { FileStorage } from './file-storage.ts';
import { FileReader } from './file.reader.ts';
import { PurgeWaitingFiles, RecordErasure, RecordScan } from './use-cases/tend-files.ts';

const keeper = Actor.system('file-keeper');
const batch = 100;
/** Days of uploads that are looked through for bytes without a row; a worker that was away longer leaves them. */
const daysLookedThrough = 7;

/** What the worker does about files: has them scanned, erases what was given up, and what no row knows. */
@Injectable()
export class FileEngines {
  constructor(
    engines: Engines,
    private readonly files: FileReader,
    private readonly storage: FileStorage,
    private readonly scanner: FileScanner,
    private readonly useCases: UseCases,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    engines.add('file-scan', 1_000, () => this.scan());
    engines.add('file-sweep', 60 * 60_000, () => this.sweep());
  }

  /** Scans a few; two workers may scan the same file, and the first answer is kept. */
  async scan(): Promise<boolean> {
    const waiting = await this.files.awaitingScan(5);
    for (const file of waiting) {
      const scan = await this.verdictOn(file);
      if (scan !== 'clean') this.logger.warn({ fileId: file.id, scan }, 'a file is not clean');
      await this.useCases.run(RecordScan, keeper, { fileId: file.id, scan });
    }
    return waiting.length === 5;
  }

  /** A file whose bytes are lost does not keep those behind it waiting. */
  private async verdictOn(file: StoredFile): Promise<Exclude<ScanState, 'pending'>> {
    try {
      return await this.scanner.scan(await this.storage.read(file));
    } catch (err) {
      this.logger.error({ fileId: file.id, err }, 'a file could not be scanned');
      return 'unscanned';
    }
  }

  /** First gives up what waited for a day, then erases; dying between the two leaves work for the next turn, never a file half gone. */
  async sweep(): Promise<boolean> {
    const { purged } = await this.useCases.run(PurgeWaitingFiles, keeper, {});
    const given = await this.files.awaitingErasure(batch);
    for (const { storageKey } of given) await this.storage.erase(storageKey);
    if (given.length) await this.useCases.run(RecordErasure, keeper, { fileIds: given.map(({ id }) => id) });
    const isMore = purged > 0 || given.length === batch;
    if (!isMore) await this.eraseUnknown();
    return isMore;
  }

  /** Bytes whose row was never committed: those of days that ended more than a day ago. */
  private async eraseUnknown(): Promise<void> {
    const today = dayOf(this.clock.now(), 'UTC');
    const days: Day[] = Array.from({ length: daysLookedThrough }, (_, back) => addDays(today, -2 - back));
    for (const day of days) {
      const keys = await this.storage.keysOf(day);
      const known = await this.files.known(keys.map(idIn));
      for (const key of keys.filter((one) => !known.has(idIn(one)))) await this.storage.erase(key);
    }
  }
}

const idIn = (key: string): string => key.split('/').at(-1)!;
