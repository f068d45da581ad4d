/** Something that happens in the demonstration, at an instant of its own. */
interface Moment {
  readonly at: Date;
  readonly happens: () => Promise<void>;
}

const dayMs = 86_400_000;

export const daysAfter = (from: Date, days: number): Date => new Date(from.getTime() + days * dayMs);

/** The demonstration's history: moments are noted in any order and lived through in theirs. */
export class Timeline {
  private readonly moments: Moment[] = [];

  constructor(readonly now: Date) {}

  /** Notes what happens at an instant; the future is left to those who watch. */
  at(at: Date, happens: () => Promise<void>): void {
    if (at <= this.now) this.moments.push({ at, happens });
  }

  /** Lives through everything: `arrive` moves the clock and lets the law act, before each instant at which something happens. */
  async live(arrive: (at: Date) => Promise<void>): Promise<void> {
    const inOrder = this.moments.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    for (const [place, { at, happens }] of inOrder.entries()) {
      if (at.getTime() !== inOrder[place - 1]?.at.getTime()) await arrive(at);
      await happens();
    }
    await arrive(this.now);
  }
}

/** First Tuesdays of February, May and October, as the law's months have it: those around an instant, in order. */
export function ordinarySessions(now: Date): { readonly held: Date[]; readonly next: Date } {
  const years = [-2, -1, 0, 1].map((offset) => now.getUTCFullYear() + offset);
  const days = years.flatMap((year) => [1, 4, 9].map((month) => firstTuesday(year, month)));
  const isOver = (day: Date): boolean => daysAfter(day, 15) <= now;
  return { held: days.filter(isOver).slice(-3), next: days.find((day) => !isOver(day))! };
}

function firstTuesday(year: number, month: number): Date {
  const first = new Date(Date.UTC(year, month, 1, 9));
  return daysAfter(first, (2 - first.getUTCDay() + 7) % 7);
}
