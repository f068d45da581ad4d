import { Module } from '@nestjs/common';
import { features } from '#features';
import { DatabaseGauges, DeadlineClock, Engines, HandlerRegistry, PlatformModule, Relay, TaskConsumer } from '#platform';

const minute = 60_000;

/** The same features as the api, without GraphQL: relay, deadline clock, reconciliation, and what the features run. */
@Module({ imports: [PlatformModule, ...features] })
export class WorkerModule {
  constructor(
    engines: Engines,
    relay: Relay,
    clock: DeadlineClock,
    gauges: DatabaseGauges,
    private readonly handlers: HandlerRegistry,
    private readonly consumer: TaskConsumer,
    private readonly all: Engines,
  ) {
    engines.add('relay', 200, () => relay.relay());
    engines.add('reconciliation', 5_000, () => relay.reconcile(minute));
    engines.add('deadline-clock', 1_000, () => clock.tick());
    gauges.register();
  }

  onApplicationBootstrap(): void {
    this.handlers.assertComplete();
    this.consumer.start();
    this.all.start();
  }
}
