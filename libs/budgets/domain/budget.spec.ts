import { DomainError } from '#kernel';
import { budgetEvents, budgetMachine, budgetStates, noFacts } from './budget.ts';
import { projectEvents, projectMachine, projectStates } from './project.ts';

const enough = { undecided: 0, feasible: 5, quorumOfProjects: 3, openObjections: 0 };

describe('a participatory budget', () => {
  test('goes through its phases in the order of the regulation', () => {
    const way = [
      ...(['adopt', 'openIdeas', 'closeIdeas', 'startFeasibility', 'publishBallot', 'openVoting', 'closeVoting', 'settle'] as const),
      ...(['recount', 'settle', 'finalise', 'sendToCouncil', 'allocate', 'report', 'close'] as const),
    ];
    expect(way.reduce((state, event) => budgetMachine.next(state, event, enough), 'draft' as (typeof budgetStates)[number])).toBe('closed');
  });

  test('has no ballot while a project is undecided, or with fewer projects than the quorum', () => {
    const publish = (facts: object) => () => budgetMachine.next('feasibility', 'publishBallot', { ...enough, ...facts });
    expect(publish({ undecided: 1 })).toThrow(expect.objectContaining({ code: 'PROJECTS_UNDECIDED' }));
    expect(publish({ feasible: 2 })).toThrow(expect.objectContaining({ code: 'PROJECTS_TOO_FEW' }));
  });

  test('is not final while an objection waits', () => {
    expect(() => budgetMachine.next('results-provisional', 'finalise', { ...noFacts, openObjections: 1 })).toThrow(
      expect.objectContaining({ code: 'OBJECTIONS_OPEN' }),
    );
  });

  test('goes back to the final result where the council postpones, and ends where it refuses the money', () => {
    expect(budgetMachine.next('council-allocation', 'postpone', noFacts)).toBe('results-final');
    expect(budgetMachine.next('council-allocation', 'refuse', noFacts)).toBe('abandoned');
  });

  test('once voting is open can no longer be abandoned', () => {
    expect(budgetStates.filter((state) => budgetMachine.allowed(state).includes('abandon'))).toEqual([
      ...['draft', 'informing', 'ideas-open', 'admissibility', 'feasibility', 'ballot-published'],
    ]);
  });
});

test('from any state any event leads to a known state or is refused with a known code', () => {
  const outcome = (next: () => string): string => {
    try {
      return next();
    } catch (error) {
      return (error as DomainError).code;
    }
  };
  const budgets = budgetStates.flatMap((state) => budgetEvents.map((event) => outcome(() => budgetMachine.next(state, event, enough))));
  const projects = projectStates.flatMap((state) =>
    projectEvents.map((event) => outcome(() => projectMachine.next(state, event, undefined))),
  );
  expect(budgets.filter((one) => !budgetStates.includes(one as never) && one !== 'BUDGET_STATE_FORBIDS')).toEqual([]);
  expect(projects.filter((one) => !projectStates.includes(one as never) && one !== 'PROJECT_STATE_FORBIDS')).toEqual([]);
});
