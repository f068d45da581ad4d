import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { Desk } from './desk.entity.ts';

/** Writes the desks of territories; the caller holds the territory's lock. */
@Injectable()
export class DeskStore {
  find(tx: Tx, territoryId: string): Promise<Desk | null> {
    return tx.manager.findOneBy(Desk, { territoryId });
  }

  async put(tx: Tx, desk: Omit<Desk, 'updatedAt'>): Promise<void> {
    await tx.manager.upsert(Desk, { ...desk, updatedAt: tx.now }, ['territoryId']);
  }

  async remove(tx: Tx, territoryId: string): Promise<void> {
    await tx.manager.delete(Desk, { territoryId });
  }
}
