import { defineErrors, DomainError } from '#kernel';

defineErrors({ TOO_BUSY: 'limited' });

/**
 * Lets so many in at once; others wait in order, and whoever comes when too many wait is turned away at once (TOO_BUSY).
 * A transaction that reads through another connection must never find them all held by transactions that wait for the same.
 */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly longestQueue: number,
  ) {}

  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside >= this.places) await this.turn();
    else this.inside++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside--;
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= this.longestQueue) throw new DomainError('TOO_BUSY');
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
