import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertMessages } from '../outbox/outbox.store.ts';
import { Clock } from '../time/clock.ts';
import { DeadlineStore } from './deadline.store.ts';

const batch = 200;

/**
 * Fires what is due: in one transaction the row is marked and `<subject>.deadline-due` is told, with the legal day,
 * however late the worker is. Several clocks may run: a due row is taken by one of them.
 */
@Injectable()
export class DeadlineClock {
  constructor(
    private readonly dataSource: DataSource,
    private readonly deadlines: DeadlineStore,
    private readonly clock: Clock,
  ) {}

  /** Fires one batch; true when there may be more. */
  async tick(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const now = this.clock.now();
      const due = await this.deadlines.takeDue(manager, now, batch);
      if (!due.length) return false;
      await this.deadlines.markFired(
        manager,
        due.map(({ id }) => id),
        now,
      );
      const messages = due.map(({ subjectType, subjectId, kind, cycle, day, at }) => ({
        name: `${subjectType}.deadline-due`,
        payload: { subjectId, kind, cycle, day, at: at.toISOString() },
      }));
      await insertMessages(manager, messages, undefined, now);
      return due.length === batch;
    });
  }
}
