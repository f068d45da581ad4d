import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { ActorSource } from './access/actor-source.ts';
import { Config, readConfig } from './config/config.ts';
import { makeDataSource } from './database/data-source.ts';
import { UseCases } from './database/use-cases.ts';
import { DeadlineClock } from './deadlines/deadline-clock.ts';
import { DeadlineReader } from './deadlines/deadline.reader.ts';
import { DeadlineStore } from './deadlines/deadline.store.ts';
import { RecomputeDeadlines } from './deadlines/recompute-deadlines.ts';
import { fileProviders } from './files/file-providers.ts';
import { FilesController } from './files/files.controller.ts';
import { fourEyesProviders } from './four-eyes/four-eyes-providers.ts';
import { RefusalFilter } from './http/refusal.filter.ts';
import { I18n } from './i18n/i18n.ts';
import { Mailer } from './mail/mailer.ts';
import { DatabaseGauges } from './observability/database-gauges.ts';
import { HealthController } from './observability/health.controller.ts';
import { Logger } from './observability/logger.ts';
import { Metrics } from './observability/metrics.ts';
import { HandlerRegistry } from './outbox/handlers.ts';
import { InlineQueue } from './outbox/drain.ts';
import { Relay } from './outbox/relay.ts';
import { TaskLedger } from './outbox/task-ledger.ts';
import { TaskQueue } from './outbox/task-queue.ts';
import { TaskRunner } from './outbox/task-runner.ts';
import { BullQueue, TaskConsumer } from './queue/bull-queue.ts';
import { Engines } from './queue/engines.ts';
import { RedisConnections } from './queue/redis.ts';
import { DeviceTokens } from './devices/device-tokens.ts';
import { Sealing } from './sealing/sealing.ts';
import { smsSender } from './sms/sms-providers.ts';
import { Clock } from './time/clock.ts';

const dataSource = {
  provide: DataSource,
  inject: [Config],
  useFactory: (config: Config) => makeDataSource(config).initialize(),
};

const taskQueue = {
  provide: TaskQueue,
  inject: [Config, BullQueue, InlineQueue],
  useFactory: ({ TASK_QUEUE }: Config, bull: BullQueue, inline: InlineQueue): TaskQueue => (TASK_QUEUE === 'inline' ? inline : bull),
};

const providers = [
  ActorSource,
  Clock,
  Logger,
  Metrics,
  DatabaseGauges,
  I18n,
  Sealing,
  DeviceTokens,
  Mailer,
  smsSender,
  UseCases,
  HandlerRegistry,
  Relay,
  TaskRunner,
  TaskLedger,
  InlineQueue,
  DeadlineStore,
  DeadlineReader,
  DeadlineClock,
  RecomputeDeadlines,
  RedisConnections,
  BullQueue,
  TaskConsumer,
  Engines,
  ...fileProviders,
  ...fourEyesProviders,
];

/** Everything technical. The one global module: features list only other features. */
@Global()
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, FilesController],
  providers: [
    { provide: Config, useFactory: () => readConfig() },
    dataSource,
    taskQueue,
    { provide: APP_FILTER, useClass: RefusalFilter },
    ...providers,
  ],
  exports: [Config, DataSource, TaskQueue, ...providers],
})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
