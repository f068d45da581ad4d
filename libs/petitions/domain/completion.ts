import { addDays, compareDays, type Day, daysBetween, DomainError, type Suspension } from '#kernel';

/** Days for which what is missing can be waited for. Ours, without legal value: a petition must not be put off for good. */
const completionDays = { least: 3, most: 60 } as const;

/** What the suspension of a completion gives as its reason; its text is the key `suspension.completion`. */
export const completionReason = 'completion';

/** Throws COMPLETION_DAY for a day too near to bring anything, or too far. */
export function checkCompletionDay(today: Day, dueOn: Day): void {
  const { least, most } = completionDays;
  const isApt = compareDays(addDays(today, least), dueOn) <= 0 && compareDays(dueOn, addDays(today, most)) <= 0;
  if (!isApt) throw new DomainError('COMPLETION_DAY', { least, most, day: dueOn }, 'dueOn');
}

/** The time stands still from the day after the request, until nobody knows when. */
export const suspendFrom = (suspensions: readonly Suspension[], requestedOn: Day): Suspension[] => [
  ...suspensions,
  { from: addDays(requestedOn, 1), to: null, reason: completionReason },
];

export interface Ended {
  readonly suspensions: Suspension[];
  /** The one that was running, if one was. */
  readonly last?: Suspension;
  /** Days that it made not count. */
  readonly days: number;
}

/** The day on which what was missing came still stands still; it runs again from the day after. What began and ended on one day never stood. */
export function endSuspension(suspensions: readonly Suspension[], day: Day): Ended {
  const last = suspensions.find(({ to }) => to === null);
  if (!last) return { suspensions: [...suspensions], days: 0 };
  const others = suspensions.filter((one) => one !== last);
  const days = daysBetween(last.from, day) + 1;
  return days > 0 ? { suspensions: [...others, { ...last, to: day }], last, days } : { suspensions: others, last, days: 0 };
}
