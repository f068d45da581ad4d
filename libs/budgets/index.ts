export { BudgetReader } from './budget.reader.ts';
export { BudgetsModule } from './budgets.module.ts';
export { budgetMachine } from './domain/budget.ts';
export { projectMachine } from './domain/project.ts';
