import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { isNamesake, isSameSigner, type LineCodes } from '../domain/paper.ts';
import type { PaperBatch } from './paper-batch.entity.ts';
import type { PaperLine } from './paper-line.entity.ts';
import { PaperStore } from './paper.store.ts';

export interface Twins {
  /** Whether somebody already counted is certainly the same person: online, on another sheet, or on a line above that is to count. */
  counted(line: PaperLine, isToCount: (other: PaperLine) => boolean): boolean;
  /** Lines that are certainly, or by their name perhaps, the same person; on this sheet those above. */
  lines(line: PaperLine): { readonly same: PaperLine[]; readonly namesakes: PaperLine[] };
  isOnline(line: PaperLine): boolean;
}

/** Who of a sheet signed elsewhere. */
@Injectable()
export class PaperTwins {
  constructor(private readonly papers: PaperStore) {}

  async of(tx: Tx, batch: Pick<PaperBatch, 'id' | 'petitionId'>, lines: readonly PaperLine[]): Promise<Twins> {
    const elsewhere = await this.papers.alike(tx, batch, lines);
    const online = await this.papers.signedOnline(
      tx,
      batch.petitionId,
      lines.flatMap(({ personId }) => personId ?? []),
    );
    const above = (line: PaperLine) => lines.filter((other) => other.line < line.line);
    const isOnline = ({ personId }: PaperLine): boolean => personId !== null && online.has(personId);
    return {
      isOnline,
      counted: (line, isToCount) =>
        isOnline(line) ||
        elsewhere.some((other) => other.state === 'valid' && isSame(line, other)) ||
        above(line).some((other) => isToCount(other) && isSame(line, other)),
      lines: (line) => {
        const others = [...elsewhere, ...above(line)];
        return {
          same: others.filter((other) => isSame(line, other)),
          namesakes: others.filter((other) => isNamesake(codesOf(line), codesOf(other))),
        };
      },
    };
  }
}

const codesOf = ({ voterTag: voter, numberTag: number, nameTag: name }: PaperLine): LineCodes => ({ voter, number, name });
const isSame = (one: PaperLine, other: PaperLine): boolean => isSameSigner(codesOf(one), codesOf(other));
