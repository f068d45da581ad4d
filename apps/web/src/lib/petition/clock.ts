import { type Day, daysBetween } from '../i18n/calendar.ts';

export interface ClockDates {
  readonly filed: Day;
  readonly due: Day;
  readonly today: Day;
  /** The day of the answer, once there is one. */
  readonly answered?: Day;
}

/** What the clock shows, in shares of its width from the filing: 0 is the filing, 1 the end of the track. */
export interface ClockFace {
  readonly due: number;
  readonly now: number;
  /** From the filing to the answer or today, at most to the due day. */
  readonly spent: number;
  /** From the due day on, where it was passed. */
  readonly over: number;
  /** Days left; negative when late. */
  readonly left: number;
  readonly state: 'running' | 'late' | 'answered' | 'answered-late';
}

/** The face of a legal time limit. A late answer lengthens the track, so that lateness has a length one can see. */
export function clockFace({ filed, due, today, answered }: ClockDates): ClockFace {
  const end = answered ?? today;
  const total = Math.max(1, daysBetween(filed, end > due ? end : due));
  const at = (day: Day): number => Math.min(1, Math.max(0, daysBetween(filed, day) / total));
  const left = daysBetween(end, due);
  const isLate = left < 0;
  return {
    due: at(due),
    now: at(end),
    spent: isLate ? at(due) : at(end),
    over: isLate ? at(end) - at(due) : 0,
    left,
    state: answered ? (isLate ? 'answered-late' : 'answered') : isLate ? 'late' : 'running',
  };
}
