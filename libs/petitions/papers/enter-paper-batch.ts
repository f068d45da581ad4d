import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, newId, typedText } from '#kernel';
import { FourEyes, type Tx, type UseCase } from '#platform';
import { checkLineNumbers, linesOfSheet, takesPaper } from '../domain/paper.ts';
import { procedureById } from '../domain/procedure.ts';
import { capacities } from '../domain/signature.ts';
import { declaredActivity } from '../use-cases/sign-petition.ts';
import { PetitionStore } from '../petition.store.ts';
import { paperPolicy } from './papers.policy.ts';
import { PaperLines, type TypedLine } from './paper-lines.ts';
import { PaperStore } from './paper.store.ts';
import { hashOfLines, PaperSheets } from './paper-sheets.ts';
import { sheetContent } from './paper-contents.ts';

const line = z.object({
  line: z.int(),
  fullName: typedText(2, 120),
  birth: typedText(4, 12),
  capacity: z.enum(capacities),
  placeId: z.uuid().nullish(),
  idNumber: typedText(1, 30).nullish(),
  activity: declaredActivity.nullish(),
});
const input = z.object({
  petitionId: z.uuid(),
  /** The code printed on the sheet. */
  sheetCode: typedText(1, 60),
  scanFileId: z.uuid(),
  lines: z.array(line).min(1).max(linesOfSheet.most),
});
type Input = z.output<typeof input>;

/**
 * Types one sheet: nothing is counted before another person has decided each line. Takes no exclusive lock: signers online do not
 * wait for a typist. Throws SHEET_UNKNOWN, SHEET_ENTERED, SHEET_LINE_REFUSED, or what is wrong with a line.
 */
@Injectable()
export class EnterPaperBatch implements UseCase<Input, { id: string; actId: string }> {
  readonly action = paperPolicy.enter;
  readonly input = input as z.ZodType<Input>;

  constructor(
    private readonly petitions: PetitionStore,
    private readonly papers: PaperStore,
    private readonly lines: PaperLines,
    private readonly sheets: PaperSheets,
    private readonly fourEyes: FourEyes,
  ) {}

  async execute(tx: Tx, { petitionId, sheetCode, scanFileId, lines: typed }: Input): Promise<{ id: string; actId: string }> {
    const communeId = await this.petitions.communeOf(tx, petitionId);
    const { timeZone, sheet } = await this.sheets.find(tx, communeId, petitionId, sheetCode);
    const petition = await this.petitions.holdOpen(tx, petitionId);
    tx.authorize(this.action, petition, { type: 'petition', id: petitionId });
    const pack = procedureById(petition.rulePackId);
    takesPaper(petition.status, pack);
    if (!sheet) throw new DomainError('SHEET_UNKNOWN', {}, 'sheetCode');
    checkLineNumbers(
      typed.map(({ line: number }) => number),
      sheetContent.parse(sheet.content).lines,
    );
    const id = newId();
    const of = { petition, pack, timeZone, partIds: await this.lines.partsOf(tx, communeId, pack) };
    const lines = await this.lines.read(tx, id, of, typed as TypedLine[]);
    await this.sheets.keepScan(tx, scanFileId, id);
    const linesHash = hashOfLines(lines);
    const subject = { type: 'paper-batch', id };
    const payload = { petitionId, linesHash, lines: lines.length, sheet: sheet.number };
    const actId = await this.fourEyes.propose(tx, { action: paperPolicy.validate, subject, communeId, payload });
    const batch = { id, petitionId, communeId, sheetId: sheet.id, sheetNumber: sheet.number, scanId: scanFileId, actId };
    const entered = { state: 'entered' as const, lineCount: lines.length, linesHash, enteredBy: tx.actor.key, enteredAt: tx.now };
    await this.papers.insert(tx, { ...batch, ...entered, settledBy: null, settledAt: null, forgottenAt: null }, lines);
    tx.note({ sheet: sheet.number, lines: lines.length, linesHash }, { type: 'petition', id: petitionId });
    return { id, actId };
  }
}
