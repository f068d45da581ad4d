import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Sealing, type Tx } from '#platform';

export interface KeptFactor {
  readonly secret: Buffer;
  readonly confirmedAt: Date | null;
  readonly lastStep: number;
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

interface FactorRow extends Omit<KeptFactor, 'secret' | 'lastStep'> {
  readonly secretSealed: Buffer;
  readonly lastStep: string;
}

const contextOf = (personId: string): string => `second-factor|${personId}`;

/** Secrets of authenticator apps, sealed to their person, and recovery codes, kept as keyed hashes. */
@Injectable()
export class SecondFactorStore {
  constructor(private readonly sealing: Sealing) {}

  async lock(tx: Tx, personId: string): Promise<KeptFactor | undefined> {
    const rows: FactorRow[] = await tx.manager.query(
      `SELECT secret_sealed AS "secretSealed", confirmed_at AS "confirmedAt", last_step AS "lastStep", failures, locked_until AS "lockedUntil"
       FROM second_factor WHERE person_id = $1 FOR UPDATE`,
      [personId],
    );
    return rows.map(({ secretSealed, lastStep, ...rest }) => {
      const secret = Buffer.from(this.sealing.open(secretSealed, contextOf(personId)), 'base64');
      return { ...rest, secret, lastStep: Number(lastStep) };
    })[0];
  }

  /** A secret that waits for its first code takes the place of one that waited. Throws SECOND_FACTOR_EXISTS. */
  async putWaiting(tx: Tx, personId: string, secret: Buffer): Promise<void> {
    const sealed = this.sealing.seal(secret.toString('base64'), contextOf(personId));
    const rows = await tx.manager.query(
      `INSERT INTO second_factor AS f (person_id, secret_sealed, last_step, failures, created_at) VALUES ($1, $2, 0, 0, $3)
       ON CONFLICT (person_id) DO UPDATE SET secret_sealed = $2, created_at = $3, failures = 0, locked_until = NULL WHERE f.confirmed_at IS NULL
       RETURNING 1`,
      [personId, sealed, tx.now],
    );
    if (!rows.length) throw new DomainError('SECOND_FACTOR_EXISTS');
  }

  async confirm(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query('UPDATE second_factor SET confirmed_at = $2 WHERE person_id = $1', [personId, tx.now]);
  }

  /** A right code: it is used up, and failures are forgotten. */
  async countRight(tx: Tx, personId: string, step: number): Promise<void> {
    await tx.manager.query(
      'UPDATE second_factor SET last_step = greatest(last_step, $2), failures = 0, locked_until = NULL WHERE person_id = $1',
      [personId, step],
    );
  }

  async countWrong(tx: Tx, personId: string, failures: number, lockedUntil: Date | null): Promise<void> {
    await tx.manager.query('UPDATE second_factor SET failures = $2, locked_until = $3 WHERE person_id = $1', [
      personId,
      failures,
      lockedUntil,
    ]);
  }

  async remove(tx: Tx, personId: string): Promise<void> {
    await tx.manager.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
    await tx.manager.query('DELETE FROM second_factor WHERE person_id = $1', [personId]);
  }

  async putRecoveryCodes(tx: Tx, personId: string, codes: readonly string[]): Promise<void> {
    await tx.manager.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
    await tx.manager.query('INSERT INTO recovery_code (person_id, code_mac) SELECT $1, mac FROM unnest($2::text[]) AS c (mac)', [
      personId,
      codes.map((code) => this.macOf(personId, code)),
    ]);
  }

  /** Whether it is an unused recovery code; it is used up. */
  async useRecoveryCode(tx: Tx, personId: string, code: string): Promise<boolean> {
    const [, count] = await tx.manager.query(
      'UPDATE recovery_code SET used_at = $3 WHERE person_id = $1 AND code_mac = ANY ($2) AND used_at IS NULL',
      [personId, this.sealing.codes('recovery-code', personId, code), tx.now],
    );
    return count === 1;
  }

  private macOf = (personId: string, code: string): string => this.sealing.code('recovery-code', personId, code);
}
