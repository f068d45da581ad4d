import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Day, LegalTerm } from '#kernel';

export interface DeadlineRevision {
  readonly at: Date;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly cause: { rule: string; days?: string[]; reason?: string };
}

export interface DeadlineView {
  readonly id: string;
  readonly subjectId: string;
  readonly kind: string;
  readonly day: Day;
  readonly status: 'pending' | 'fired' | 'cancelled';
  readonly term: LegalTerm | null;
  readonly revisions: DeadlineRevision[];
}

/** Statutory dates of some subjects, with the history of each. Reminders are not shown: they are not law. */
@Injectable()
export class DeadlineReader {
  constructor(private readonly dataSource: DataSource) {}

  async ofSubjects(type: string, ids: readonly string[]): Promise<DeadlineView[]> {
    return this.dataSource.query(
      `SELECT d.id, d.subject_id AS "subjectId", d.kind, to_char(d.due_day, 'YYYY-MM-DD') AS day, d.status, d.term,
         coalesce((SELECT json_agg(json_build_object('at', r.at, 'fromDay', r.from_day, 'toDay', r.to_day, 'cause', r.cause) ORDER BY r.at)
           FROM deadline_revision r WHERE r.deadline_id = d.id), '[]') AS revisions
       FROM deadline d
       WHERE d.subject_type = $1 AND d.subject_id = ANY ($2::uuid[]) AND d.before_kind IS NULL AND d.status <> 'cancelled'
       ORDER BY d.due_at`,
      [type, ids],
    );
  }
}
