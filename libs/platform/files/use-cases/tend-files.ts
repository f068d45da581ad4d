import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../database/tx.ts';
import type { UseCase } from '../../database/use-case.ts';
import { FileStore } from '../file.store.ts';
import { filePolicy } from '../files.policy.ts';

const day = 24 * 60 * 60 * 1000;

const scanned = z.object({ fileId: z.uuid(), scan: z.enum(['clean', 'infected', 'unscanned']) });

/** Keeps what the scanner said. */
@Injectable()
export class RecordScan implements UseCase<z.infer<typeof scanned>, void> {
  readonly action = filePolicy.scan;
  readonly input = scanned;

  constructor(private readonly files: FileStore) {}

  async execute(tx: Tx, { fileId, scan }: z.infer<typeof scanned>): Promise<void> {
    tx.authorize(this.action, {}, { type: 'file', id: fileId });
    await this.files.setScan(tx, fileId, scan);
    tx.note({ scan });
  }
}

type Nothing = Record<string, never>;

/** Gives up files that nobody attached within a day. */
@Injectable()
export class PurgeWaitingFiles implements UseCase<Nothing, { purged: number }> {
  readonly action = filePolicy.sweep;
  readonly input = z.object({}) as unknown as z.ZodType<Nothing>;
  readonly audited = false;

  constructor(private readonly files: FileStore) {}

  async execute(tx: Tx): Promise<{ purged: number }> {
    tx.authorize(this.action, {});
    return { purged: await this.files.purgeWaitingSince(tx, new Date(tx.now.getTime() - day)) };
  }
}

const erased = z.object({ fileIds: z.array(z.uuid()).min(1) });

/** Keeps that the bytes of some files are gone. */
@Injectable()
export class RecordErasure implements UseCase<z.infer<typeof erased>, void> {
  readonly action = filePolicy.sweep;
  readonly input = erased;

  constructor(private readonly files: FileStore) {}

  async execute(tx: Tx, { fileIds }: z.infer<typeof erased>): Promise<void> {
    tx.authorize(this.action, {});
    await this.files.setErased(tx, fileIds);
    tx.note({ fileIds });
  }
}
