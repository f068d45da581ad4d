import { Injectable } from '@nestjs/common';
import { type Day, DomainError, newId } from '#kernel';
import type { Subject, Tx } from '#platform';
import { type AdditionState, additionMachine } from './domain/addition.ts';
import type { ClaimedFacts } from './domain/claimed-facts.ts';
import type { RollCategory } from './domain/roll.ts';
import { type Sought } from './domain/matching.ts';
import { soughtValues } from './claim.store.ts';
import { RegisterDatabase } from './register-database.ts';

/** A roll as it stood when a procedure opened. The procedure keeps id, day, number of people and fingerprint; none is personal. */
export interface Freeze {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly communeId: string;
  readonly category: RollCategory;
  readonly versionId: string;
  readonly asOf: Day;
  readonly entries: number;
  readonly fingerprint: string;
  readonly frozenAt: Date;
}

export const freezeColumns = `f.id, f.subject_type AS "subjectType", f.subject_id AS "subjectId", f.commune_id AS "communeId", f.category,
  f.version_id AS "versionId", to_char(v.as_of, 'YYYY-MM-DD') AS "asOf", v.accepted AS entries, encode(v.fingerprint, 'hex') AS fingerprint,
  f.frozen_at AS "frozenAt"`;

export interface LateAddition {
  readonly id: string;
  readonly freezeId: string;
  readonly communeId: string;
  readonly status: AdditionState;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

/** Somebody who is proposed for a frozen roll. */
export interface Proposal {
  readonly id: string;
  readonly freezeId: string;
  readonly facts: ClaimedFacts;
  readonly sought: Sought;
  readonly subTerritory: string | null;
  readonly reason: string;
}

export const additionColumns = `a.id, a.freeze_id AS "freezeId", f.commune_id AS "communeId", a.status, a.reason, a.proposed_by AS "proposedBy",
  a.proposed_at AS "proposedAt", a.decided_by AS "decidedBy", a.decided_at AS "decidedAt", a.decision_reason AS "decisionReason"`;

/** Freezes rolls, and adds to frozen ones. */
@Injectable()
export class FreezeStore {
  constructor(private readonly database: RegisterDatabase) {}

  async get(id: string): Promise<Freeze> {
    const [row] = await this.database.query<Freeze>(
      `SELECT ${freezeColumns} FROM register.freeze f JOIN register.roll_version v ON v.id = f.version_id WHERE f.id = $1`,
      [id],
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /**
   * Freezes a version for a procedure. The same procedure asks again and gets the same freeze, once it is known that the procedure was
   * really opened; before that, an opening that failed has left a freeze of an older roll behind, which is replaced.
   */
  async freeze(tx: Tx, { type, id }: Subject, communeId: string, category: RollCategory, versionId: string): Promise<Freeze> {
    const freezeId = await this.database.write(tx, async (session) => {
      // a version that is being purged is waited for, and then not found
      const [held] = await session.query(
        "SELECT 1 FROM register.roll_version WHERE id = $1 AND status IN ('ready', 'superseded') FOR KEY SHARE",
        [versionId],
      );
      if (!held) throw new DomainError('ROLL_MISSING');
      await session.query(
        `INSERT INTO register.freeze AS f (id, subject_type, subject_id, commune_id, category, version_id, frozen_by, frozen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT ON CONSTRAINT uq_freeze_subject DO UPDATE SET version_id = $6, commune_id = $4, frozen_by = $7, frozen_at = $8
           WHERE f.confirmed_at IS NULL`,
        [newId(), type, id, communeId, category, versionId, tx.actor.key, tx.now],
      );
      const [row] = await session.query<{ id: string }>('SELECT id FROM register.freeze WHERE subject_id = $1 AND category = $2', [
        id,
        category,
      ]);
      return row!.id;
    });
    return this.get(freezeId);
  }

  confirm(tx: Tx, freezeId: string): Promise<void> {
    return this.database.write(tx, async (session) => {
      await session.query('UPDATE register.freeze SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL', [freezeId, tx.now]);
    });
  }

  /** Writes a proposal down; a repeated request id finds its own. */
  propose(tx: Tx, { id, freezeId, facts, sought, subTerritory, reason }: Proposal, requestId: string): Promise<string> {
    return this.database.write(tx, async (session) => {
      await session.query(
        `INSERT INTO register.late_addition (id, freeze_id, request_id, id_tag, latin_tag, arabic_tag, birth_year, birth_day, latin, arabic,
           sub_territory, reason, status, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'proposed', $13, $14)
         ON CONFLICT ON CONSTRAINT uq_late_addition_request DO NOTHING`,
        [id, freezeId, requestId, ...soughtValues(sought), facts.latin, facts.arabic, subTerritory, reason, tx.actor.id, tx.now],
      );
      const [row] = await session.query<{ id: string }>(
        'SELECT id FROM register.late_addition WHERE proposed_by = $1 AND request_id = $2',
        [tx.actor.id, requestId],
      );
      return row!.id;
    });
  }

  async addition(id: string): Promise<LateAddition> {
    const [row] = await this.database.query<LateAddition>(
      `SELECT ${additionColumns} FROM register.late_addition a JOIN register.freeze f ON f.id = a.freeze_id WHERE a.id = $1`,
      [id],
    );
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Adds or refuses; throws ADDITION_STATE_FORBIDS when it was decided. */
  decide(tx: Tx, additionId: string, verdict: 'add' | 'refuse', reason: string): Promise<AdditionState> {
    return this.database.write(tx, async (session) => {
      const [row] = await session.query<{ status: AdditionState }>('SELECT status FROM register.late_addition WHERE id = $1 FOR UPDATE', [
        additionId,
      ]);
      const next = additionMachine.next(row!.status, verdict, undefined);
      await session.query(
        'UPDATE register.late_addition SET status = $2, decided_by = $3, decided_at = $4, decision_reason = $5 WHERE id = $1',
        [additionId, next, tx.actor.id, tx.now, reason],
      );
      return next;
    });
  }
}
