import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../time/clock.ts';
import { crashPoint } from '../observability/crash-point.ts';
import { HandlerRegistry } from './handlers.ts';
import { markPublished, takeUnpublished } from './outbox.store.ts';
import { TaskQueue } from './task-queue.ts';
import { oweTasks, owedBefore } from './task.store.ts';

const batch = 200;

/**
 * Moves facts from the outbox to the queue: writes down what each handler owes, hands over, marks published, commits.
 * Chosen by `published_at IS NULL`, not by a cursor, so that a slow transaction cannot be skipped.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly dataSource: DataSource,
    private readonly handlers: HandlerRegistry,
    private readonly queue: TaskQueue,
    private readonly clock: Clock,
  ) {}

  /** Relays one batch; true when there may be more. */
  async relay(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const messages = await takeUnpublished(manager, batch);
      if (!messages.length) return false;
      const tasks = messages.flatMap(({ id, name }) => this.handlers.of(name).map((handler) => ({ messageId: id, handler: handler.name })));
      await oweTasks(manager, tasks, this.clock.now());
      await this.queue.addBulk(tasks);
      crashPoint('relay.after-add-bulk');
      await markPublished(
        manager,
        messages.map(({ id }) => id),
        this.clock.now(),
      );
      return messages.length === batch;
    });
  }

  /** Hands over again what has been owed for longer than `olderThan` ms; this is the long retry and makes Redis disposable. */
  async reconcile(olderThan: number): Promise<boolean> {
    const before = new Date(this.clock.now().getTime() - olderThan);
    const tasks = await owedBefore(this.dataSource.manager, before, 1000);
    if (tasks.length) await this.queue.addBulk(tasks);
    return false;
  }
}
