import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import type { Tx } from '../../database/tx.ts';
import type { UseCase } from '../../database/use-case.ts';
import { mediaTypes } from '../file-kind.ts';
import { mostWaiting } from '../file.entity.ts';
import { FileStore } from '../file.store.ts';
import { filePolicy } from '../files.policy.ts';

const input = z.object({
  id: z.uuid(),
  name: z.string().min(1),
  mediaType: z.enum(mediaTypes),
  bytes: z.int().positive(),
  sha256: z.string().length(64),
  storageKey: z.string(),
  scan: z.enum(['pending', 'unscanned']),
});
export type RegisterFileInput = z.infer<typeof input>;

/** Writes down a file whose bytes were checked and are in the storage. Throws TOO_MANY_UPLOADS. */
@Injectable()
export class RegisterFile implements UseCase<RegisterFileInput, { id: string }> {
  readonly action = filePolicy.upload;
  readonly input = input;

  constructor(private readonly files: FileStore) {}

  async execute(tx: Tx, row: RegisterFileInput): Promise<{ id: string }> {
    tx.authorize(this.action, {}, { type: 'file', id: row.id });
    if (tx.actor.kind === 'person' && (await this.files.countWaiting(tx)) >= mostWaiting) throw new DomainError('TOO_MANY_UPLOADS');
    await this.files.insert(tx, row);
    tx.note({ mediaType: row.mediaType, bytes: row.bytes, sha256: row.sha256 });
    return { id: row.id };
  }
}
