import { Injectable } from '@nestjs/common';
import { Clock, DeadlineClock, InlineQueue } from '#platform';

/** The clock of the demonstration: moved from moment to moment, and given back at the end. */
@Injectable()
export class DemoClock {
  constructor(
    private readonly clock: Clock,
    private readonly deadlines: DeadlineClock,
    private readonly queue: InlineQueue,
  ) {}

  now = (): Date => this.clock.now();

  /** Moves the clock, and lets the law act on what became due. */
  async arrive(at: Date): Promise<void> {
    this.clock.set(at);
    await this.queue.drain();
    while (await this.deadlines.tick());
    await this.queue.drain();
  }

  giveBack(): void {
    this.clock.set(undefined);
  }
}
