import type { EnvelopeBallot, BallotProject } from './ballot.ts';
import type { Regulation } from './regulation.ts';
import { seededNumbers } from './seeded-order.ts';

/** Ballots made up from a seed, for a trial of the count: valid ones, and never anybody's. The same seed gives the same again. */
export function trialBallots(
  regulation: Regulation,
  projects: readonly BallotProject[],
  envelopeId: string,
  seed: string,
  sample: number,
): EnvelopeBallot[] {
  const own = projects.filter((project) => project.envelopeId === envelopeId);
  const numbers = seededNumbers(`${seed}\n${envelopeId}`, 1_000_003);
  return Array.from({ length: sample }, () => ({ envelopeId, choices: choose(regulation, own, numbers, envelopeId) }));
}

function choose({ ballot, envelopes }: Regulation, projects: readonly BallotProject[], numbers: Generator<number>, envelopeId: string) {
  const next = (below: number): number => (numbers.next().value as number) % below;
  const left = [...projects];
  const most = ballot.kind === 'approval' ? ballot.max : ballot.kind === 'points' ? ballot.total : projects.length;
  const wanted = Math.min(left.length, ballot.min + next(Math.max(1, most - ballot.min + 1)));
  let purse = ballot.kind === 'knapsack' ? envelopes.find(({ id }) => id === envelopeId)!.budget : Infinity;
  const choices: { project: number; points: number }[] = [];
  while (choices.length < wanted && left.length > 0) {
    const [project] = left.splice(next(left.length), 1);
    if (project!.price > purse) continue;
    purse -= project!.price;
    choices.push({ project: project!.number, points: 1 });
  }
  return choices;
}
