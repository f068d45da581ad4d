import type { Actor } from '#kernel';
import { may } from '#platform';
import { planMachine, planSteps, type PlanState } from './domain/plan.ts';
import type { Plan } from './plan.entity.ts';
import { planPolicy } from './plans.policy.ts';

interface Move {
  readonly name: string;
  readonly action: string;
  readonly isOpen: (state: PlanState) => boolean;
}

const takes = (event: Parameters<typeof planMachine.next>[1]) => (state: PlanState) => planMachine.allowed(state).includes(event);
const settled: readonly PlanState[] = ['adopted', 'visa-pending', 'in-execution', 'yearly-evaluation', 'closed'];

const moves: readonly Move[] = [
  { name: 'write', action: planPolicy.prepare, isOpen: (state) => !settled.includes(state) },
  { name: 'manage', action: planPolicy.manage, isOpen: (state) => state !== 'closed' },
  { name: 'import', action: planPolicy.manage, isOpen: (state) => state !== 'closed' },
  { name: 'advance', action: planPolicy.prepare, isOpen: (state) => planSteps.some((step) => takes(step)(state)) },
  { name: 'place', action: planPolicy.place, isOpen: (state) => state === 'committee-review' },
  { name: 'decide', action: planPolicy.proposeDecision, isOpen: takes('adopt') },
  { name: 'visa', action: planPolicy.recordVisa, isOpen: takes('grantVisa') },
  { name: 'evaluate', action: planPolicy.evaluate, isOpen: takes('publishEvaluation') },
];

/** What the viewer may do to a plan now: the role allows it, and its state knows it. */
export const planMoves = (actor: Actor, plan: Plan): string[] =>
  moves.filter(({ action, isOpen }) => isOpen(plan.status) && may(actor, action, plan)).map(({ name }) => name);
