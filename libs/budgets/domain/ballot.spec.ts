import { DomainError } from '#kernel';
import { type Ballot, type BallotProject, checkBallot } from './ballot.ts';
import { poolsOf } from './pools.ts';
import { checkRegulation, type Regulation, regulationHash } from './regulation.ts';
import { seededOrder } from './seeded-order.ts';

const regulation: Regulation = {
  currency: 'MAD',
  ballot: { kind: 'approval', min: 2, max: 3 },
  rule: 'mes-cost-add1',
  ties: 'official-then-lot',
  envelopes: [
    { id: 'north', names: { fr: 'Nord' }, budget: 1_000_00 },
    { id: 'south', names: { fr: 'Sud' }, budget: 500_00 },
  ],
  envelopeChoice: 'all',
  eligibility: { kind: 'declared' },
  quorumOfProjects: 2,
  maxProjectCost: null,
  smallEnvelopes: { fewerThan: 10, handling: 'merge' },
  phases: {
    ideasOpen: '2026-01-01',
    ideasClose: '2026-02-01',
    ballotPublished: '2026-03-01',
    votingOpens: '2026-03-10',
    votingCloses: '2026-03-20',
    objectionsUntil: '2026-04-01',
  },
};
const projects: BallotProject[] = [1, 2, 3, 4, 5].map((number) => ({
  number,
  envelopeId: number < 5 ? 'north' : 'south',
  price: number * 200_00,
}));
const given = (numbers: number[], points = 1, envelopeId = 'north'): Ballot => [
  { envelopeId, choices: numbers.map((project) => ({ project, points })) },
];

const refused = (rules: Partial<Regulation>, ballot: Ballot): string => {
  try {
    checkBallot({ ...regulation, ...rules }, projects, ballot);
    return 'accepted';
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a ballot', () => {
  test.each([
    ['with as many projects as the regulation allows', given([1, 2, 3]), 'accepted'],
    ['with fewer', given([1]), 'BALLOT_TOO_FEW'],
    ['with more', given([1, 2, 3, 4]), 'BALLOT_TOO_MANY'],
    ['with a project of another envelope', given([1, 5]), 'BALLOT_PROJECT_UNKNOWN'],
    ['with a project twice', given([2, 2]), 'BALLOT_PROJECT_TWICE'],
    ['with points where it is a set', given([1, 2], 2), 'BALLOT_POINTS_WRONG'],
    ['for an envelope that does not exist', given([1, 2], 1, 'east'), 'BALLOT_ENVELOPES_WRONG'],
    ['for no envelope', [], 'BALLOT_ENVELOPES_WRONG'],
    ['for one envelope twice', [...given([1, 2]), ...given([1, 2])], 'BALLOT_ENVELOPES_WRONG'],
  ])('%s is judged by the regulation', (_, ballot, expected) => {
    expect(refused({}, ballot)).toBe(expected);
  });

  test('of one envelope only names one', () => {
    const both = [...given([1, 2]), { envelopeId: 'south', choices: [{ project: 5, points: 1 }] }];
    expect(refused({ envelopeChoice: 'one', ballot: { kind: 'approval', min: 1, max: 3 } }, both)).toBe('BALLOT_ENVELOPES_WRONG');
  });

  test('of the knapsack kind stays within the money of the envelope', () => {
    const ballot = { kind: 'knapsack', min: 1 } as const;
    expect(refused({ ballot }, given([2, 3]))).toBe('accepted');
    expect(refused({ ballot }, given([1, 2, 3]))).toBe('BALLOT_OVER_BUDGET');
  });

  test('with points gives whole ones, not too many to one project, not too many in all', () => {
    const ballot = { kind: 'points', min: 1, total: 10, maxPerProject: 5 } as const;
    expect(refused({ ballot }, given([1, 2], 5))).toBe('accepted');
    expect(refused({ ballot }, given([1], 6))).toBe('BALLOT_POINTS_WRONG');
    expect(refused({ ballot }, given([1, 2, 3], 4))).toBe('BALLOT_POINTS_WRONG');
    expect(refused({ ballot }, given([1], 0.5))).toBe('BALLOT_POINTS_WRONG');
  });
});

describe('a regulation', () => {
  test('has one hash, whatever the order in which it was typed', () => {
    const typed = Object.fromEntries(Object.entries(regulation).reverse()) as unknown as Regulation;
    expect(regulationHash(typed)).toBe(regulationHash(regulation));
    expect(regulationHash({ ...regulation, quorumOfProjects: 3 })).not.toBe(regulationHash(regulation));
  });

  test.each([
    ['an unknown rule', { rule: 'by-hand' }, 'REGULATION_WRONG'],
    ['fewer choices allowed than asked', { ballot: { kind: 'approval', min: 4, max: 3 } }, 'REGULATION_WRONG'],
    ['no envelope', { envelopes: [] }, 'REGULATION_WRONG'],
    ['a vote that closes before it opens', { phases: { ...regulation.phases, votingCloses: '2026-03-09' } }, 'PHASE_DATES_WRONG'],
  ])('with %s is refused', (_, change, code) => {
    expect(() => checkRegulation({ ...regulation, ...change } as Regulation)).toThrow(expect.objectContaining({ code }));
  });
});

describe('envelopes with few voters', () => {
  const counts = (north: number, south: number) => new Map(Object.entries({ north, south }));

  test('are counted together, and late where they are too few even so', () => {
    expect(poolsOf(regulation, counts(6, 5))).toEqual([{ envelopeIds: ['north', 'south'], ballots: 11, isLate: false }]);
    expect(poolsOf(regulation, counts(4, 5))).toEqual([{ envelopeIds: ['north', 'south'], ballots: 9, isLate: true }]);
    expect(poolsOf(regulation, counts(40, 5)).map(({ isLate }) => isLate)).toEqual([false, true]);
  });

  test('stay alone and are published late where the regulation says so', () => {
    const late = { ...regulation, smallEnvelopes: { fewerThan: 10, handling: 'late' as const } };
    expect(poolsOf(late, counts(6, 50))).toEqual([
      { envelopeIds: ['north'], ballots: 6, isLate: true },
      { envelopeIds: ['south'], ballots: 50, isLate: false },
    ]);
  });
});

test('the order of projects is that of the seed alone', () => {
  const names = ['1', '2', '3', '4', '5', '6', '7', '8'];
  expect(seededOrder('a', names)).toEqual(seededOrder('a', names.toReversed()));
  expect(seededOrder('b', names)).not.toEqual(seededOrder('a', names));
  expect(seededOrder('a', names).toSorted()).toEqual(names);
});
