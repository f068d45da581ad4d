import type { BudgetProjectStatus } from '#generated/contract.ts';
import type { Tone } from '../petition/status.ts';

export const toneOfProject: Readonly<Record<BudgetProjectStatus, Tone>> = {
  submitted: 'time',
  admissible: 'time',
  inadmissible: '',
  merged: '',
  feasible: 'act',
  unfeasible: '',
  on_ballot: 'act',
  winner: 'council',
  reserve: 'time',
  not_selected: '',
  funded: 'council',
  in_progress: 'act',
  delivered: 'act',
  abandoned: 'late',
};

/** Projects with money of the council: what becomes of each is told. */
export const isFunded = (status: BudgetProjectStatus): boolean => ['funded', 'in_progress', 'delivered', 'abandoned'].includes(status);
