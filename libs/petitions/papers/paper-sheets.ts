import { Injectable } from '@nestjs/common';
import { DocumentReader, type OfficialDocument } from '#documents';
import { Files, type Tx } from '#platform';
import { TerritoryReader } from '#territory';
import { hashOf } from '../domain/content.ts';
import { signatureSheet } from './paper-contents.ts';
import type { PaperLine } from './paper-line.entity.ts';

/** The printed sheet of a batch, and its scan. */
@Injectable()
export class PaperSheets {
  constructor(
    private readonly documents: DocumentReader,
    private readonly territories: TerritoryReader,
    private readonly files: Files,
  ) {}

  async find(
    tx: Tx,
    communeId: string,
    petitionId: string,
    code: string,
  ): Promise<{ timeZone: string; sheet: OfficialDocument | undefined }> {
    const { timeZone } = await this.territories.get(communeId, tx);
    const sheet = await this.documents.byCode(code, tx);
    const isIts = sheet?.kind === signatureSheet && sheet.subjectId === petitionId && sheet.state === 'genuine';
    return { timeZone, sheet: isIts ? sheet : undefined };
  }

  async keepScan(tx: Tx, scanFileId: string, batchId: string): Promise<void> {
    await this.files.attach(tx, scanFileId, { type: 'paper-batch', id: batchId });
  }

  forgetScan(tx: Tx, batchId: string): Promise<void> {
    return this.files.purge(tx, { type: 'paper-batch', id: batchId });
  }
}

/** What of the lines the second person confirms: all of them, as they were typed. */
export const hashOfLines = (lines: readonly PaperLine[]): string =>
  hashOf({ lines: lines.map(({ id, line: number, capacity, saidSealed }) => [id, number, capacity, saidSealed.toString('base64')]) });
