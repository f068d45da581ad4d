import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { CharterActs, type LockedCharter } from './charter-acts.ts';
import { CharterStore } from './charter.store.ts';

/** What the end or the beginning of one edition means for the one it revises, which is locked before it. */
@Injectable()
export class CharterEditions {
  constructor(
    private readonly acts: CharterActs,
    private readonly charters: CharterStore,
  ) {}

  /** Locks the edition that binds before the one that is to follow it, so that two acts never wait for each other. */
  async lockFirst(tx: Tx, charterId: string): Promise<void> {
    await this.charters.lockBinding(tx, await this.charters.communeOf(tx, charterId));
  }

  /** The next edition is in force: the one before is superseded. */
  supersede = (tx: Tx, next: LockedCharter): Promise<void> => this.settle(tx, next, 'supersede');

  /** The next edition is given up: the one before is in force as it was. */
  giveUp = (tx: Tx, next: LockedCharter): Promise<void> => this.settle(tx, next, 'endRevision');

  private async settle(tx: Tx, { charter: next, calendar }: LockedCharter, event: 'supersede' | 'endRevision'): Promise<void> {
    if (!next.revisesId) return;
    const charter = await this.charters.lock(tx, next.revisesId);
    await this.acts.apply(tx, { charter, calendar }, event, { details: { nextId: next.id } });
  }
}
