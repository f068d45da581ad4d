import './plan.errors.ts';
import { compareDays, type Day, DomainError, machine } from '#kernel';

/** Where an action of a plan stands. */
export const actionStates = ['proposed', 'planned', 'funded', 'in-progress', 'blocked', 'completed', 'verified', 'cancelled'] as const;
export type ActionState = (typeof actionStates)[number];

export const actionEvents = ['plan', 'fund', 'start', 'block', 'resume', 'complete', 'verify', 'reopen', 'cancel'] as const;
export type ActionEvent = (typeof actionEvents)[number];

/** What the guards look at. */
export interface ActionFacts {
  /** Money planned, in the smallest unit, over all years and sources. */
  readonly planned: number;
}

const hasMoney = ({ planned }: ActionFacts): void => {
  if (planned <= 0) throw new DomainError('ACTION_HAS_NO_MONEY');
};
const given = { cancel: { to: 'cancelled' } } as const;

/** An action from the idea to what somebody else than who did it has seen; one that was not done after all is open again. */
export const actionMachine = machine<ActionState, ActionEvent, ActionFacts>({
  name: 'plan action',
  initial: 'proposed',
  terminal: ['cancelled'],
  forbids: 'ACTION_STATE_FORBIDS',
  arrows: {
    proposed: { plan: { to: 'planned' }, ...given },
    planned: { fund: { to: 'funded', guard: hasMoney }, ...given },
    funded: { start: { to: 'in-progress' }, ...given },
    'in-progress': { block: { to: 'blocked' }, complete: { to: 'completed' }, ...given },
    blocked: { resume: { to: 'in-progress' }, ...given },
    completed: { verify: { to: 'verified' }, reopen: { to: 'in-progress' } },
    verified: { reopen: { to: 'in-progress' } },
    cancelled: {},
  },
});

/** What is still to be done. */
export const openStates: readonly ActionState[] = ['proposed', 'planned', 'funded', 'in-progress', 'blocked'];
/** States in which it is said to be done. */
export const doneStates: readonly ActionState[] = ['completed', 'verified'];
/** What only happens once the council has adopted the plan. */
export const afterAdoption: readonly ActionEvent[] = ['fund', 'start', 'block', 'resume', 'complete', 'verify', 'reopen'];
/** What is said with a reason. */
const withReason: readonly ActionEvent[] = ['block', 'cancel', 'reopen'];

export interface Dated {
  readonly status: ActionState;
  readonly endsOn: Day | null;
}

/** Late: its last day has passed, and it is neither done nor given up. */
export const isOverdue = ({ status, endsOn }: Dated, today: Day): boolean =>
  endsOn !== null && openStates.includes(status) && compareDays(endsOn, today) < 0;

/** The event that leads from a state to another; undefined where none does. */
export const eventTo = (from: ActionState, to: ActionState): ActionEvent | undefined =>
  actionMachine.allowed(from).find((event) => actionMachine.next(from, event, { planned: 1 }) === to);

/** Throws ACTION_NEEDS_REASON. */
export function checkReason(event: ActionEvent, isGiven: boolean): void {
  if (withReason.includes(event) && !isGiven) throw new DomainError('ACTION_NEEDS_REASON', { event }, 'reason');
}

/** Throws ACTION_DATES_WRONG. */
export function checkDates(startsOn: Day | null, endsOn: Day | null): void {
  if (startsOn && endsOn && compareDays(endsOn, startsOn) < 0) throw new DomainError('ACTION_DATES_WRONG', { day: endsOn }, 'endsOn');
}

/** How far it is, in percent, after an event: done is done, and what was not done after all is not. */
export function progressAfter(event: ActionEvent | undefined, said: number | null | undefined, before: number): number {
  if (event === 'complete') return 100;
  return Math.min(said ?? before, event === 'reopen' ? 99 : 100);
}
