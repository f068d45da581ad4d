import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { Suggestion } from './contribution.entity.ts';

/** Writes suggestions; each is decided under its row's lock. */
@Injectable()
export class SuggestionStore {
  async communeOf(tx: Tx, id: string): Promise<string> {
    const row = await tx.manager.findOne(Suggestion, { select: { id: true, communeId: true }, where: { id } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row.communeId;
  }

  async lock(tx: Tx, id: string): Promise<Suggestion> {
    const row = await tx.manager.findOne(Suggestion, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async insert(tx: Tx, row: Suggestion): Promise<void> {
    await tx.manager.insert(Suggestion, row as never);
  }

  async update(tx: Tx, id: string, changes: Partial<Suggestion>): Promise<void> {
    await tx.manager.update(Suggestion, { id }, changes as never);
  }

  /** Suggestions of the actor since an instant. */
  async since(tx: Tx, instant: Date): Promise<number> {
    const [row] = await tx.manager.query('SELECT count(*)::int AS count FROM suggestion WHERE author_id = $1 AND created_at > $2', [
      tx.actor.id,
      instant,
    ]);
    return row.count;
  }
}
