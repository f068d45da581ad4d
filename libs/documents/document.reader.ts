import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { type Actor, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { DocumentCodes } from './document-codes.ts';
import { OfficialDocument } from './document.entity.ts';
import { DocumentKinds } from './document-kinds.ts';

/** The registry, for those who may download a document, and for everybody who holds its code. */
@Injectable()
export class DocumentReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kinds: DocumentKinds,
    private readonly codes: DocumentCodes,
  ) {}

  /** Genuine documents of some subjects that the actor may download, by subject, the oldest first. */
  async ofSubjects(actor: Actor, subjectIds: readonly string[]): Promise<Map<string, OfficialDocument[]>> {
    const rows = await this.dataSource.manager.find(OfficialDocument, {
      where: { subjectId: In([...subjectIds]), state: 'genuine' },
      order: { issuedAt: 'ASC', id: 'ASC' },
    });
    const may = await Promise.all(rows.map((row) => this.kinds.get(row.kind).mayRead(actor, row)));
    return Map.groupBy(
      rows.filter((_, place) => may[place]),
      ({ subjectId }) => subjectId,
    );
  }

  /** A document to be sent to the actor. Throws NOT_FOUND where there is none or the actor may not have it, DOCUMENT_NOT_VALID where it no longer holds. */
  async forDownload(actor: Actor, id: string): Promise<OfficialDocument> {
    const row = z.uuid().safeParse(id).success && (await this.dataSource.manager.findOneBy(OfficialDocument, { id }));
    if (!row || !(await this.kinds.get(row.kind).mayRead(actor, row))) throw new DomainError('NOT_FOUND');
    if (!this.codes.isGenuine(row)) throw new Error(`document ${id} was altered in the registry`);
    if (row.state !== 'genuine') throw new DomainError('DOCUMENT_NOT_VALID', { state: row.state });
    return row;
  }

  /** For whoever holds a code: the registry's line, where it is as it was written. */
  async byCode(typed: string, tx?: Tx): Promise<OfficialDocument | null> {
    const row = await (tx?.manager ?? this.dataSource.manager).findOneBy(OfficialDocument, { code: this.codes.asKept(typed) });
    return row && this.codes.isGenuine(row) ? row : null;
  }

  byId(id: string): Promise<OfficialDocument | null> {
    return this.dataSource.manager.findOneBy(OfficialDocument, { id });
  }
}
