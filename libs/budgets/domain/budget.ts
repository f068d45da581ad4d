import './budget.errors.ts';
import { DomainError, machine } from '#kernel';

/** Phases of a participatory budget, from the draft of its regulation to the closing after the accountability meeting. */
export const budgetStates = [
  'draft',
  'informing',
  'ideas-open',
  'admissibility',
  'feasibility',
  'ballot-published',
  'voting',
  'counting',
  'results-provisional',
  'results-final',
  'council-allocation',
  'implementation',
  'accountability',
  'closed',
  'abandoned',
] as const;
export type BudgetState = (typeof budgetStates)[number];

export const budgetEvents = [
  'adopt',
  'openIdeas',
  'closeIdeas',
  'startFeasibility',
  'publishBallot',
  'openVoting',
  'closeVoting',
  'settle',
  'recount',
  'finalise',
  'sendToCouncil',
  'allocate',
  'postpone',
  'refuse',
  'report',
  'close',
  'abandon',
] as const;
export type BudgetEvent = (typeof budgetEvents)[number];

/** What the guards look at, counted under the lock of the budget. */
export interface BudgetFacts {
  /** Projects on which somebody still owes a decision, an appeal or a consent. */
  readonly undecided: number;
  readonly feasible: number;
  readonly quorumOfProjects: number;
  readonly openObjections: number;
}

export const noFacts: BudgetFacts = { undecided: 0, feasible: 0, quorumOfProjects: 0, openObjections: 0 };

function allDecided({ undecided }: BudgetFacts): void {
  if (undecided > 0) throw new DomainError('PROJECTS_UNDECIDED', { count: undecided });
}

function quorumMet(facts: BudgetFacts): void {
  allDecided(facts);
  if (facts.feasible < facts.quorumOfProjects) {
    throw new DomainError('PROJECTS_TOO_FEW', { found: facts.feasible, needed: facts.quorumOfProjects });
  }
}

function objectionsDecided({ openObjections }: BudgetFacts): void {
  if (openObjections > 0) throw new DomainError('OBJECTIONS_OPEN', { count: openObjections });
}

/**
 * The process of a participatory budget. No Moroccan statute rules it: the order is that of the regulation the council adopts, and of
 * the cycles of Tetouan, Chefchaouen and Larache (workshops, feasibility, choice, accountability day).
 */
export const budgetMachine = machine<BudgetState, BudgetEvent, BudgetFacts>({
  name: 'budget',
  initial: 'draft',
  terminal: ['closed', 'abandoned'],
  forbids: 'BUDGET_STATE_FORBIDS',
  arrows: {
    draft: { adopt: { to: 'informing' }, abandon: { to: 'abandoned' } },
    informing: { openIdeas: { to: 'ideas-open' }, abandon: { to: 'abandoned' } },
    'ideas-open': { closeIdeas: { to: 'admissibility' }, abandon: { to: 'abandoned' } },
    admissibility: { startFeasibility: { to: 'feasibility', guard: allDecided }, abandon: { to: 'abandoned' } },
    feasibility: { publishBallot: { to: 'ballot-published', guard: quorumMet }, abandon: { to: 'abandoned' } },
    'ballot-published': { openVoting: { to: 'voting' }, abandon: { to: 'abandoned' } },
    voting: { closeVoting: { to: 'counting' } },
    counting: { settle: { to: 'results-provisional' } },
    'results-provisional': { recount: { to: 'counting' }, finalise: { to: 'results-final', guard: objectionsDecided } },
    'results-final': { sendToCouncil: { to: 'council-allocation' } },
    'council-allocation': { allocate: { to: 'implementation' }, postpone: { to: 'results-final' }, refuse: { to: 'abandoned' } },
    implementation: { report: { to: 'accountability' } },
    accountability: { close: { to: 'closed' } },
    closed: {},
    abandoned: {},
  },
});

/** Phases in which the regulation may still be changed: before the council adopts it. */
export const isRegulationOpen = (state: BudgetState): boolean => state === 'draft';

/** Phases in which the ballots are published in the clear: never while anybody may still vote. */
export const areBallotsPublished = (state: BudgetState): boolean =>
  budgetStates.indexOf(state) >= budgetStates.indexOf('results-provisional') && state !== 'abandoned';
