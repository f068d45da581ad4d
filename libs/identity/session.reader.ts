import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Level } from '#kernel';
import { Clock, runPrepared } from '#platform';
import type { SessionMethod } from './auth.ts';
import { grantsInForceSql, type GrantRow } from './grant.reader.ts';

/** A session, and all that decides who acts in it. */
export interface SessionRow {
  readonly id: string;
  readonly personId: string;
  readonly method: SessionMethod;
  readonly provenAt: Date;
  readonly secondFactorAt: Date | null;
  readonly hasFactor: boolean;
  readonly assured: Level;
  readonly grants: readonly GrantRow[];
}

// The library that opens sessions reckons their end by the time of the day, so it is held against the server's.
const byToken = {
  name: 'session by token',
  text: `SELECT s.id, s.person_id AS "personId", s.method, s.proven_at AS "provenAt", s.second_factor_at AS "secondFactorAt",
      EXISTS (SELECT 1 FROM second_factor WHERE person_id = s.person_id AND confirmed_at IS NOT NULL) AS "hasFactor",
      coalesce((SELECT max(level) FROM assurance WHERE person_id = s.person_id AND ended_at IS NULL), 0) AS assured,
      (SELECT coalesce(json_agg(held), '[]') FROM (${grantsInForceSql('s.person_id')}) held) AS grants
    FROM session s JOIN person p ON p.id = s.person_id AND p.erased_at IS NULL
    WHERE s.token = $1 AND s.expires_at > now()`,
};

/** Reads a session and the standing of its person in one statement: every request of somebody signed in begins with it. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Undefined for a token that opens nothing: ended, expired, or of somebody who has left. */
  async byToken(token: string): Promise<SessionRow | undefined> {
    const [row] = await runPrepared<SessionRow>(this.dataSource, byToken, [token, this.clock.now()]);
    return row;
  }
}
