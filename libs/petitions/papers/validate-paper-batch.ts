import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { lawById, practiceOf } from '#rulepacks';
import { decisionsOf, linesOfSheet, mayDecide, type PaperOutcome, paperOutcomes, takesPaper } from '../domain/paper.ts';
import { PetitionActs } from '../petition-acts.ts';
import { paperPolicy } from './papers.policy.ts';
import { hashOfLines, PaperSheets } from './paper-sheets.ts';
import type { PaperLine } from './paper-line.entity.ts';
import { PaperSigning, type Proofs } from './paper-signing.ts';
import { PaperStore } from './paper.store.ts';
import { PaperTwins } from './paper-twins.ts';

const input = z.object({
  actId: z.uuid(),
  decisions: z.array(z.object({ line: z.int(), outcome: z.enum(paperOutcomes) })).max(linesOfSheet.most),
});
type Input = z.infer<typeof input>;
const frozen = z.object({ linesHash: z.string() });

export interface BatchSettled {
  readonly id: string;
  readonly valid: number;
  readonly duplicate: number;
  readonly notEligible: number;
}

/**
 * The second person decides each line against the scan; the valid ones are signatures from this commit on. Holds the petition, so that
 * nobody signs online meanwhile. Throws SAME_PERSON for whoever typed it, PAPER_LINE_UNDECIDED, PAPER_OUTCOME_FORBIDDEN.
 */
@Injectable()
export class ValidatePaperBatch implements UseCase<Input, BatchSettled> {
  readonly action = paperPolicy.validate;
  readonly input = input;

  constructor(
    private readonly acts: PetitionActs,
    private readonly fourEyes: FourEyes,
    private readonly papers: PaperStore,
    private readonly twins: PaperTwins,
    private readonly signing: PaperSigning,
  ) {}

  async execute(tx: Tx, { actId, decisions }: Input): Promise<BatchSettled> {
    const { subject, payload } = await this.fourEyes.confirm(tx, actId, frozen);
    const before = await this.papers.get(tx, subject.id);
    const { petition, pack } = await this.acts.lock(tx, this.action, before.petitionId);
    const batch = await this.papers.get(tx, subject.id);
    if (batch.state !== 'entered') throw new DomainError('PAPER_BATCH_SETTLED', { state: batch.state });
    takesPaper(petition.status, pack);
    const lines = await this.papers.linesOf(tx, batch.id);
    if (hashOfLines(lines) !== payload.linesHash) throw new Error(`paper batch ${batch.id} was altered`);
    const proofs = practiceOf(lawById(pack.id)).proofs.value;
    const decided = decisionsOf(
      lines.map(({ line }) => line),
      decisions,
    );
    await this.refuseForbidden(tx, batch, lines, decided, proofs);
    const by = (outcome: PaperOutcome) => lines.filter(({ line }) => decided.get(line) === outcome);
    await this.signing.carryOut(tx, by, proofs);
    await this.papers.settle(tx, batch.id, 'validated');
    const [valid, duplicate, notEligible] = [by('valid').length, by('duplicate').length, by('not-eligible').length];
    tx.note({ sheet: batch.sheetNumber, valid, duplicate, notEligible });
    return { id: batch.id, valid, duplicate, notEligible };
  }

  /** Of two lines of one person on the sheet, the first may be valid. */
  private async refuseForbidden(
    tx: Tx,
    batch: { id: string; petitionId: string },
    lines: readonly PaperLine[],
    decided: ReadonlyMap<number, PaperOutcome>,
    proofs: Proofs,
  ): Promise<void> {
    const twins = await this.twins.of(tx, batch, lines);
    for (const one of lines) {
      const isTwin = twins.counted(one, (other) => decided.get(other.line) === 'valid');
      mayDecide(one.line, decided.get(one.line)!, { ...one, isTwin }, proofs);
    }
  }
}

const ofBatch = z.object({ batchId: z.uuid() });

/** Gives a batch up before it is decided: the sheet may be typed again, and what was typed of people is gone. */
@Injectable()
export class DiscardPaperBatch implements UseCase<z.infer<typeof ofBatch>, { id: string }> {
  readonly action = paperPolicy.discard;
  readonly input = ofBatch;

  constructor(
    private readonly acts: PetitionActs,
    private readonly papers: PaperStore,
    private readonly sheets: PaperSheets,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { batchId }: z.infer<typeof ofBatch>): Promise<{ id: string }> {
    const { petitionId } = await this.papers.get(tx, batchId);
    await this.acts.lock(tx, this.action, petitionId);
    const { state, sheetNumber } = await this.papers.get(tx, batchId);
    if (state !== 'entered') throw new DomainError('PAPER_BATCH_SETTLED', { state });
    await this.papers.forgetLines(tx, batchId);
    await this.papers.settle(tx, batchId, 'discarded');
    await this.sheets.forgetScan(tx, batchId);
    await this.fourEyes.lapse(tx, paperPolicy.validate, { type: 'paper-batch', id: batchId });
    tx.note({ discarded: sheetNumber });
    return { id: batchId };
  }
}
