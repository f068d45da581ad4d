import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx, UseCase } from '#platform';
import { lawById, practiceOf } from '#rulepacks';
import { outcomesOf, type PaperOutcome } from '../domain/paper.ts';
import type { DeclaredActivity } from '../domain/signature.ts';
import { PetitionStore } from '../petition.store.ts';
import { paperPolicy } from './papers.policy.ts';
import type { PaperBatch } from './paper-batch.entity.ts';
import { PaperLines } from './paper-lines.ts';
import type { PaperLine } from './paper-line.entity.ts';
import { PaperStore } from './paper.store.ts';
import { PaperTwins, type Twins } from './paper-twins.ts';

export type PaperWarning =
  'signed-online' | 'on-another-line' | 'namesake' | 'named-online' | 'not-on-roll' | 'roll-cannot-tell' | 'under-age';

export interface ShownLine extends Pick<PaperLine, 'id' | 'line' | 'state' | 'capacity' | 'placeId'> {
  readonly fullName: string;
  readonly birth: string;
  readonly activity?: DeclaredActivity | null;
  readonly warnings: readonly PaperWarning[];
  /** What the second person may decide; nothing once it is decided. */
  readonly outcomes: readonly PaperOutcome[];
}

export interface ShownBatch extends PaperBatch {
  readonly isOwn: boolean;
  readonly lines: readonly ShownLine[];
}

const input = z.object({ batchId: z.uuid() });
type Input = z.infer<typeof input>;

/** Opens the names of a batch for those who decide its lines. A reading, and yet a use case: it writes the audit. */
@Injectable()
export class ReadPaperBatch implements UseCase<Input, ShownBatch> {
  readonly action = paperPolicy.read;
  readonly input = input;

  constructor(
    private readonly petitions: PetitionStore,
    private readonly papers: PaperStore,
    private readonly lines: PaperLines,
    private readonly twins: PaperTwins,
  ) {}

  async execute(tx: Tx, { batchId }: Input): Promise<ShownBatch> {
    const batch = await this.papers.get(tx, batchId);
    const petition = await this.petitions.holdOpen(tx, batch.petitionId);
    tx.authorize(this.action, petition, { type: 'petition', id: petition.id });
    const lines = await this.papers.linesOf(tx, batchId);
    const twins = await this.twins.of(tx, batch, lines);
    const proofs = practiceOf(lawById(petition.rulePackId)).proofs.value;
    tx.note({ sheet: batch.sheetNumber, names: lines.length });
    const shown = (line: PaperLine): ShownLine => {
      const { id, line: number, state, capacity, placeId } = line;
      const isTwin = twins.counted(line, () => true);
      const outcomes = state === 'entered' ? outcomesOf({ ...line, isTwin }, proofs) : [];
      return { id, line: number, state, capacity, placeId, ...this.lines.said(line), warnings: warningsOf(line, twins), outcomes };
    };
    return { ...batch, isOwn: batch.enteredBy === tx.actor.key, lines: lines.map(shown) };
  }
}

function warningsOf(line: PaperLine, twins: Twins): PaperWarning[] {
  const { same, namesakes } = twins.lines(line);
  const all: [PaperWarning, boolean][] = [
    ['signed-online', twins.isOnline(line) && line.state === 'entered'],
    ['on-another-line', same.length > 0],
    ['namesake', namesakes.length > 0],
    ['named-online', line.isNamedOnline],
    ['under-age', line.isUnderAge],
    ['not-on-roll', line.rollAnswer === 'no' && !line.isUnderAge],
    ['roll-cannot-tell', line.rollAnswer === 'cannot-tell'],
  ];
  return all.filter(([, holds]) => holds).map(([warning]) => warning);
}
