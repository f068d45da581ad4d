import type { Actor } from '#kernel';
import { may } from '#platform';
import type { Budget } from './budget.entity.ts';
import { budgetPolicy } from './budgets.policy.ts';
import { type BudgetEvent, budgetMachine, type BudgetState } from './domain/budget.ts';

/** What a screen can offer: the permission it needs, and where the budget must stand. */
interface Offer {
  readonly action: string;
  readonly permission: string;
  readonly stands: (state: BudgetState) => boolean;
}

const event =
  (name: BudgetEvent) =>
  (state: BudgetState): boolean =>
    budgetMachine.allowed(state).includes(name);
const during =
  (...states: readonly BudgetState[]) =>
  (state: BudgetState): boolean =>
    states.includes(state);
const byHand: readonly BudgetEvent[] = [
  ...(['openIdeas', 'closeIdeas', 'startFeasibility', 'publishBallot', 'openVoting', 'closeVoting'] as const),
  ...(['recount', 'finalise', 'sendToCouncil', 'abandon'] as const),
];

const offers: readonly Offer[] = [
  { action: 'revise', permission: budgetPolicy.draft, stands: during('draft') },
  { action: 'adopt', permission: budgetPolicy.adopt, stands: event('adopt') },
  { action: 'advance', permission: budgetPolicy.advance, stands: (state) => byHand.some((one) => event(one)(state)) },
  { action: 'propose', permission: budgetPolicy.propose, stands: during('ideas-open') },
  { action: 'proposeOnPaper', permission: budgetPolicy.proposeOnPaper, stands: during('ideas-open') },
  { action: 'judge', permission: budgetPolicy.judge, stands: during('admissibility', 'feasibility') },
  { action: 'assess', permission: budgetPolicy.assess, stands: during('feasibility') },
  { action: 'decideAppeal', permission: budgetPolicy.decideAppeal, stands: during('admissibility', 'feasibility') },
  { action: 'assistVote', permission: budgetPolicy.assistVote, stands: during('voting') },
  { action: 'rehearse', permission: budgetPolicy.count, stands: during('ballot-published', 'voting') },
  { action: 'count', permission: budgetPolicy.count, stands: during('ballot-published', 'voting', 'counting') },
  { action: 'object', permission: budgetPolicy.object, stands: during('results-provisional') },
  { action: 'decideObjection', permission: budgetPolicy.decideObjection, stands: during('results-provisional') },
  { action: 'allocate', permission: budgetPolicy.proposeAllocation, stands: event('allocate') },
  { action: 'deliver', permission: budgetPolicy.deliver, stands: during('implementation') },
  { action: 'report', permission: budgetPolicy.account, stands: event('report') },
  { action: 'close', permission: budgetPolicy.account, stands: event('close') },
];

/** What an actor may do to a budget now, by permissions and phase; the same rules decide again when it is done. */
export const viewerBudgetActions = (actor: Actor, budget: Budget): string[] =>
  offers
    .filter(({ permission, stands }) => stands(budget.status) && may(actor, permission, { ...budget, authorId: null }))
    .map(({ action }) => action);
