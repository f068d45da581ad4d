import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import type { Tx } from '#platform';
import { removalMachine, type RemovalState } from './domain/removal.ts';
import type { Entry } from './entry.store.ts';
import { RegisterDatabase } from './register-database.ts';

export interface LateRemoval {
  readonly id: string;
  readonly freezeId: string;
  readonly communeId: string;
  readonly status: RemovalState;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

/** Which line is to go. It is named by its place, so that nothing of the person is written a second time. */
export interface ProposedRemoval {
  readonly freezeId: string;
  readonly place: Pick<Entry, 'line' | 'additionId'>;
  readonly reason: string;
}

const columns = `r.id, r.freeze_id AS "freezeId", f.commune_id AS "communeId", r.status, r.reason, r.proposed_by AS "proposedBy",
  r.proposed_at AS "proposedAt", r.decided_by AS "decidedBy", r.decided_at AS "decidedAt", r.decision_reason AS "decisionReason"`;
const removals = `SELECT ${columns} FROM register.late_removal r JOIN register.freeze f ON f.id = r.freeze_id`;

/** Takes people off frozen rolls. The line itself stays, and with it the fingerprint of the version. */
@Injectable()
export class RemovalStore {
  constructor(private readonly database: RegisterDatabase) {}

  /** Writes a proposal down; a repeated request id finds its own. */
  propose(tx: Tx, { freezeId, place: { line, additionId }, reason }: ProposedRemoval, requestId: string): Promise<string> {
    return this.database.write(tx, async (session) => {
      await session.query(
        `INSERT INTO register.late_removal (id, freeze_id, request_id, line, addition_id, reason, status, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'proposed', $7, $8) ON CONFLICT ON CONSTRAINT uq_late_removal_request DO NOTHING`,
        [newId(), freezeId, requestId, additionId ? null : line, additionId, reason, tx.actor.id, tx.now],
      );
      const [row] = await session.query<{ id: string }>('SELECT id FROM register.late_removal WHERE proposed_by = $1 AND request_id = $2', [
        tx.actor.id,
        requestId,
      ]);
      return row!.id;
    });
  }

  async get(id: string): Promise<LateRemoval> {
    const [row] = await this.database.query<LateRemoval>(`${removals} WHERE r.id = $1`, [id]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Of some freezes, in the order in which they were proposed. */
  of(freezeIds: readonly string[]): Promise<LateRemoval[]> {
    return this.database.query<LateRemoval>(`${removals} WHERE r.freeze_id = ANY ($1::uuid[]) ORDER BY r.proposed_at, r.id`, [freezeIds]);
  }

  /** Removes or refuses; throws REMOVAL_STATE_FORBIDS when it was decided. */
  decide(tx: Tx, removalId: string, verdict: 'remove' | 'refuse', reason: string): Promise<RemovalState> {
    return this.database.write(tx, async (session) => {
      const [row] = await session.query<{ status: RemovalState }>('SELECT status FROM register.late_removal WHERE id = $1 FOR UPDATE', [
        removalId,
      ]);
      const next = removalMachine.next(row!.status, verdict, undefined);
      await session.query(
        'UPDATE register.late_removal SET status = $2, decided_by = $3, decided_at = $4, decision_reason = $5 WHERE id = $1',
        [removalId, next, tx.actor.id, tx.now, reason],
      );
      return next;
    });
  }
}
