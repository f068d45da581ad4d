import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Prometheus metrics of one process; gauges over the database are filled when they are read. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requestSeconds = new Histogram({
    name: 'jamaa_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['route', 'status'],
    buckets: seconds,
    registers: [this.registry],
  });
  readonly useCaseSeconds = new Histogram({
    name: 'jamaa_use_case_seconds',
    help: 'Duration of use cases by outcome: done, or the code of the refusal',
    labelNames: ['use_case', 'outcome'],
    buckets: seconds,
    registers: [this.registry],
  });
  readonly mail = new Counter({
    name: 'jamaa_mail_total',
    help: 'Mails by outcome',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  readonly engineRuns = new Counter({
    name: 'jamaa_engine_runs_total',
    help: 'Turns of the worker engines by outcome',
    labelNames: ['engine', 'outcome'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** A gauge whose value is asked for at each scrape. */
  gauge(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read());
      },
    });
  }
}
