import { Injectable } from '@nestjs/common';

/** The only source of the present instant. Tests and the demo set it; everything else receives time as an argument. */
@Injectable()
export class Clock {
  private frozen: Date | undefined;

  now(): Date {
    return this.frozen ?? new Date();
  }

  /** Stops the clock at an instant (ISO 8601), or lets it run again with `undefined`. */
  set(instant: string | Date | undefined): void {
    this.frozen = instant === undefined ? undefined : new Date(instant);
  }
}
