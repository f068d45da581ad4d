import { Injectable } from '@nestjs/common';
import { type Day, DomainError, newId } from '#kernel';
import type { Subject, Tx } from '#platform';
import { newDataKey, open, seal, wrap } from './envelope.ts';
import { KeyStore } from './key.store.ts';
import { RegisterDatabase, type Session } from './register-database.ts';
import { RegisterVault } from './register-vault.ts';

/** A number that the law wants on a filed document, sealed. `itemId` is the caller's: the signature it belongs to. */
interface SealedNumber {
  readonly id: string;
  readonly item_id: string;
  readonly sealed: Buffer;
}

export interface FiledNumber {
  readonly itemId: string;
  readonly number: string;
}

/** Identity numbers under envelope encryption: one data key a procedure, destroyed with its numbers. */
@Injectable()
export class NumberStore {
  constructor(
    private readonly database: RegisterDatabase,
    private readonly vault: RegisterVault,
    private readonly keys: KeyStore,
  ) {}

  /** Seals and keeps a number; the number of the same item is replaced. Throws NUMBERS_CLOSED once the procedure was decided. */
  async keep(tx: Tx, { type, id: subjectId }: Subject, communeId: string, itemId: string, number: string, legalRef: string): Promise<void> {
    await this.openFile(tx, { type, id: subjectId }, communeId);
    await this.vault.numbersKey(subjectId, tx.now);
    await this.database.write(tx, async (session) => {
      const key = await this.heldKey(session, subjectId);
      const id = newId();
      await session.query('DELETE FROM register.sealed_number WHERE subject_id = $1 AND item_id = $2', [subjectId, itemId]);
      await session.query(
        `INSERT INTO register.sealed_number (id, subject_type, subject_id, item_id, sealed, legal_ref, kept_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, type, subjectId, itemId, seal(key, Buffer.from(number), id), legalRef, tx.now],
      );
    });
  }

  private async openFile(tx: Tx, { type, id }: Subject, communeId: string): Promise<void> {
    const [file] = await this.database.write(
      tx,
      (session) =>
        session.query<{ decided_on: string | null }>(
          `INSERT INTO register.number_file AS f (subject_id, subject_type, commune_id) VALUES ($1, $2, $3)
           ON CONFLICT (subject_id) DO UPDATE SET subject_type = f.subject_type RETURNING decided_on`,
          [id, type, communeId],
        ),
      { log: false },
    );
    if (file?.decided_on) throw new DomainError('NUMBERS_CLOSED');
  }

  /** Opens the numbers of a procedure, for its filing; the reading is an act in the log. */
  read(tx: Tx, subjectId: string): Promise<FiledNumber[]> {
    return this.database.write(tx, async (session) => {
      const rows = await session.query<SealedNumber>(
        'SELECT id, item_id, sealed FROM register.sealed_number WHERE subject_id = $1 ORDER BY item_id',
        [subjectId],
      );
      if (!rows.length) return [];
      const key = await this.heldKey(session, subjectId);
      return rows.map(({ id, item_id, sealed }) => ({ itemId: item_id, number: open(key, sealed, id).toString() }));
    });
  }

  async forget(tx: Tx, subjectId: string, itemId: string): Promise<void> {
    await this.database.write(tx, (session) =>
      session.query('DELETE FROM register.sealed_number WHERE subject_id = $1 AND item_id = $2', [subjectId, itemId]),
    );
  }

  /** The procedure was decided: the numbers are destroyed after the last day given. */
  async decided(tx: Tx, subjectId: string, decidedOn: Day, purgeAfter: Day): Promise<void> {
    await this.database.write(tx, async (session) => {
      await session.query('UPDATE register.number_file SET decided_on = $2, purge_after = $3 WHERE subject_id = $1 AND purged_at IS NULL', [
        subjectId,
        decidedOn,
        purgeAfter,
      ]);
      await session.query('UPDATE register.freeze SET released_on = $2 WHERE subject_id = $1', [subjectId, decidedOn]);
    });
  }

  /** Seals the numbers of a procedure anew under a new data key, which is wrapped by the newest master key. */
  async reseal(session: Session, tx: Tx, key: Parameters<KeyStore['replace']>[2]): Promise<void> {
    const [before, next] = [this.vault.open(key), newDataKey(newId(), this.vault.master)];
    const rows = await session.query<SealedNumber>('SELECT id, item_id, sealed FROM register.sealed_number WHERE subject_id = $1', [
      key.ownerId,
    ]);
    for (const { id, sealed } of rows) {
      await session.query('UPDATE register.sealed_number SET sealed = $2 WHERE id = $1', [
        id,
        seal(next.key, open(before, sealed, id), id),
      ]);
    }
    await this.keys.replace(session, tx, key, next);
  }

  /** Wraps a key that stays the same with the newest master key. */
  rewrap(session: Session, tx: Tx, key: Parameters<KeyStore['replace']>[2]): Promise<void> {
    return this.keys.replace(session, tx, key, wrap(key.id, this.vault.open(key), this.vault.master));
  }

  /** The key of a procedure, held until the end of the transaction: a rotation waits. */
  private async heldKey(session: Session, subjectId: string): Promise<Buffer> {
    const kept = await this.keys.hold(session, 'numbers', subjectId);
    if (!kept) throw new DomainError('NUMBERS_CLOSED');
    return this.vault.open(kept);
  }
}
