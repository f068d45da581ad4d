import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { TaskKey } from '../database/use-case.ts';
import { TaskQueue } from './task-queue.ts';
import { TaskRunner } from './task-runner.ts';
import { Relay } from './relay.ts';

/** A queue in the same process, for the demo and for tests that need no Redis: the same relay, ledger and handlers, one after the other. */
@Injectable()
export class InlineQueue extends TaskQueue {
  private waiting: TaskKey[] = [];

  constructor(private readonly modules: ModuleRef) {
    super();
  }

  async addBulk(tasks: readonly TaskKey[]): Promise<void> {
    this.waiting.push(...tasks);
  }

  /** Relays and does everything that is owed, and what that causes, until nothing is left. */
  async drain(): Promise<void> {
    const relay = this.modules.get(Relay, { strict: false });
    const runner = this.modules.get(TaskRunner, { strict: false });
    do {
      while (await relay.relay());
      const tasks = this.waiting;
      this.waiting = [];
      for (const task of tasks) await runner.run(task);
      if (!tasks.length) return;
    } while (true);
  }
}
