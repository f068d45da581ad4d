import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, type Day, DomainError, fold, newId, type Translated } from '#kernel';
import type { Tx } from '#platform';
import { FilingReceipt } from './filing-receipt.entity.ts';
import { Petition } from './petition.entity.ts';
import { PetitionHistoryEvent } from './petition-event.entity.ts';

/** What is read for each signature: the long texts stay where they are. */
const held = {
  ...{ id: true, communeId: true, rulePackId: true, petitionerId: true, petitionerNameSealed: true, status: true },
  ...{ titles: true, contentHash: true, openedAt: true, filedAt: true, rollCategory: true },
} as const;
export type HeldPetition = Pick<Petition, keyof typeof held>;

/** Before it is opened a petition does not exist for anybody but its author. */
const isHiddenFrom = (actor: Actor, { openedAt, petitionerId }: Pick<Petition, 'openedAt' | 'petitionerId'>): boolean =>
  !openedAt && actor.kind !== 'system' && actor.id !== petitionerId;

/** The title in all its languages, as it is searched. */
export const searchTextOf = (titles: Translated): string => fold(Object.values(titles).join(' '));

/** Writes petitions; a row is decided under its lock. */
@Injectable()
export class PetitionStore {
  /** The commune (or province, or region) asked, which never changes. Throws NOT_FOUND. */
  async communeOf(tx: Tx, id: string): Promise<string> {
    const row = await tx.manager.findOne(Petition, { select: { id: true, communeId: true }, where: { id } });
    if (!row) throw new DomainError('NOT_FOUND');
    return row.communeId;
  }

  /** Locks for a decision: signers wait, so that a petition cannot close underneath a signature. */
  async lock(tx: Tx, id: string): Promise<Petition> {
    const row = await tx.manager.findOne(Petition, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || isHiddenFrom(tx.actor, row)) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** Holds the state still without waiting for other signers: FOR KEY SHARE conflicts with a decision, not with itself. */
  async holdOpen(tx: Tx, id: string): Promise<HeldPetition> {
    return (await this.holdOpenFor([{ tx, id }]))(tx, id);
  }

  /** The same for all who act in one transaction: answers each for itself, throwing NOT_FOUND where there is nothing for that one. */
  async holdOpenFor(asked: readonly { readonly tx: Tx; readonly id: string }[]): Promise<(tx: Tx, id: string) => HeldPetition> {
    const ids = [...new Set(asked.map(({ id }) => id))];
    const options = { select: held, where: { id: In(ids) }, order: { id: 'ASC' }, lock: { mode: 'for_key_share' } } as const;
    const rows = await asked[0]!.tx.manager.find(Petition, options);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ({ actor }, id) => {
      const row = byId.get(id);
      if (!row || isHiddenFrom(actor, row)) throw new DomainError('NOT_FOUND');
      return row;
    };
  }

  /** Filed petitions to a commune on which its council or bureau still owes something. */
  async waitingForCouncil(tx: Tx, communeId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `SELECT id FROM petition WHERE commune_id = $1
         AND status IN ('submitted', 'under-review', 'completion-requested', 'admissible', 'scheduled', 'in-committee') ORDER BY id`,
      [communeId],
    );
    return rows.map(({ id }) => id);
  }

  async insert(tx: Tx, row: Petition): Promise<void> {
    await tx.manager.insert(Petition, row);
  }

  async update(tx: Tx, id: string, changes: Partial<Petition>): Promise<void> {
    await tx.manager.update(Petition, { id }, changes);
  }

  async addEvent(tx: Tx, event: Omit<PetitionHistoryEvent, 'id'>): Promise<void> {
    await tx.manager.insert(PetitionHistoryEvent, { ...event, id: newId() } as never);
  }

  async addReceipt(tx: Tx, receipt: FilingReceipt): Promise<void> {
    await tx.manager.insert(FilingReceipt, receipt);
  }

  /** The next receipt number of a commune in a year: without gaps, because it is taken in the filing's own transaction. */
  async nextReceiptSequence(tx: Tx, communeId: string, year: number): Promise<number> {
    const [row] = await tx.manager.query(
      `INSERT INTO receipt_sequence AS r (commune_id, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (commune_id, year) DO UPDATE SET last = r.last + 1 RETURNING last`,
      [communeId, year],
    );
    return row.last;
  }

  /** Whether a petition is found by the words of its title: not while they are hidden. */
  async setFound(tx: Tx, id: string, isFound: boolean): Promise<void> {
    const { titles } = await tx.manager.findOneOrFail(Petition, { select: { id: true, titles: true }, where: { id } });
    await tx.manager.update(Petition, { id }, { searchText: isFound ? searchTextOf(titles) : '' });
  }

  async setOverdue(tx: Tx, id: string, since: Day): Promise<void> {
    await tx.manager.update(Petition, { id }, { overdueSince: since });
  }
}
