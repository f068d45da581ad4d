import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Logger } from '../observability/logger.ts';
import { Metrics } from '../observability/metrics.ts';

/** A turn of work that any worker may take at any time; true asks for another turn at once. */
export type Turn = () => Promise<boolean>;

interface Engine {
  readonly name: string;
  readonly everyMs: number;
  readonly turn: Turn;
}

/**
 * The loops of a worker: relay, deadline clock, counter, mail. Each looks in PostgreSQL for what is due, so several workers
 * may run the same ones and a lost one loses nothing (decision 0002).
 */
@Injectable()
export class Engines implements OnApplicationShutdown {
  private readonly engines: Engine[] = [];
  private readonly running: Promise<void>[] = [];
  private readonly stopping = new AbortController();

  constructor(
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  /** Called by modules at start; nothing runs before start(). */
  add(name: string, everyMs: number, turn: Turn): void {
    this.engines.push({ name, everyMs, turn });
  }

  start(): void {
    for (const engine of this.engines) this.running.push(this.loop(engine));
  }

  /** Lets every engine finish its turn. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }

  private async loop(engine: Engine): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const again = await this.turn(engine);
      if (!again) await pause(engine.everyMs, this.stopping.signal);
    }
  }

  private async turn({ name, turn }: Engine): Promise<boolean> {
    try {
      const again = await turn();
      this.metrics.engineRuns.inc({ engine: name, outcome: 'done' });
      return again;
    } catch (error) {
      this.metrics.engineRuns.inc({ engine: name, outcome: 'error' });
      this.logger.error({ engine: name, err: error }, 'engine turn failed, will try again');
      return false;
    }
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
