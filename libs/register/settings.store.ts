import { Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import type { Tx } from '#platform';
import { RegisterDatabase } from './register-database.ts';

/** What a commune decided about its register. */
export interface RegisterSettings {
  readonly communeId: string;
  /** Number and day of the authorisation of the data-protection authority (law 09-08); without it no identity number is taken. */
  readonly cndpNumber: string | null;
  readonly cndpGrantedOn: Day | null;
  /** Days after the decision until sealed numbers are destroyed. */
  readonly numberRetentionDays: number;
  /** Days after a version was superseded until its lines are destroyed, unless a procedure froze it. */
  readonly rollRetentionDays: number;
}

/** Ours, without legal value, until a commune sets its own. */
export const presets = { cndpNumber: null, cndpGrantedOn: null, numberRetentionDays: 90, rollRetentionDays: 365 };

@Injectable()
export class SettingsStore {
  constructor(private readonly database: RegisterDatabase) {}

  /** The commune's settings, or the presets. */
  async of(communeId: string): Promise<RegisterSettings> {
    const [row] = await this.database.query<RegisterSettings>(
      `SELECT commune_id AS "communeId", cndp_number AS "cndpNumber", to_char(cndp_granted_on, 'YYYY-MM-DD') AS "cndpGrantedOn",
         number_retention_days AS "numberRetentionDays", roll_retention_days AS "rollRetentionDays"
       FROM register.settings WHERE commune_id = $1`,
      [communeId],
    );
    return row ?? { communeId, ...presets };
  }

  save(tx: Tx, settings: RegisterSettings): Promise<void> {
    return this.database.write(tx, async (session) => {
      await session.query(
        `INSERT INTO register.settings (commune_id, cndp_number, cndp_granted_on, number_retention_days, roll_retention_days, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (commune_id) DO UPDATE SET cndp_number = $2, cndp_granted_on = $3, number_retention_days = $4,
           roll_retention_days = $5, updated_at = $6`,
        [settings.communeId, settings.cndpNumber, settings.cndpGrantedOn, settings.numberRetentionDays, settings.rollRetentionDays, tx.now],
      );
    });
  }
}

/** Whether the commune may take identity numbers on a day. */
export const collectsIdNumbers = ({ cndpNumber, cndpGrantedOn }: RegisterSettings, on: Day): boolean =>
  cndpNumber !== null && cndpGrantedOn !== null && cndpGrantedOn <= on;
