import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BullQueue } from '../queue/bull-queue.ts';
import { Clock } from '../time/clock.ts';
import { Metrics } from './metrics.ts';

/** What an operator must see before a citizen does: messages not relayed, tasks owed or refused, dates missed, jobs waiting. */
@Injectable()
export class DatabaseGauges {
  constructor(
    private readonly metrics: Metrics,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queue: BullQueue,
  ) {}

  /** Registers the gauges; for the worker, so that one scrape asks the database once. */
  register(): void {
    const number = (sql: string) => async () => Number((await this.dataSource.query(sql, [this.clock.now()]))[0]?.n ?? 0);
    const { metrics } = this;
    metrics.gauge(
      'jamaa_outbox_age_seconds',
      'Age of the oldest message not yet relayed',
      number('SELECT coalesce(extract(epoch FROM $1::timestamptz - min(created_at)), 0) AS n FROM outbox WHERE published_at IS NULL'),
    );
    metrics.gauge(
      'jamaa_tasks_owed',
      'Tasks owed by handlers',
      number("SELECT count(*) AS n FROM task WHERE status = 'owed' AND created_at <= $1"),
    );
    metrics.gauge(
      'jamaa_tasks_owed_over_an_hour',
      'Tasks owed for more than an hour',
      number("SELECT count(*) AS n FROM task WHERE status = 'owed' AND created_at < $1::timestamptz - interval '1 hour'"),
    );
    metrics.gauge(
      'jamaa_tasks_refused',
      'Tasks refused for good',
      number("SELECT count(*) AS n FROM task WHERE status = 'refused' AND created_at <= $1"),
    );
    metrics.gauge(
      'jamaa_deadlines_overdue',
      'Dates of the law that are past and have not fired',
      number("SELECT count(*) AS n FROM deadline WHERE status = 'pending' AND due_at < $1"),
    );
    metrics.gauge('jamaa_queue_depth', 'Jobs waiting or under way in Redis', () => this.queue.depth());
  }
}
