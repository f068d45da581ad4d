import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import { locales, type Subject, type Tx } from '#platform';
import { DocumentCodes } from './document-codes.ts';
import type { OfficialDocument } from './document.entity.ts';
import { DocumentKinds } from './document-kinds.ts';
import { DocumentStore } from './document.store.ts';
import { contentHashOf } from './domain/document.ts';
import { longestPaper } from './domain/paper.ts';
import './domain/documents.errors.ts';

export interface NewDocument {
  readonly kind: string;
  readonly subject: Subject;
  /** What of the subject it attests, such as the id of the event; another document of the same act takes its place. */
  readonly act: string;
  readonly communeId: string;
  readonly number: string;
  /** JSON of the kind's schema. */
  readonly content: unknown;
}

/** How features issue official documents, inside their own transaction and after `tx.authorize`. */
@Injectable()
export class Documents {
  constructor(
    private readonly store: DocumentStore,
    private readonly kinds: DocumentKinds,
    private readonly codes: DocumentCodes,
  ) {}

  /**
   * Writes a document into the registry; nothing is typeset before somebody downloads it. Of an act that has one, genuine or not, it
   * returns that one, unless a person asks for it `again`: then a new one is issued, and supersedes what was genuine. Throws
   * DOCUMENT_TOO_LONG.
   */
  async issue(tx: Tx, document: NewDocument, again = false): Promise<OfficialDocument> {
    const { kind, subject, act } = document;
    const before = await this.store.holdAct(tx, kind, subject.id, act);
    return before && !again ? before : this.write(tx, document, before);
  }

  private async write(
    tx: Tx,
    { kind, subject, act, communeId, number, content: given }: NewDocument,
    before: OfficialDocument | null,
  ): Promise<OfficialDocument> {
    const content = JSON.parse(JSON.stringify(this.kinds.get(kind).content.parse(given))) as unknown;
    refuseLong(Math.max(...locales.map((locale) => JSON.stringify(this.kinds.paperOf({ kind, content }, locale)).length)));
    const contentHash = contentHashOf(content);
    const said = { id: newId(), kind, subjectId: subject.id, act, communeId, number, contentHash, issuedAt: tx.now };
    const row: OfficialDocument = {
      ...{ ...said, subjectType: subject.type, content, code: this.codes.of(said) },
      ...{ state: 'genuine' as const, issuedBy: tx.actor.key, settledAt: null, reason: null, supersededBy: null },
    };
    if (before?.state === 'genuine') await this.store.supersede(tx, before.id, row.id);
    await this.store.insert(tx, row);
    tx.note({ document: row.id, kind, number, contentHash });
    return row;
  }

  /** The place of the next document of a kind in the subject's own series, from 1; whoever asks holds the subject's lock. */
  async nextOf(tx: Tx, kind: string, subjectId: string): Promise<number> {
    return (await this.store.count(tx, kind, subjectId)) + 1;
  }
}

function refuseLong(characters: number): void {
  if (characters > longestPaper) throw new DomainError('DOCUMENT_TOO_LONG', { most: longestPaper });
}
