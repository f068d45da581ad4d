import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { type Actor, DomainError } from '#kernel';
import { Petition } from '../petition.entity.ts';
import { PaperBatch } from './paper-batch.entity.ts';
import { paperPolicy, paperRoles } from './papers.policy.ts';

/** A line of a sheet, for the person who signed it. */
export interface OwnPaperLine {
  readonly sheetNumber: string;
  readonly line: number;
  readonly state: string;
}

/** Batches of paper for staff, without a name; own lines for their signer. */
@Injectable()
export class PaperReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Batches of a petition, the latest first. Throws FORBIDDEN for who works in another commune. */
  async batches(actor: Actor, petitionId: string): Promise<PaperBatch[]> {
    const petition = await this.dataSource.manager.findOne(Petition, { select: { id: true, communeId: true }, where: { id: petitionId } });
    if (!petition) throw new DomainError('NOT_FOUND');
    if (!this.works(actor, petition.communeId)) throw new DomainError('FORBIDDEN', { action: paperPolicy.work });
    return this.dataSource.manager.find(PaperBatch, { where: { petitionId }, order: { enteredAt: 'DESC', id: 'DESC' }, take: 200 });
  }

  async find(ids: readonly string[]): Promise<PaperBatch[]> {
    return this.dataSource.manager.findBy(PaperBatch, { id: In([...ids]) });
  }

  /** Scans are for those who type and decide. */
  async mayReadScan(actor: Actor, batchId: string): Promise<boolean> {
    const [batch] = await this.find([batchId]);
    return batch !== undefined && this.works(actor, batch.communeId);
  }

  /** The lines on which the actor signed, by petition: recognised on the roll, and nobody else's. */
  async own({ personId }: Actor, petitionIds: readonly string[]): Promise<Map<string, OwnPaperLine[]>> {
    if (!personId) return new Map();
    const rows: (OwnPaperLine & { petitionId: string })[] = await this.dataSource.query(
      `SELECT l.petition_id AS "petitionId", b.sheet_number AS "sheetNumber", l.line,
         CASE WHEN l.state = 'valid' AND s.withdrawn_at IS NOT NULL THEN 'withdrawn' ELSE l.state END AS state
       FROM paper_line l JOIN paper_batch b ON b.id = l.batch_id LEFT JOIN signature s ON s.id = l.id
       WHERE l.person_id = $1 AND l.petition_id = ANY ($2::uuid[]) AND b.state <> 'discarded' ORDER BY b.sheet_number, l.line`,
      [personId, petitionIds],
    );
    return Map.groupBy(rows, ({ petitionId }) => petitionId);
  }

  private works = (actor: Actor, communeId: string): boolean => actor.communesAs(paperRoles).includes(communeId);
}
