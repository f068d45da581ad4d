import type { BudgetStatus } from '#generated/contract.ts';
import type { Day } from '../i18n/calendar.ts';
import type { Tone } from '../petition/status.ts';
import type { PhaseName, Regulation } from './regulation.ts';

/** The steps that everybody sees. */
export const steps = ['regulation', 'ideas', 'study', 'vote', 'result', 'council', 'building', 'account'] as const;
export type Step = (typeof steps)[number];

const reached: Readonly<Record<BudgetStatus, Step>> = {
  draft: 'regulation',
  informing: 'regulation',
  ideas_open: 'ideas',
  admissibility: 'study',
  feasibility: 'study',
  ballot_published: 'vote',
  voting: 'vote',
  counting: 'result',
  results_provisional: 'result',
  results_final: 'council',
  council_allocation: 'council',
  implementation: 'building',
  accountability: 'account',
  closed: 'account',
  abandoned: 'account',
};

export interface StepView {
  readonly step: Step;
  readonly state: 'done' | 'now' | 'stopped' | 'ahead';
  readonly from?: Day;
  readonly to?: Day;
}

/** Each step with its days, and how far the budget is. */
export function stepsOf(status: BudgetStatus, { phases }: Pick<Regulation, 'phases'>): StepView[] {
  const place = steps.indexOf(reached[status]);
  const now = status === 'closed' ? 'done' : status === 'abandoned' ? 'stopped' : 'now';
  const days: Partial<Record<Step, { from?: Day; to?: Day }>> = {
    ideas: { from: phases.ideasOpen, to: phases.ideasClose },
    study: { from: phases.ideasClose, to: phases.ballotPublished },
    vote: { from: phases.votingOpens, to: phases.votingCloses },
    result: { from: phases.votingCloses, to: phases.objectionsUntil },
  };
  return steps.map((step, index) => ({ step, state: index < place ? 'done' : index === place ? now : 'ahead', ...days[step] }));
}

const awaited: Partial<Record<BudgetStatus, PhaseName>> = {
  informing: 'ideasOpen',
  ideas_open: 'ideasClose',
  admissibility: 'ballotPublished',
  feasibility: 'ballotPublished',
  ballot_published: 'votingOpens',
  voting: 'votingCloses',
  results_provisional: 'objectionsUntil',
};

/** The date of the regulation that comes next; none where no date rules. */
export function nextDate(status: BudgetStatus, { phases }: Pick<Regulation, 'phases'>): { phase: PhaseName; day: Day } | undefined {
  const phase = awaited[status];
  return phase && { phase, day: phases[phase] };
}

export const toneOfBudget: Readonly<Record<BudgetStatus, Tone>> = {
  draft: '',
  informing: 'time',
  ideas_open: 'act',
  admissibility: 'time',
  feasibility: 'time',
  ballot_published: 'time',
  voting: 'act',
  counting: 'time',
  results_provisional: 'council',
  results_final: 'council',
  council_allocation: 'council',
  implementation: 'act',
  accountability: '',
  closed: '',
  abandoned: 'late',
};

/** Phases in which everybody reads a result. */
export const hasResult = (status: BudgetStatus): boolean =>
  ['results_provisional', 'results_final', 'council_allocation', 'implementation', 'accountability', 'closed'].includes(status);
export const isFinal = (status: BudgetStatus): boolean => hasResult(status) && status !== 'results_provisional';
export const isBuilding = (status: BudgetStatus): boolean => ['implementation', 'accountability', 'closed'].includes(status);
