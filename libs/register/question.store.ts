import { Injectable } from '@nestjs/common';
import { type Day, newId } from '#kernel';
import type { Subject, Tx } from '#platform';
import type { Eligibility } from './domain/eligibility.ts';
import type { RollCategory } from './domain/roll.ts';
import { RegisterDatabase } from './register-database.ts';

/** A question as it was asked and answered. */
export interface LoggedQuestion extends Eligibility {
  /** Null when nobody of the system is linked with the person asked about: a signer on paper. */
  readonly personId: string | null;
  readonly territoryId: string;
  readonly category: RollCategory;
  readonly on: Day;
  readonly minAge: number | null;
  readonly minMonthsRegistered: number | null;
  readonly subject: Subject | null;
}

@Injectable()
export class QuestionStore {
  constructor(private readonly database: RegisterDatabase) {}

  /** Writes a question down, whatever becomes of the act for which it was asked. */
  async log(tx: Tx, asked: LoggedQuestion): Promise<void> {
    await this.database.query(
      `INSERT INTO register.question (id, at, person_id, asked_by, action, subject_type, subject_id, territory_id, category, on_day, min_age,
         min_months_registered, answer, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        newId(),
        tx.now,
        asked.personId,
        tx.actor.key,
        tx.action,
        asked.subject?.type ?? null,
        asked.subject?.id ?? null,
        asked.territoryId,
        asked.category,
        asked.on,
        asked.minAge,
        asked.minMonthsRegistered,
        asked.answer,
        asked.reason,
      ],
    );
  }
}
