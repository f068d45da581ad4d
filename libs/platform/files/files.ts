import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Subject, Tx } from '../database/tx.ts';
import { FileStore } from './file.store.ts';
import { type FileView, viewOf } from './file.reader.ts';

/** What features do with files inside their own transaction; the caller has authorised the act. */
@Injectable()
export class Files {
  constructor(private readonly store: FileStore) {}

  /**
   * Attaches a file that the actor sent. Throws FILE_UNKNOWN (none, or somebody else's), FILE_ALREADY_ATTACHED (to something
   * else) or FILE_INFECTED. Attaching it to the same owner again changes nothing.
   */
  async attach(tx: Tx, fileId: string, owner: Subject): Promise<FileView> {
    const file = await this.store.lock(tx, fileId);
    const isHere = file.ownerType === owner.type && file.ownerId === owner.id;
    if (!isHere && file.createdBy !== tx.actor.key) throw new DomainError('FILE_UNKNOWN');
    if (!isHere && file.ownerId) throw new DomainError('FILE_ALREADY_ATTACHED');
    if (file.scan === 'infected') throw new DomainError('FILE_INFECTED');
    if (!isHere) await this.store.setOwner(tx, file.id, owner);
    return viewOf(file);
  }

  /** Gives up some files of an owner, or all; nobody reads them from this commit on, and their bytes are erased soon after. */
  async purge(tx: Tx, owner: Subject, fileIds?: readonly string[]): Promise<void> {
    await this.store.purge(tx, owner, fileIds);
  }

  /** The actor leaves: what they sent and attached to nothing is given up; what is attached belongs to its dossier. */
  async forgetWaiting(tx: Tx): Promise<void> {
    await this.store.purgeWaitingOf(tx);
  }
}
