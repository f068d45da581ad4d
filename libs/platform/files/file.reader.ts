import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { z } from 'zod';
import { type Actor, DomainError } from '#kernel';
import { FileOwners } from './file-owners.ts';
import { mostWaiting, type ScanState, StoredFile } from './file.entity.ts';
import type { MediaType } from './file-kind.ts';

/** What is shown of a file (`AttachedFile` of the contract). */
export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly sha256: string;
  readonly scan: ScanState;
  readonly uploadedAt: Date;
  /** Where it is downloaded, below the address of the api. */
  readonly url: string;
}

export const viewOf = ({ id, name, mediaType, bytes, sha256, scan, createdAt }: StoredFile): FileView => ({
  id,
  name,
  mediaType,
  bytes,
  sha256,
  scan,
  uploadedAt: createdAt,
  url: `/files/${id}`,
});

@Injectable()
export class FileReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly owners: FileOwners,
  ) {}

  /** What is shown of some files; the caller has decided that their owner may be seen. */
  async byIds(ids: readonly string[]): Promise<FileView[]> {
    const rows = await this.dataSource.manager.findBy(StoredFile, { id: In([...ids]), purgedAt: IsNull() });
    return rows.map(viewOf);
  }

  /**
   * A file to be sent to the actor. Throws FILE_UNKNOWN where there is none or the actor may not know of it, FILE_SCAN_PENDING
   * for all but its sender, FILE_INFECTED for everybody.
   */
  async forDownload(actor: Actor, id: string): Promise<StoredFile> {
    const row = z.uuid().safeParse(id).success && (await this.dataSource.manager.findOneBy(StoredFile, { id, purgedAt: IsNull() }));
    if (!row || !(await this.mayRead(actor, row))) throw new DomainError('FILE_UNKNOWN');
    if (row.scan === 'infected') throw new DomainError('FILE_INFECTED');
    if (row.scan === 'pending' && row.createdBy !== actor.key) throw new DomainError('FILE_SCAN_PENDING');
    return row;
  }

  /** Whether a person left so many files unattached that no other is taken. */
  async hasTooManyWaiting(actor: Actor): Promise<boolean> {
    const waiting = { createdBy: actor.key, ownerId: IsNull(), purgedAt: IsNull() };
    return actor.kind === 'person' && (await this.dataSource.manager.countBy(StoredFile, waiting)) >= mostWaiting;
  }

  /** What an actor sent and is still kept, for the actor. */
  sentBy(actorKey: string): Promise<StoredFile[]> {
    return this.dataSource.manager.find(StoredFile, { where: { createdBy: actorKey, purgedAt: IsNull() }, order: { createdAt: 'ASC' } });
  }

  /** Files that wait for the scanner, the oldest first. */
  awaitingScan(limit: number): Promise<StoredFile[]> {
    return this.dataSource.manager.find(StoredFile, {
      where: { scan: 'pending', purgedAt: IsNull() },
      order: { createdAt: 'ASC' },
      take: limit,
    });
  }

  /** Files that were given up and whose bytes are still there. */
  awaitingErasure(limit: number): Promise<StoredFile[]> {
    return this.dataSource
      .getRepository(StoredFile)
      .createQueryBuilder('f')
      .where('f.purgedAt IS NOT NULL AND f.erasedAt IS NULL')
      .orderBy('f.purgedAt')
      .limit(limit)
      .getMany();
  }

  /** Of some ids, those that are files. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.dataSource.manager.find(StoredFile, { select: { id: true }, where: { id: In([...ids]) } });
    return new Set(rows.map(({ id }) => id));
  }

  private async mayRead(actor: Actor, { id, ownerType, ownerId, createdBy }: StoredFile): Promise<boolean> {
    if (!ownerType || !ownerId) return actor.kind !== 'anonymous' && createdBy === actor.key;
    return this.owners.mayRead(actor, ownerType, ownerId, id);
  }
}
