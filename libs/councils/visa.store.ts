import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { DeliberationVisa } from './visa.entity.ts';

/** A visa with what was decided. */
export interface LockedVisa {
  readonly visa: DeliberationVisa;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly titles: Record<string, string>;
  readonly decidedOn: string;
}

/** Writes the visas of deliberations. */
@Injectable()
export class VisaStore {
  async insert(
    tx: Tx,
    row: Pick<DeliberationVisa, 'id' | 'deliberationId' | 'communeId' | 'subject' | 'councilLawId' | 'status' | 'dueOn'>,
  ) {
    await tx.manager.insert(DeliberationVisa, { ...row, createdAt: tx.now });
  }

  /** Throws NOT_FOUND. */
  async lock(tx: Tx, id: string): Promise<LockedVisa> {
    const visa = await tx.manager.findOne(DeliberationVisa, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!visa) throw new DomainError('NOT_FOUND');
    const [decided]: Omit<LockedVisa, 'visa'>[] = await tx.manager.query(
      `SELECT i.subject_type AS "subjectType", i.subject_id AS "subjectId", i.titles, to_char(d.decided_on, 'YYYY-MM-DD') AS "decidedOn"
       FROM deliberation d JOIN agenda_item i ON i.id = d.agenda_item_id WHERE d.id = $1`,
      [visa.deliberationId],
    );
    return { visa, ...decided! };
  }

  async update(tx: Tx, id: string, changes: Partial<DeliberationVisa>): Promise<void> {
    await tx.manager.update(DeliberationVisa, { id }, changes);
  }
}
