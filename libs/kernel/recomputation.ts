import { compareDays, type Day, type DayOff, weeklyRest } from './calendar.ts';
import { type DueDate, type DueDateRule, type DueDateStep, suspendedDay } from './time-limit.ts';

export type RecomputationRule = 'start-moved' | 'holiday-declared' | 'holiday-withdrawn' | 'suspended' | 'extended' | 'calendar-corrected';

/** Why a date moved, and the days that made the difference: holidays by name, or the days reached by a suspension or an extension. */
export interface RecomputationCause {
  readonly rule: RecomputationRule;
  readonly days: readonly DayOff[];
}

export interface Recomputation {
  readonly moved: boolean;
  readonly from: Day;
  readonly to: Day;
  /** Empty when the date did not move. */
  readonly causes: readonly RecomputationCause[];
}

/**
 * Compares a due date with the same one computed again. A holiday counts as declared when it lies within the period as it was
 * first reckoned: holidays that the date only meets because it moved are in the steps, but are not why it moved.
 */
export function recompute(previous: DueDate, next: DueDate): Recomputation {
  const moved = previous.day !== next.day;
  return { moved, from: previous.day, to: next.day, causes: moved ? causesOf(previous, next) : [] };
}

function causesOf(previous: DueDate, next: DueDate): RecomputationCause[] {
  const causes = [
    { rule: 'start-moved', days: changed('start', previous, next) },
    { rule: 'holiday-declared', days: onlyIn(next, previous) },
    { rule: 'holiday-withdrawn', days: onlyIn(previous, next) },
    { rule: 'suspended', days: [...changed('suspended', previous, next), ...rolledPast(previous, next)] },
    { rule: 'extended', days: changed('extended', previous, next) },
  ] satisfies RecomputationCause[];
  const found = causes.filter(({ days }) => days.length > 0);
  return found.length ? found : [{ rule: 'calendar-corrected', days: [] }];
}

/** Holidays passed over in one reckoning, and not in the other although it came to that day. */
function onlyIn(one: DueDate, other: DueDate): DayOff[] {
  const known = new Set(holidaysOf(other).map(({ day }) => day));
  return holidaysOf(one).filter(({ day }) => !known.has(day) && compareDays(day, other.day) <= 0);
}

function holidaysOf({ steps }: DueDate): DayOff[] {
  const suspensions = steps.filter(({ rule }) => rule === 'suspended').map(({ detail }) => detail!);
  const isSuspended = (day: Day) => suspensions.some(({ from, to }) => compareDays(from!, day) <= 0 && compareDays(day, to!) <= 0);
  const skipped = steps.flatMap(({ detail }) => detail?.skipped ?? []);
  return skipped.filter(({ day, reason }) => reason !== weeklyRest && reason !== suspendedDay && !isSuspended(day));
}

/** Suspended days over which only one of the two rolled. */
function rolledPast(previous: DueDate, next: DueDate): DayOff[] {
  const [before, after] = [previous, next].map(({ steps }) =>
    steps.flatMap(({ detail }) => detail?.skipped ?? []).filter(({ reason }) => reason === suspendedDay),
  );
  const lacks = (days: DayOff[] | undefined) => (one: DayOff) => !days?.some(({ day }) => day === one.day);
  return [...(after ?? []).filter(lacks(before)), ...(before ?? []).filter(lacks(after))];
}

/** The days reached by steps of a rule that are new, gone or different. */
function changed(rule: DueDateRule, previous: DueDate, next: DueDate): DayOff[] {
  const before = stepsOf(rule, previous);
  const after = stepsOf(rule, next);
  const differing = [...after].filter(([key]) => !before.has(key)).concat([...before].filter(([key]) => !after.has(key)));
  return differing.map(([, { day, detail }]) => ({ day, reason: detail?.reason ?? rule }));
}

/** Steps of a rule by what decided them, whatever day they led to. */
function stepsOf(rule: DueDateRule, { steps }: DueDate): Map<string, DueDateStep> {
  const keyOf = ({ day, detail }: DueDateStep) =>
    rule === 'start' ? day : rule === 'extended' ? detail!.actId! : [detail!.from, detail!.to, detail!.reason].join(' ');
  return new Map(steps.filter((step) => step.rule === rule).map((step) => [keyOf(step), step]));
}
