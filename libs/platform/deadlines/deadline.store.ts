import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Day, type DeadlineSpec, type LegalTerm, newId } from '#kernel';
import type { Tx, Subject } from '../database/tx.ts';

export interface Deadline {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly territoryId: string;
  readonly kind: string;
  readonly cycle: number;
  readonly day: Day;
  readonly at: Date;
  readonly status: 'pending' | 'fired' | 'cancelled';
  readonly term: LegalTerm | null;
  readonly beforeKind: string | null;
  readonly beforeDays: number | null;
}

/** Why a date moves. */
export interface DeadlineCause {
  readonly rule: string;
  readonly days?: readonly Day[];
  readonly reason?: string;
}

const columns = `id, subject_type AS "subjectType", subject_id AS "subjectId", territory_id AS "territoryId", kind, cycle,
  to_char(due_day, 'YYYY-MM-DD') AS day, due_at AS at, status, term, before_kind AS "beforeKind", before_days AS "beforeDays"`;

/** Dates the law will act on. The table is made equal to what the rule says: missing ones are inserted, others cancelled. */
@Injectable()
export class DeadlineStore {
  async replace(tx: Tx, subject: Subject, territoryId: string, specs: readonly DeadlineSpec[], cause?: DeadlineCause): Promise<void> {
    const pending = await this.pendingOf(tx.manager, subject);
    const kept = new Set<string>();
    for (const spec of specs) {
      const same = pending.find(({ kind }) => kind === spec.kind);
      if (!same) await this.insert(tx, subject, territoryId, spec, cause);
      else if (same.day !== spec.day) await this.move(tx, same, spec.day, spec.at, cause ?? { rule: 'changed' }, spec.term ?? null);
      if (same) kept.add(same.id);
    }
    const gone = pending.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    if (gone.length) await tx.manager.query("UPDATE deadline SET status = 'cancelled' WHERE id = ANY ($1::uuid[])", [gone]);
  }

  private pendingOf(manager: EntityManager, { type, id }: Subject): Promise<Deadline[]> {
    return manager.query(
      `SELECT ${columns} FROM deadline WHERE subject_type = $1 AND subject_id = $2 AND status = 'pending' ORDER BY id FOR UPDATE`,
      [type, id],
    );
  }

  private async insert(tx: Tx, { type, id }: Subject, territoryId: string, spec: DeadlineSpec, cause?: DeadlineCause): Promise<void> {
    const deadlineId = newId();
    await tx.manager.query(
      `INSERT INTO deadline (id, subject_type, subject_id, territory_id, kind, cycle, due_day, due_at, status, term, before_kind, before_days, created_at)
       VALUES ($1, $2, $3, $4, $5,
         1 + (SELECT count(*) FROM deadline WHERE subject_type = $2 AND subject_id = $3 AND kind = $5),
         $6, $7, 'pending', $8, $9, $10, $11)`,
      [
        deadlineId,
        type,
        id,
        territoryId,
        spec.kind,
        spec.day,
        spec.at,
        spec.term ?? null,
        spec.before?.kind ?? null,
        spec.before?.days ?? null,
        tx.now,
      ],
    );
    if (cause) await this.keepFormer(tx, { type, id }, { deadlineId, kind: spec.kind, day: spec.day }, cause);
  }

  /** A date that could not be told for a time, and now can: from which day it moved. */
  private async keepFormer(
    tx: Tx,
    { type, id }: Subject,
    { deadlineId, kind, day }: { deadlineId: string; kind: string; day: Day },
    cause: DeadlineCause,
  ): Promise<void> {
    await tx.manager.query(
      `INSERT INTO deadline_revision (id, deadline_id, at, from_day, to_day, cause, actor)
       SELECT $1, $2, $3, former.due_day, $4, $5, $6 FROM (SELECT due_day FROM deadline
         WHERE subject_type = $7 AND subject_id = $8 AND kind = $9 AND status = 'cancelled' ORDER BY cycle DESC LIMIT 1) former
       WHERE former.due_day <> $4::date`,
      [newId(), deadlineId, tx.now, day, cause, tx.actor.key, type, id, kind],
    );
  }

  /** Moves a pending date and keeps from, to and the cause. */
  async move(tx: Tx, deadline: Deadline, day: Day, at: Date, cause: object, term: LegalTerm | null = deadline.term): Promise<void> {
    await tx.manager.query('UPDATE deadline SET due_day = $2, due_at = $3, term = $4 WHERE id = $1', [deadline.id, day, at, term]);
    await tx.manager.query(
      'INSERT INTO deadline_revision (id, deadline_id, at, from_day, to_day, cause, actor) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [newId(), deadline.id, tx.now, deadline.day, day, cause, tx.actor.key],
    );
  }

  /** Pending dates of some territories, locked, to be computed again. */
  pendingIn(manager: EntityManager, territoryIds: readonly string[]): Promise<Deadline[]> {
    return manager.query(
      `SELECT ${columns} FROM deadline WHERE territory_id = ANY ($1::uuid[]) AND status = 'pending' ORDER BY id FOR UPDATE`,
      [territoryIds],
    );
  }

  /** Takes what is due; another clock skips it. */
  takeDue(manager: EntityManager, now: Date, limit: number): Promise<Deadline[]> {
    return manager.query(
      `SELECT ${columns} FROM deadline WHERE status = 'pending' AND due_at <= $1 ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [now, limit],
    );
  }

  markFired(manager: EntityManager, ids: readonly string[], now: Date): Promise<unknown> {
    return manager.query("UPDATE deadline SET status = 'fired', fired_at = $2 WHERE id = ANY ($1::uuid[])", [ids, now]);
  }
}
