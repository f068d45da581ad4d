import { Injectable } from '@nestjs/common';
import type { Calendar, Translated } from '#kernel';
import { DeadlineStore, message, type Tx } from '#platform';
import { TerritoryReader } from '#territory';
import type { Charter } from './charter.entity.ts';
import { CharterStore } from './charter.store.ts';
import { type CharterFact, charterMessages } from './charters.messages.ts';
import { type CharterEvent, charterMachine, type CharterState } from './domain/charter.ts';
import { charterDeadlines } from './domain/review.ts';

/** A charter under its lock, with the calendar of its commune. */
export interface LockedCharter {
  readonly charter: Charter;
  readonly calendar: Calendar;
}

export interface CharterNow {
  readonly id: string;
  readonly status: CharterState;
}

export interface CharterChange {
  readonly changes?: Partial<Charter> | undefined;
  readonly reasons?: Translated | undefined;
  readonly details?: object | undefined;
  /** Told to those who are to know. */
  readonly tells?: { readonly fact: Exclude<keyof typeof charterMessages, 'deadline-due'>; readonly params?: object };
}

/** What all acts share: lock, policy, table, dates, history. */
@Injectable()
export class CharterActs {
  constructor(
    private readonly charters: CharterStore,
    private readonly territories: TerritoryReader,
    private readonly deadlines: DeadlineStore,
  ) {}

  /** The calendar is read before the lock, on another connection, as in every procedure. Throws NOT_FOUND or FORBIDDEN. */
  async lock(tx: Tx, action: string, charterId: string): Promise<LockedCharter> {
    const calendar = await this.territories.calendarOf(await this.charters.communeOf(tx, charterId));
    const charter = await this.charters.lock(tx, charterId);
    const team = (await this.charters.members(tx, charterId)).flatMap(({ personId }) => personId ?? []);
    tx.authorize(action, { communeId: charter.communeId, team }, { type: 'charter', id: charterId });
    return { charter, calendar };
  }

  /** The dates of a charter as they stand after these changes. */
  async date(tx: Tx, { charter, calendar }: LockedCharter): Promise<void> {
    await this.deadlines.replace(
      tx,
      { type: 'charter', id: charter.id },
      charter.communeId,
      charterDeadlines(charter.status, charter, calendar),
    );
  }

  async apply(tx: Tx, { charter, calendar }: LockedCharter, event: CharterEvent, change: CharterChange = {}): Promise<CharterNow> {
    const status = charterMachine.next(charter.status, event, await this.charters.facts(tx, charter));
    await this.charters.update(tx, charter.id, { ...change.changes, status });
    await this.date(tx, { charter: { ...charter, ...change.changes, status }, calendar });
    tx.note({ event, from: charter.status, to: status });
    await this.record(tx, charter, event, change, status);
    return { id: charter.id, status };
  }

  /** A line of the history; with the state as it is, of an act that is no step. */
  async record(
    tx: Tx,
    charter: Charter,
    event: string,
    { reasons, details, tells }: CharterChange = {},
    to = charter.status,
  ): Promise<void> {
    await this.charters.addLine(tx, { charterId: charter.id, event, from: charter.status, to, reasons, details });
    if (tells) this.tell(tx, charter, tells);
  }

  tell(tx: Tx, { id, titles }: Charter, { fact, params = {} }: NonNullable<CharterChange['tells']>): void {
    const payload: CharterFact = { subjectId: id, params: { title: titles, ...params } };
    tx.emit(message(charterMessages[fact], payload));
  }
}
