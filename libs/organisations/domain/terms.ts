import { addDays, type Calendar, type Day, type DeadlineSpec, endOfDay } from '#kernel';

/** For how long a person represents the association, by its own minutes; confirmed once a clerk has seen them. */
export interface Term {
  readonly memberId: string;
  readonly fromDay: Day;
  readonly toDay: Day;
  /** When it ended before its time (resignation, death, replacement). */
  readonly endedOn: Day | null;
  readonly isConfirmed: boolean;
}

/** Last day of a term; a representative who left on a day acted until the day before. */
const lastDay = ({ toDay, endedOn }: Term): Day => (endedOn !== null && endedOn <= toDay ? addDays(endedOn, -1) : toDay);

/** Terms that cover a day, confirmed or not. */
export const termsOn = (terms: readonly Term[], day: Day): Term[] => terms.filter((term) => term.fromDay <= day && day <= lastDay(term));

/** Whether somebody whose term was confirmed represents the association on a day. */
export const isActing = (terms: readonly Term[], day: Day): boolean => termsOn(terms, day).some(({ isConfirmed }) => isConfirmed);

/** Until when confirmed terms follow each other without a gap, from a day on which somebody acts; undefined when nobody does. */
export function actsUntil(terms: readonly Term[], day: Day): Day | undefined {
  let until: Day | undefined;
  for (let from = day; ; from = addDays(until, 1)) {
    const ends = termsOn(terms, from)
      .filter(({ isConfirmed }) => isConfirmed)
      .map(lastDay);
    if (!ends.length) return until;
    until = ends.reduce((latest, end) => (end > latest ? end : latest));
  }
}

/** How long before the end of the last term the association is told, in days. Ours, without legal value. */
export const noticeDays = 60;
/** Longest term that is believed, in years: a slip of the pen would never lapse. Ours, without legal value. */
export const longestTermYears = 10;

/** The dates that wait: the end of representation and, until it was told, the notice before it. */
export function termDeadlines(terms: readonly Term[], today: Day, { timeZone }: Calendar, wasTold: boolean): DeadlineSpec[] {
  const until = actsUntil(terms, today);
  if (!until) return [];
  const near = addDays(until, -noticeDays);
  const end = { kind: 'term-end', day: until, at: endOfDay(until, timeZone) };
  const notice = { kind: 'term-near', day: near, at: endOfDay(near, timeZone), before: { kind: 'term-end', days: noticeDays } };
  return wasTold ? [end] : [end, notice];
}
