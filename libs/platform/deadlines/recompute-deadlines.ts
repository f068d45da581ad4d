import { Injectable } from '@nestjs/common';
import { addDays, type Calendar, dueDate, endOfDay } from '#kernel';
import type { Tx } from '../database/tx.ts';
import { type Deadline, DeadlineStore } from './deadline.store.ts';

/** Why dates are computed again; kept with each date that moved. */
export interface RecomputeCause {
  readonly rule: 'holiday-declared' | 'holiday-withdrawn' | 'calendar-corrected';
  readonly days: readonly string[];
  readonly reason: string;
}

/** Computes the open dates of some territories again after their calendar changed; reminders move with the date they announce. */
@Injectable()
export class RecomputeDeadlines {
  constructor(private readonly deadlines: DeadlineStore) {}

  /** Returns how many dates moved. */
  async inTerritories(tx: Tx, territoryIds: readonly string[], calendar: Calendar, cause: RecomputeCause): Promise<number> {
    const pending = await this.deadlines.pendingIn(tx.manager, territoryIds);
    let moved = 0;
    for (const deadline of pending) {
      if (!deadline.term) continue;
      const { limit, start, suspensions, extensions } = deadline.term;
      const next = dueDate(limit, new Date(start), calendar, { suspensions, extensions });
      if (!next || next.day === deadline.day) continue;
      await this.deadlines.move(tx, deadline, next.day, next.at, cause);
      await this.moveReminders(tx, pending, { ...deadline, day: next.day }, calendar, cause);
      moved++;
    }
    return moved;
  }

  private async moveReminders(tx: Tx, pending: Deadline[], main: Deadline, calendar: Calendar, cause: RecomputeCause): Promise<void> {
    const reminders = pending.filter((one) => one.subjectId === main.subjectId && one.beforeKind === main.kind);
    for (const reminder of reminders) {
      const day = addDays(main.day, -(reminder.beforeDays ?? 0));
      await this.deadlines.move(tx, reminder, day, endOfDay(day, calendar.timeZone), cause);
    }
  }
}
