import { Injectable } from '@nestjs/common';
import { Sealing, type Tx } from '#platform';
import { type PaperOutcome, paperOutcomes } from '../domain/paper.ts';
import { shownTie } from '../domain/signature.ts';
import { PaperLines } from './paper-lines.ts';
import type { PaperLine } from './paper-line.entity.ts';
import { type PaperSignature, PaperStore } from './paper.store.ts';

export type Proofs = readonly ('roll' | 'declaration')[];

/** Carries decisions out. */
@Injectable()
export class PaperSigning {
  constructor(
    private readonly papers: PaperStore,
    private readonly lines: PaperLines,
    private readonly sealing: Sealing,
  ) {}

  async carryOut(tx: Tx, by: (outcome: PaperOutcome) => readonly PaperLine[], proofs: Proofs): Promise<void> {
    for (const outcome of paperOutcomes)
      await this.papers.decide(
        tx,
        by(outcome).map(({ id }) => id),
        outcome,
      );
    await this.papers.sign(
      tx,
      by('valid').map((line) => this.signature(line, proofs)),
    );
  }

  private signature(line: PaperLine, proofs: Proofs): PaperSignature {
    const { id, petitionId, capacity, placeId, personId, rollAnswer } = line;
    const { fullName, activity } = this.lines.said(line);
    const sealed = {
      nameSealed: this.sealing.seal(fullName, `signature:${id}`),
      activitySealed: activity ? this.sealing.seal(JSON.stringify(activity), `activity:${id}`) : null,
    };
    return { id, petitionId, capacity, placeId, personId, ...sealed, ...shownTie(proofs, rollAnswer) };
  }
}
