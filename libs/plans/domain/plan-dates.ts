import { addDays, addMonths, type Calendar, compareDays, type Day, type DeadlineSpec, endOfDay } from '#kernel';
import type { PlanLaw } from '#rulepacks';
import type { PlanState } from './plan.ts';

/** Why those who carry actions out, or the president, are told of some on a day. */
export const calls = ['near', 'overdue', 'escalated'] as const;
export type Call = (typeof calls)[number];

type CallLaw = Pick<PlanLaw, 'reminderDays' | 'escalationDays'>;

/** The day on which an action that ends then is called for: so many days before, on the day after, so many days after. */
export const callDay = (call: Call, endsOn: Day, { reminderDays, escalationDays }: CallLaw): Day =>
  addDays(endsOn, shiftOf(call, { reminderDays, escalationDays }));

/** The end of the actions that are called for on a day. */
export const endCalledOn = (call: Call, day: Day, law: CallLaw): Day => addDays(day, -shiftOf(call, law));

const shiftOf = (call: Call, { reminderDays, escalationDays }: CallLaw): number =>
  ({ near: -reminderDays.value, overdue: 1, escalated: escalationDays.value })[call];

/** The next day after a day on which some open action is called for, of those that end on these days; undefined where none is. */
export function nextCall(ends: readonly Day[], after: Day, law: CallLaw): Day | undefined {
  const days = ends.flatMap((end) => calls.map((call) => callDay(call, end, law))).filter((day) => compareDays(day, after) > 0);
  return days.sort(compareDays)[0];
}

export interface PlanDates {
  readonly toYear: number;
  readonly adoptedOn: Day | null;
  /** The day of the last yearly evaluation; the adoption where there was none. */
  readonly evaluatedOn: Day | null;
  /** The last day whose dates have acted, however late the clock is: only later ones wait. */
  readonly calledUntil: Day | null;
  /** Ends of the actions that are still open. */
  readonly openEnds: readonly Day[];
}

/** All dates that wait for a plan in a state: visa, yearly evaluation, the next call for actions, the end of its period. */
export function planDeadlines(state: PlanState, dates: PlanDates, law: PlanLaw, { timeZone }: Calendar): DeadlineSpec[] {
  const { adoptedOn, calledUntil, evaluatedOn, toYear, openEnds } = dates;
  if (!adoptedOn || !calledUntil || ['adopted', 'closed', 'returned'].includes(state)) return [];
  const all: [kind: string, day: Day | undefined][] =
    state === 'visa-pending'
      ? [['visa-due', addDays(adoptedOn, law.visaDays.value ?? 0)]]
      : [
          ['actions-called', nextCall(openEnds, calledUntil, law)],
          ['evaluation-due', addMonths(evaluatedOn ?? adoptedOn, law.evaluationMonths.value)],
          ['period-ends', `${toYear}-12-31`],
        ];
  return all.flatMap(([kind, day]) => (day && compareDays(day, calledUntil) > 0 ? [{ kind, day, at: endOfDay(day, timeZone) }] : []));
}
