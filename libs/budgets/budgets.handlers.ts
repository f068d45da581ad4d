import { type Handler, on } from '#platform';
import { budgetMessages } from './budgets.messages.ts';
import { ApplyBudgetDeadline } from './use-cases/advance-budget.ts';

export const budgetHandlers: Handler[] = [
  on(budgetMessages['deadline-due'], 'apply-budget-deadline', ApplyBudgetDeadline, (payload) => payload),
];
