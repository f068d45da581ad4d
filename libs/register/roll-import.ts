import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError } from '#kernel';
import { may, UseCases } from '#platform';
import { type RollColumn, readHeader, readRollLine, type RollTerms } from './domain/roll-line.ts';
import type { RollCategory, RollCounts } from './domain/roll.ts';
import type { LineRefusal } from './roll-line.store.ts';
import type { RollBatch, RollVersion } from './roll.store.ts';
import { openRollFile, type RawLine } from './roll-file.ts';
import { registerPolicy } from './register.policy.ts';
import { RollTermsReader } from './roll-terms.ts';
import { ProposeRoll } from './use-cases/enforce-roll.ts';
import { AppendRollLines, EndRollImport, StartRollImport } from './use-cases/import-roll.ts';

/** Which roll a file is. */
export interface RollFacts {
  readonly communeId: string;
  readonly category: RollCategory;
  readonly asOf: Day;
}

/** A version that was read whole, and the act by which a second person puts it in force. */
export interface RollRead extends RollVersion {
  readonly actId: string;
}

/** What is told while a roll is read: each line that is refused, and how far it is after each batch. */
interface ImportProgress {
  refused(refusal: LineRefusal): void;
  read(counts: RollCounts): void;
}

const untold: ImportProgress = { refused: () => {}, read: () => {} };

/** Lines written at once: what is in memory of a roll at any moment. */
const batchSize = 1000;
/** The largest commune has fewer people. */
const mostLines = 5_000_000;

/**
 * Reads a roll as it comes and writes it batch by batch; how far it is can be read meanwhile. All of it becomes a version, or nothing;
 * read whole it is proposed as the roll in force, and a second person decides.
 */
@Injectable()
export class RollImport {
  constructor(
    private readonly useCases: UseCases,
    private readonly terms: RollTermsReader,
  ) {}

  /** The same from a file of this machine, for the command line. */
  file(actor: Actor, facts: RollFacts, path: string, progress = untold): Promise<RollRead> {
    return this.run(actor, facts, createReadStream(path), progress);
  }

  /**
   * Throws what is wrong with the file as a whole: its header, its encoding, a file most of which is refused. A version that failed
   * keeps the code and the refused lines.
   */
  async run(actor: Actor, facts: RollFacts, source: AsyncIterable<Uint8Array>, progress = untold): Promise<RollRead> {
    // asked before anything is read, so that nobody else learns what the commune takes
    if (!may(actor, registerPolicy.importRoll, facts)) throw new DomainError('FORBIDDEN', { action: registerPolicy.importRoll });
    const terms = await this.terms.of(facts.communeId, facts.asOf);
    const { header, lines } = await openRollFile(source);
    const columns = readHeader(header, terms);
    const start = { ...facts, hasIdNumbers: columns.includes('id_number') };
    const { id } = await this.useCases.run(StartRollImport, actor, start);
    const read = { columns, terms, progress };
    await this.append(actor, id, lines, read).catch((error: unknown) => this.giveUp(actor, id, error));
    const version = await this.useCases.run(EndRollImport, actor, { versionId: id });
    const { failure, refused, accepted } = version;
    if (failure === 'ROLL_MOSTLY_REFUSED') throw new DomainError('ROLL_MOSTLY_REFUSED', { refused, accepted }, 'file');
    if (failure) throw new DomainError(failure, {}, 'file');
    return { ...version, ...(await this.useCases.run(ProposeRoll, actor, { versionId: id })) };
  }

  private async append(actor: Actor, versionId: string, raw: AsyncIterable<RawLine>, { columns, terms, progress }: Reading): Promise<void> {
    let batch = emptyBatch();
    const flush = async (): Promise<void> => {
      const { refusals, ...counts } = await this.useCases.run(AppendRollLines, actor, { versionId, batch });
      for (const refusal of refusals) progress.refused(refusal);
      progress.read(counts);
      batch = emptyBatch();
    };
    for await (const line of raw) {
      if (line.line > mostLines) throw new DomainError('ROLL_TOO_LONG', { max: mostLines }, 'file');
      readInto(batch, line, columns, terms);
      if (batch.lines.length + batch.refusals.length >= batchSize) await flush();
    }
    if (batch.lines.length + batch.refusals.length) await flush();
  }

  /** The version ends as failed before the error goes on; one that a newer import replaced has ended already. */
  private async giveUp(actor: Actor, versionId: string, error: unknown): Promise<never> {
    const code = error instanceof DomainError ? error.code : 'ROLL_INTERRUPTED';
    if (code !== 'ROLL_IMPORT_REPLACED') await this.useCases.run(EndRollImport, actor, { versionId, failure: code });
    throw error;
  }
}

interface Reading {
  readonly columns: readonly RollColumn[];
  readonly terms: RollTerms;
  readonly progress: ImportProgress;
}

interface OpenBatch extends RollBatch {
  readonly lines: RollBatch['lines'][number][];
  readonly refusals: LineRefusal[];
}

const emptyBatch = (): OpenBatch => ({ lines: [], refusals: [] });

function readInto({ lines, refusals }: OpenBatch, raw: RawLine, columns: readonly RollColumn[], terms: RollTerms): void {
  const { line } = raw;
  if ('fault' in raw) return void refusals.push({ line, code: raw.fault, field: null });
  if (raw.cells.length !== columns.length) return void refusals.push({ line, code: 'ROLL_LINE_COLUMNS', field: null });
  try {
    lines.push({ line, ...readRollLine(Object.fromEntries(columns.map((column, index) => [column, raw.cells[index]!])), terms) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    refusals.push({ line, code: error.code, field: error.field ?? null });
  }
}
