import { Module } from '@nestjs/common';
import { features } from '#features';
import { Config, DatabaseGauges, DeadlineClock, Engines, HandlerRegistry, PlatformModule, Relay, TaskConsumer } from '#platform';

/** The same features as the api, without GraphQL: relay, deadline clock, reconciliation, and what the features run. */
@Module({ imports: [PlatformModule, ...features] })
export class WorkerModule {
  constructor(
    { OWED_AFTER }: Config,
    engines: Engines,
    relay: Relay,
    clock: DeadlineClock,
    gauges: DatabaseGauges,
    private readonly handlers: HandlerRegistry,
    private readonly consumer: TaskConsumer,
    private readonly all: Engines,
  ) {
    engines.add('relay', 200, () => relay.relay());
    engines.add('reconciliation', 2_000, () => relay.reconcile(OWED_AFTER * 1000));
    engines.add('deadline-clock', 1_000, () => clock.tick());
    gauges.register();
  }

  onApplicationBootstrap(): void {
    this.handlers.assertComplete();
    this.consumer.start();
    this.all.start();
  }
}
