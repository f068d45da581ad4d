import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { DomainError } from '#kernel';
import type { Subject, Tx } from '../database/tx.ts';
import { type ScanState, StoredFile } from './file.entity.ts';

/** Writes what is known of files. */
@Injectable()
export class FileStore {
  async insert(
    tx: Tx,
    row: Omit<StoredFile, 'ownerType' | 'ownerId' | 'createdBy' | 'createdAt' | 'purgedAt' | 'erasedAt'>,
  ): Promise<void> {
    await tx.manager.insert(StoredFile, { ...row, createdBy: tx.actor.key, createdAt: tx.now });
  }

  /** Files of the actor that wait to be attached. */
  countWaiting(tx: Tx): Promise<number> {
    return tx.manager.countBy(StoredFile, { createdBy: tx.actor.key, ownerId: IsNull(), purgedAt: IsNull() });
  }

  /** Locks a file that was not given up. Throws FILE_UNKNOWN. */
  async lock(tx: Tx, id: string): Promise<StoredFile> {
    const row = await tx.manager.findOne(StoredFile, { where: { id, purgedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('FILE_UNKNOWN');
    return row;
  }

  async setOwner(tx: Tx, id: string, { type, id: ownerId }: Subject): Promise<void> {
    await tx.manager.update(StoredFile, { id }, { ownerType: type, ownerId });
  }

  /** Keeps a scanner's answer; only the first counts. */
  async setScan(tx: Tx, id: string, scan: ScanState): Promise<void> {
    await tx.manager.update(StoredFile, { id, scan: 'pending' }, { scan });
  }

  /** Gives files of an owner up; their bytes are erased afterwards. */
  async purge(tx: Tx, owner: Subject, ids?: readonly string[]): Promise<void> {
    const which = ids ? { id: In([...ids]) } : {};
    await tx.manager.update(StoredFile, { ownerType: owner.type, ownerId: owner.id, purgedAt: IsNull(), ...which }, { purgedAt: tx.now });
  }

  /** Gives up what the actor sent and never attached. */
  async purgeWaitingOf(tx: Tx): Promise<void> {
    await tx.manager.update(StoredFile, { createdBy: tx.actor.key, ownerId: IsNull(), purgedAt: IsNull() }, { purgedAt: tx.now });
  }

  /** Gives up what was never attached; returns how many. A file that is being attached at this moment is left alone. */
  async purgeWaitingSince(tx: Tx, before: Date): Promise<number> {
    const [, count] = await tx.manager.query(
      `UPDATE file SET purged_at = $1 WHERE id IN (
         SELECT id FROM file WHERE owner_id IS NULL AND purged_at IS NULL AND created_at < $2 ORDER BY created_at LIMIT 500 FOR UPDATE SKIP LOCKED)`,
      [tx.now, before],
    );
    return count;
  }

  async setErased(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.manager.update(StoredFile, { id: In([...ids]), erasedAt: IsNull() }, { erasedAt: tx.now });
  }
}
