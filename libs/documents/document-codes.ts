import { Injectable } from '@nestjs/common';
import { Sealing } from '#platform';
import type { OfficialDocument } from './document.entity.ts';
import { contentHashOf } from './domain/document.ts';

const purpose = 'official-document';

type Coded = Pick<OfficialDocument, 'id' | 'kind' | 'subjectId' | 'act' | 'communeId' | 'number' | 'contentHash' | 'issuedAt'>;

/** The code of a document is made from all it says by a key of this installation: no line of the registry can be invented or changed unseen. */
@Injectable()
export class DocumentCodes {
  constructor(private readonly sealing: Sealing) {}

  of(document: Coded): string {
    return this.sealing.code(purpose, ...parts(document));
  }

  /** A code as it is kept, whatever was done to it when it was copied by hand. */
  asKept = (typed: string): string => this.sealing.copied(typed);

  /** Whether the registry's line is as it was written. */
  isGenuine(document: OfficialDocument): boolean {
    const { content, contentHash, code } = document;
    return contentHashOf(content) === contentHash && this.sealing.isCode(code, purpose, ...parts(document));
  }
}

const parts = ({ id, kind, subjectId, act, communeId, number, contentHash, issuedAt }: Coded): string[] => [
  ...[id, kind, subjectId, act, communeId, number, contentHash],
  issuedAt.toISOString(),
];
