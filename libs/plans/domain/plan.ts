import './plan.errors.ts';
import { DomainError, machine } from '#kernel';

/** Where an action plan stands, from its first meeting to the end of its period (docs/plan.md draws it). */
export const planStates = [
  'initiated',
  'diagnosis',
  'prioritisation',
  'programming',
  'draft',
  'consultation',
  'committee-review',
  'returned',
  'adopted',
  'visa-pending',
  'in-execution',
  'yearly-evaluation',
  'under-update',
  'closed',
] as const;
export type PlanState = (typeof planStates)[number];

export const planEvents = [
  'startDiagnosis',
  'prioritise',
  'programme',
  'writeDraft',
  'consult',
  'sendToCommittees',
  'adopt',
  'return',
  'askVisa',
  'grantVisa',
  'refuseVisa',
  'execute',
  'evaluate',
  'publishEvaluation',
  'startUpdate',
  'close',
] as const;
export type PlanEvent = (typeof planEvents)[number];

/** Steps that staff take alone; the others are acts of their own. */
export const planSteps = [
  'startDiagnosis',
  'prioritise',
  'programme',
  'writeDraft',
  'consult',
  'sendToCommittees',
  'askVisa',
  'execute',
  'evaluate',
  'startUpdate',
  'close',
] as const satisfies readonly PlanEvent[];

/** What the guards look at, counted under the lock of the plan. */
export interface PlanFacts {
  readonly actions: number;
  /** First years of the plan of which the law asks the costs, and for which no action has any. */
  readonly yearsWithoutCost: number;
  readonly asksVisa: boolean;
  /** The year of the plan that runs, the first being 1. */
  readonly yearOfPlan: number;
  readonly updateFromYear: number;
}

function isCosted({ yearsWithoutCost }: PlanFacts): void {
  if (yearsWithoutCost > 0) throw new DomainError('PLAN_NOT_COSTED', { years: yearsWithoutCost });
}
function hasActions({ actions }: PlanFacts): void {
  if (actions === 0) throw new DomainError('PLAN_HAS_NO_ACTIONS');
}
function asksVisa({ asksVisa: asks }: PlanFacts): void {
  if (!asks) throw new DomainError('PLAN_NEEDS_NO_VISA');
}
function asksNoVisa({ asksVisa: asks }: PlanFacts): void {
  if (asks) throw new DomainError('PLAN_NEEDS_VISA');
}
function mayUpdate({ yearOfPlan, updateFromYear }: PlanFacts): void {
  if (yearOfPlan < updateFromYear) throw new DomainError('PLAN_UPDATE_TOO_EARLY', { year: updateFromYear });
}

/** Organic law 113-14, art. 78, and decree 2-16-301 for a PAC; a PAPC goes the same way without the visa. */
export const planMachine = machine<PlanState, PlanEvent, PlanFacts>({
  name: 'plan',
  initial: 'initiated',
  terminal: ['closed'],
  forbids: 'PLAN_STATE_FORBIDS',
  arrows: {
    initiated: { startDiagnosis: { to: 'diagnosis' } },
    diagnosis: { prioritise: { to: 'prioritisation' } },
    prioritisation: { programme: { to: 'programming' } },
    programming: { writeDraft: { to: 'draft', guard: isCosted } },
    draft: { consult: { to: 'consultation', guard: hasActions } },
    consultation: { sendToCommittees: { to: 'committee-review' } },
    'committee-review': { adopt: { to: 'adopted', guard: hasActions }, return: { to: 'returned' } },
    returned: { writeDraft: { to: 'draft' }, sendToCommittees: { to: 'committee-review' } },
    adopted: { askVisa: { to: 'visa-pending', guard: asksVisa }, execute: { to: 'in-execution', guard: asksNoVisa } },
    'visa-pending': { grantVisa: { to: 'in-execution' }, refuseVisa: { to: 'returned' } },
    'in-execution': {
      evaluate: { to: 'yearly-evaluation' },
      startUpdate: { to: 'under-update', guard: mayUpdate },
      close: { to: 'closed' },
    },
    'yearly-evaluation': { publishEvaluation: { to: 'in-execution' } },
    'under-update': { sendToCommittees: { to: 'committee-review' } },
    closed: {},
  },
});

/** No facts: for events whose arrows have no guard. */
export const noFacts: PlanFacts = { actions: 0, yearsWithoutCost: 0, asksVisa: false, yearOfPlan: 0, updateFromYear: 0 };

/** States in which a plan that was never adopted is the work of the commune's own staff, and shown to nobody else. */
export const hiddenStates: readonly PlanState[] = ['initiated', 'diagnosis', 'prioritisation', 'programming', 'draft'];

export const isHidden = (state: PlanState, version: number): boolean => version === 0 && hiddenStates.includes(state);
