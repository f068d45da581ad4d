import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Job, Queue, Worker } from 'bullmq';
import type { TaskKey } from '../database/use-case.ts';
import { Config } from '../config/config.ts';
import { Logger } from '../observability/logger.ts';
import { TaskQueue } from '../outbox/task-queue.ts';
import { TaskRunner } from '../outbox/task-runner.ts';
import { RedisConnections } from './redis.ts';

const queueName = 'react';

/** A few attempts within seconds; then the job is forgotten by Redis, and the ledger in PostgreSQL, which still owes it, is the long retry. */
const jobOptions = {
  attempts: 4,
  backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

/** Hands tasks to BullMQ. The id makes a task that is waiting once unique; the ledger makes it unique for good. */
@Injectable()
export class BullQueue extends TaskQueue implements OnApplicationShutdown {
  private queue: Queue<TaskKey> | undefined;

  constructor(
    private readonly redis: RedisConnections,
    private readonly config: Config,
  ) {
    super();
  }

  private get react(): Queue<TaskKey> {
    if (this.queue) return this.queue;
    this.queue = new Queue<TaskKey>(queueName, { connection: this.redis.connect(false), prefix: this.config.QUEUE_PREFIX });
    this.queue.on('error', () => {}); // logged by the connection
    return this.queue;
  }

  async addBulk(tasks: readonly TaskKey[]): Promise<void> {
    const jobs = tasks.map((task) => ({
      name: task.handler,
      data: task,
      opts: { ...jobOptions, jobId: `${task.messageId}.${task.handler}` },
    }));
    if (jobs.length) await this.react.addBulk(jobs);
  }

  /** Jobs waiting or under way, for the metric. */
  async depth(): Promise<number> {
    const counts = await this.react.getJobCounts('waiting', 'active', 'delayed');
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue?.close().catch(() => {});
  }
}

/** The one generic consumer: finds the task and runs it. */
@Injectable()
export class TaskConsumer implements OnApplicationShutdown {
  private worker: Worker<TaskKey> | undefined;

  constructor(
    private readonly redis: RedisConnections,
    private readonly config: Config,
    private readonly runner: TaskRunner,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.worker = new Worker<TaskKey>(queueName, (job: Job<TaskKey>) => this.runner.run(job.data), {
      connection: this.redis.connect(true),
      prefix: this.config.QUEUE_PREFIX,
      concurrency: 8,
      // A killed worker's jobs come back after ten seconds, and may stall often without being given up.
      lockDuration: 10_000,
      stalledInterval: 5_000,
      maxStalledCount: 20,
    });
    this.worker.on('failed', (job, error) => this.logger.warn({ task: job?.data, attempt: job?.attemptsMade, err: error }, 'task failed'));
    this.worker.on('error', () => {}); // logged by the connection
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.close();
  }
}
