import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import type { WrappedKey } from './envelope.ts';
import { RegisterDatabase, type Session } from './register-database.ts';

export type KeyPurpose = 'tags' | 'numbers';

export interface KeptKey extends WrappedKey {
  readonly purpose: KeyPurpose;
  readonly ownerId: string;
}

const columns = 'id, purpose, owner_id AS "ownerId", master_id AS "masterId", wrapped';

/** Data keys, wrapped. */
@Injectable()
export class KeyStore {
  constructor(private readonly database: RegisterDatabase) {}

  async find(purpose: KeyPurpose, ownerId: string): Promise<KeptKey | undefined> {
    const [row] = await this.database.query<KeptKey>(`SELECT ${columns} FROM register.data_key WHERE purpose = $1 AND owner_id = $2`, [
      purpose,
      ownerId,
    ]);
    return row;
  }

  /** Keeps a new key, and returns the one that is kept: another process may have been first. */
  async keep(purpose: KeyPurpose, ownerId: string, key: WrappedKey, now: Date): Promise<KeptKey> {
    await this.database.query(
      `INSERT INTO register.data_key (id, purpose, owner_id, master_id, wrapped, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT uq_data_key DO NOTHING`,
      [key.id, purpose, ownerId, key.masterId, key.wrapped, now],
    );
    return (await this.find(purpose, ownerId))!;
  }

  /** A key that stays as it is until the transaction ends. */
  async hold(session: Session, purpose: KeyPurpose, ownerId: string): Promise<KeptKey | undefined> {
    const [row] = await session.query<KeptKey>(`SELECT ${columns} FROM register.data_key WHERE purpose = $1 AND owner_id = $2 FOR SHARE`, [
      purpose,
      ownerId,
    ]);
    return row;
  }

  /** Every key, locked: for the rotation. */
  lockAll(session: Session): Promise<KeptKey[]> {
    return session.query<KeptKey>(`SELECT ${columns} FROM register.data_key ORDER BY id FOR UPDATE`);
  }

  async replace(session: Session, tx: Tx, { purpose, ownerId }: KeptKey, { id, masterId, wrapped }: WrappedKey): Promise<void> {
    await session.query(
      'UPDATE register.data_key SET id = $3, master_id = $4, wrapped = $5, created_at = $6 WHERE purpose = $1 AND owner_id = $2',
      [purpose, ownerId, id, masterId, wrapped, tx.now],
    );
  }

  async destroy(session: Session, purpose: KeyPurpose, ownerId: string): Promise<void> {
    await session.query('DELETE FROM register.data_key WHERE purpose = $1 AND owner_id = $2', [purpose, ownerId]);
  }
}
