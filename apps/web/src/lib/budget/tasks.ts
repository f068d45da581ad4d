import type { BudgetAction, BudgetStatus } from '#generated/contract.ts';
import { type Day, daysBetween } from '../i18n/calendar.ts';
import type { Urgency } from '../petition/worklist.ts';
import { nextDate } from './phases.ts';
import { regulationOf } from './regulation.ts';

interface OfStaff {
  readonly status: BudgetStatus;
  readonly regulation: string;
  readonly allowedActions: readonly BudgetAction[];
}

/** Days within which a date of the regulation is called near; as for answers to petitions. */
const nearDays = 30;
const ofCitizens: readonly BudgetAction[] = ['propose', 'object'];

export interface BudgetTask<Budget> {
  readonly budget: Budget;
  /** The date of the regulation by which the next step is due; none where no date rules. */
  readonly due: Day | undefined;
}

const isOfStaff = ({ allowedActions }: OfStaff): boolean => allowedActions.some((action) => !ofCitizens.includes(action));

/** Budgets on which the reader has something to do, by urgency: the date of the regulation is past, near, or later. */
export function tasksOf<Budget extends OfStaff>(budgets: readonly Budget[], today: Day): Record<Urgency, BudgetTask<Budget>[]> {
  const tasks = budgets.filter(isOfStaff).map((budget) => ({ budget, due: nextDate(budget.status, regulationOf(budget.regulation))?.day }));
  const of = (urgency: Urgency) => tasks.filter(({ due }) => urgencyOf(due, today) === urgency);
  return { late: of('late'), near: of('near'), later: of('later') };
}

function urgencyOf(due: Day | undefined, today: Day): Urgency {
  if (due === undefined) return 'near';
  if (due < today) return 'late';
  return daysBetween(today, due) <= nearDays ? 'near' : 'later';
}
