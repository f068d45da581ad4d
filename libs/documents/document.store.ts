import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { OfficialDocument } from './document.entity.ts';

/** Writes the registry. */
@Injectable()
export class DocumentStore {
  /** The latest document of an act, whatever became of it. Issuers of the same act wait for each other, so that the second finds the first's. */
  async holdAct(tx: Tx, kind: string, subjectId: string, act: string): Promise<OfficialDocument | null> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`jamaa.document ${kind} ${subjectId} ${act}`]);
    return tx.manager.findOne(OfficialDocument, { where: { kind, subjectId, act }, order: { issuedAt: 'DESC', id: 'DESC' } });
  }

  /** How many documents of a kind a subject has had; counted under `holdAct`. */
  count(tx: Tx, kind: string, subjectId: string): Promise<number> {
    return tx.manager.countBy(OfficialDocument, { kind, subjectId });
  }

  async insert(tx: Tx, row: OfficialDocument): Promise<void> {
    await tx.manager.insert(OfficialDocument, row as never);
  }

  /** Throws NOT_FOUND. */
  async lock(tx: Tx, id: string): Promise<OfficialDocument> {
    const row = await tx.manager.findOne(OfficialDocument, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async supersede(tx: Tx, id: string, supersededBy: string): Promise<void> {
    await tx.manager.update(OfficialDocument, { id }, { state: 'superseded', settledAt: tx.now, supersededBy });
  }

  async withdraw(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.manager.update(OfficialDocument, { id }, { state: 'withdrawn', settledAt: tx.now, reason });
  }
}
