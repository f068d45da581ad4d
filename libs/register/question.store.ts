import { Injectable } from '@nestjs/common';
import { type Day, newId } from '#kernel';
import type { Subject, Tx } from '#platform';
import type { Eligibility } from './domain/eligibility.ts';
import type { RollCategory } from './domain/roll.ts';
import { RegisterDatabase } from './register-database.ts';

/** A question as it was asked. */
export interface LoggedQuestion {
  readonly territoryId: string;
  readonly category: RollCategory;
  readonly on: Day;
  readonly minAge: number | null;
  readonly minMonthsRegistered: number | null;
  readonly subject: Subject | null;
}

/** The answer, and about whom. */
export interface Answered extends Eligibility {
  /** Null when nobody of the system is linked with the person asked about: a signer on paper. */
  readonly personId: string | null;
}

@Injectable()
export class QuestionStore {
  constructor(private readonly database: RegisterDatabase) {}

  /** Writes a question down, a line for each person, whatever becomes of the act for which it was asked. */
  async log(
    tx: Tx,
    { territoryId, category, on, minAge, minMonthsRegistered, subject }: LoggedQuestion,
    about: readonly Answered[],
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO register.question (id, at, person_id, asked_by, action, subject_type, subject_id, territory_id, category, on_day, min_age,
         min_months_registered, answer, reason)
       SELECT a.id, $5, a.person_id, $6, $7, $8, $9, $10, $11, $12, $13, $14, a.answer, a.reason
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) AS a (id, person_id, answer, reason)`,
      [
        about.map(() => newId()),
        about.map(({ personId }) => personId),
        about.map(({ answer }) => answer),
        about.map(({ reason }) => reason),
        tx.now,
        tx.actor.key,
        tx.action,
        subject?.type ?? null,
        subject?.id ?? null,
        territoryId,
        category,
        on,
        minAge,
        minMonthsRegistered,
      ],
    );
  }
}
