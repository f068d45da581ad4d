import fc from 'fast-check';
import { type PlainBallot, type PlainElection } from './election-from.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

const sets = (projects: string[]): fc.Arbitrary<PlainBallot> => fc.subarray(projects);
const points = (projects: string[]): fc.Arbitrary<PlainBallot> =>
  fc
    .subarray(projects)
    .chain((chosen) =>
      fc
        .array(fc.integer({ min: 1, max: 4 }), { minLength: chosen.length, maxLength: chosen.length })
        .map((given) => Object.fromEntries(chosen.map((id, place) => [id, given[place]!]))),
    );

/** Small elections with small numbers, so that ties and exact fits are frequent. */
export const smallElection = (kind: 'approval' | 'cumulative' | 'ordinal'): fc.Arbitrary<PlainElection> =>
  fc.integer({ min: 1, max: 6 }).chain((size) => {
    const projects = ids.slice(0, size);
    const ballot = kind === 'cumulative' ? points(projects) : kind === 'ordinal' ? fc.shuffledSubarray(projects) : sets(projects);
    return fc.record({
      kind: fc.constant(kind),
      budget: fc.integer({ min: 1, max: 30 }).map(String),
      projects: fc
        .array(fc.constantFrom('1', '2', '3', '4', '6', '9.5', '12'), { minLength: size, maxLength: size })
        .map((costs) => costs.map((cost, place) => ({ id: projects[place]!, cost }))),
      ballots: fc.array(ballot, { minLength: 1, maxLength: 9 }),
      maxLength: fc.constant(size),
    });
  });

export const anyElection = fc.oneof(smallElection('approval'), smallElection('cumulative'), smallElection('ordinal'));
