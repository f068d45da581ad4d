import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import type { PaperLineState } from '../domain/paper.ts';
import type { ShownTie } from '../domain/signature.ts';
import { Signature } from '../signature.entity.ts';
import { PaperBatch } from './paper-batch.entity.ts';
import { PaperLine } from './paper-line.entity.ts';

/** A valid line, as the signature that it is. */
export type PaperSignature = Pick<PaperLine, 'id' | 'petitionId' | 'capacity' | 'placeId' | 'personId'> &
  ShownTie & { readonly nameSealed: Buffer; readonly activitySealed: Buffer | null };

const counts = ['entered', 'valid'] as const;

/** Writes batches of paper, their lines, and the signatures that they are; the caller holds the petition's lock. */
@Injectable()
export class PaperStore {
  /** Throws SHEET_ENTERED: a sheet is typed once. */
  async insert(tx: Tx, batch: PaperBatch, lines: readonly PaperLine[]): Promise<void> {
    try {
      await tx.manager.insert(PaperBatch, batch);
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'uq_paper_batch_sheet') throw new DomainError('SHEET_ENTERED', {}, 'sheetCode');
      throw error;
    }
    await tx.manager.insert(PaperLine, [...lines]);
  }

  /** Throws NOT_FOUND. */
  async get(tx: Tx, id: string): Promise<PaperBatch> {
    const batch = await tx.manager.findOneBy(PaperBatch, { id });
    if (!batch) throw new DomainError('NOT_FOUND');
    return batch;
  }

  linesOf(tx: Tx, batchId: string): Promise<PaperLine[]> {
    return tx.manager.find(PaperLine, { where: { batchId }, order: { line: 'ASC' } });
  }

  /** Lines of other batches that hold or may hold, one of whose codes is one of these lines'. */
  async alike(tx: Tx, batch: Pick<PaperBatch, 'id' | 'petitionId'>, lines: readonly PaperLine[]): Promise<PaperLine[]> {
    const codes = (pick: (line: PaperLine) => Buffer | null) => lines.flatMap((line) => pick(line) ?? []);
    return tx.manager
      .createQueryBuilder(PaperLine, 'l')
      .where('l.petitionId = :petitionId AND l.batchId <> :id AND l.state = ANY (:counts)', { ...batch, counts })
      .andWhere('(l.voterTag = ANY (:voters) OR l.numberTag = ANY (:numbers) OR l.nameTag = ANY (:names))', {
        voters: codes(({ voterTag }) => voterTag),
        numbers: codes(({ numberTag }) => numberTag),
        names: codes(({ nameTag }) => nameTag),
      })
      .getMany();
  }

  /** Of some people, those whose own signature stands. */
  async signedOnline(tx: Tx, petitionId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.manager.find(Signature, {
      select: { id: true, personId: true },
      where: { petitionId, personId: In([...personIds]), withdrawnAt: IsNull() },
    });
    return new Set(rows.map(({ personId }) => personId!));
  }

  /** Sealed names of the valid signatures given online, a page at a time: they are opened to be compared, and shown to nobody. */
  sealedNames(tx: Tx, petitionId: string, after: string | undefined, limit: number): Promise<Pick<Signature, 'id' | 'nameSealed'>[]> {
    const query = tx.manager
      .createQueryBuilder(Signature, 's')
      .select(['s.id', 's.nameSealed'])
      .where("s.petitionId = :petitionId AND s.withdrawnAt IS NULL AND s.channel = 'online'", { petitionId });
    if (after) query.andWhere('s.id > :after', { after });
    return query.orderBy('s.id').limit(limit).getMany();
  }

  async decide(tx: Tx, lineIds: readonly string[], state: PaperLineState): Promise<void> {
    if (lineIds.length) await tx.manager.update(PaperLine, { id: In([...lineIds]) }, { state });
  }

  /** Valid lines become signatures: counted like all others, by the same counter. */
  async sign(tx: Tx, lines: readonly PaperSignature[]): Promise<void> {
    const rows = lines.map((line) => ({ ...line, channel: 'paper' as const, wantsNews: false, signedAt: tx.now }));
    if (rows.length) await tx.manager.insert(Signature, rows as never);
  }

  async settle(tx: Tx, id: string, state: 'validated' | 'discarded'): Promise<void> {
    await tx.manager.update(PaperBatch, { id }, { state, settledBy: tx.actor.key, settledAt: tx.now });
  }

  /** What was typed of people in a batch that is given up. */
  async forgetLines(tx: Tx, batchId: string): Promise<void> {
    await tx.manager.delete(PaperLine, { batchId });
  }

  /** Petitions to a commune that collect and have valid or typed lines of somebody on its roll. */
  async petitionsWithPaper(tx: Tx, communeId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `SELECT p.id FROM petition p WHERE p.commune_id = $1 AND p.status IN ('collecting', 'ready')
         AND EXISTS (SELECT 1 FROM paper_line l WHERE l.petition_id = p.id AND l.voter_tag IS NOT NULL AND l.state IN ('entered', 'valid'))
       ORDER BY p.id`,
      [communeId],
    );
    return rows.map(({ id }) => id);
  }

  byVoter(tx: Tx, petitionId: string, voterTag: Buffer): Promise<PaperLine[]> {
    return tx.manager.find(PaperLine, { where: { petitionId, voterTag }, order: { id: 'ASC' } });
  }

  /** From now on a line and its signature are known to be of a person. */
  async recognise(tx: Tx, lineId: string, personId: string): Promise<void> {
    await tx.manager.update(PaperLine, { id: lineId }, { personId });
    await tx.manager.update(Signature, { id: lineId, withdrawnAt: IsNull() }, { personId });
  }

  /** A person who signed online too counts once: the line stays as a duplicate, its signature is taken out of the count. */
  async giveWay(tx: Tx, lineId: string, personId: string): Promise<void> {
    await tx.manager.update(PaperLine, { id: lineId }, { personId, state: 'duplicate' });
    await tx.manager.query(
      'UPDATE signature SET withdrawn_at = $2, withdrawn_tx = pg_current_xact_id() WHERE id = $1 AND withdrawn_at IS NULL',
      [lineId, tx.now],
    );
  }
}
