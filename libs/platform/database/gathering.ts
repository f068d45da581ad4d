import { DomainError } from '#kernel';

/** How many take part at most. */
export interface GatheringLimits {
  /** In one batch. */
  readonly largest: number;
  /** Batches under way at the same time. */
  readonly lanes: number;
  /** Items that wait; whoever comes beyond that is turned away with TOO_BUSY. */
  readonly longestQueue: number;
}

interface Place<Item, Outcome> {
  readonly item: Item;
  readonly key: string;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What arrives while a batch is under way shares the next one; where nothing is under way nobody waits. Two items of one key are
 * never in the same batch, and a batch is in the order of its keys, so that batches of several processes lock in one order.
 */
export class Gathering<Item, Outcome> {
  private waiting: Place<Item, Outcome>[] = [];
  private underWay = 0;
  private isCalled = false;

  /** `perform` answers each item in order, an error where that one failed; when it throws, the whole batch did. */
  constructor(
    private readonly perform: (items: readonly Item[]) => Promise<readonly (Outcome | Error)[]>,
    private readonly limits: GatheringLimits,
  ) {}

  join(item: Item, key: string): Promise<Outcome> {
    if (this.waiting.length >= this.limits.longestQueue) throw new DomainError('TOO_BUSY');
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, key, resolve, reject });
      this.call();
    });
  }

  /** After the turn of the event loop, so that what arrived with it comes along. */
  private call(): void {
    if (this.isCalled || this.underWay >= this.limits.lanes) return;
    this.isCalled = true;
    setImmediate(() => {
      this.isCalled = false;
      while (this.underWay < this.limits.lanes && this.waiting.length) void this.go(this.take());
    });
  }

  private async go(places: Place<Item, Outcome>[]): Promise<void> {
    this.underWay++;
    try {
      const outcomes = await this.perform(places.map(({ item }) => item));
      places.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome as Outcome);
      });
    } catch (error) {
      for (const { reject } of places) reject(error);
    } finally {
      this.underWay--;
      if (this.waiting.length) this.call();
    }
  }

  private take(): Place<Item, Outcome>[] {
    const taken = new Map<string, Place<Item, Outcome>>();
    const left: Place<Item, Outcome>[] = [];
    for (const place of this.waiting) {
      if (taken.size < this.limits.largest && !taken.has(place.key)) taken.set(place.key, place);
      else left.push(place);
    }
    this.waiting = left;
    return [...taken.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  }
}
