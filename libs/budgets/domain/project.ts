import './budget.errors.ts';
import { machine } from '#kernel';

/** Where a project stands, from the idea of a resident to what was built. */
export const projectStates = [
  'submitted',
  'admissible',
  'inadmissible',
  'merged',
  'feasible',
  'unfeasible',
  'on-ballot',
  'winner',
  'reserve',
  'not-selected',
  'funded',
  'in-progress',
  'delivered',
  'abandoned',
] as const;
export type ProjectState = (typeof projectStates)[number];

export const projectEvents = [
  'admit',
  'refuse',
  'merge',
  'declareFeasible',
  'declareUnfeasible',
  'grantAppeal',
  'putOnBallot',
  'win',
  'keepInReserve',
  'lose',
  'promote',
  'fund',
  'start',
  'deliver',
  'abandon',
  'countAgain',
] as const;
export type ProjectEvent = (typeof projectEvents)[number];

/** Who had the idea; one from a sheet of paper is typed in by a clerk. */
export const authorKinds = ['resident', 'group', 'association', 'paper'] as const;
export type AuthorKind = (typeof authorKinds)[number];

const counted = { countAgain: { to: 'on-ballot' } } as const;

export const projectMachine = machine<ProjectState, ProjectEvent, undefined>({
  name: 'budget project',
  initial: 'submitted',
  terminal: ['merged', 'delivered', 'abandoned'],
  forbids: 'PROJECT_STATE_FORBIDS',
  arrows: {
    submitted: { admit: { to: 'admissible' }, refuse: { to: 'inadmissible' } },
    admissible: {
      merge: { to: 'merged' },
      declareFeasible: { to: 'feasible' },
      declareUnfeasible: { to: 'unfeasible' },
    },
    inadmissible: { grantAppeal: { to: 'admissible' } },
    unfeasible: { grantAppeal: { to: 'admissible' } },
    merged: {},
    feasible: { putOnBallot: { to: 'on-ballot' } },
    'on-ballot': { win: { to: 'winner' }, keepInReserve: { to: 'reserve' }, lose: { to: 'not-selected' } },
    winner: { fund: { to: 'funded' }, ...counted },
    reserve: { promote: { to: 'funded' }, ...counted },
    'not-selected': counted,
    funded: { start: { to: 'in-progress' }, abandon: { to: 'abandoned' } },
    'in-progress': { deliver: { to: 'delivered' }, abandon: { to: 'abandoned' } },
    delivered: {},
    abandoned: {},
  },
});
