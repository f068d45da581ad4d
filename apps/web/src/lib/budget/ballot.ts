import type { Envelope, Regulation } from './regulation.ts';

/** A project on the ballot; its price in cents. */
export interface OnBallot {
  readonly number: number;
  readonly envelopeId: string;
  readonly price: number;
}

/** Points by the number of the project; 1 where a ballot is a set of projects. */
export type Choices = ReadonlyMap<number, number>;

const shape = /^\d{1,4}\.\d{1,4}(-\d{1,4}\.\d{1,4})*$/;

/** A draft as it is kept on the voter's device: `3.1-7.2` is project 3 with one point and project 7 with two. */
export const writeChoices = (choices: Choices): string => [...choices].map(([project, points]) => `${project}.${points}`).join('-');

/** What is no draft, or names projects that the ballot does not have, is left out. */
export function readChoices(text: string | undefined, projects: readonly OnBallot[]): Choices {
  if (!text || !shape.test(text)) return new Map();
  const known = new Set(projects.map(({ number }) => number));
  const pairs = text.split('-').map((pair): [number, number] => {
    const [project = '', points = ''] = pair.split('.');
    return [Number(project), Number(points)];
  });
  return new Map(pairs.filter(([project, points]) => known.has(project) && points > 0));
}

/** What an envelope still has room for: cents, projects or points, and of how many in all. */
export interface Room {
  readonly unit: 'money' | 'projects' | 'points';
  readonly used: number;
  readonly total: number;
  readonly count: number;
}

export function roomOf({ ballot }: Regulation, envelope: Envelope, projects: readonly OnBallot[], choices: Choices): Room {
  const chosen = projects.filter(({ envelopeId, number }) => envelopeId === envelope.id && choices.has(number));
  const count = chosen.length;
  if (ballot.kind === 'approval') return { unit: 'projects', used: count, total: ballot.max, count };
  if (ballot.kind === 'knapsack') {
    return { unit: 'money', used: chosen.reduce((sum, { price }) => sum + price, 0), total: envelope.budget, count };
  }
  return { unit: 'points', used: chosen.reduce((sum, { number }) => sum + choices.get(number)!, 0), total: ballot.total, count };
}

/** Whether one more point, or the project itself, still fits. */
export function fits(
  regulation: Regulation,
  envelope: Envelope,
  projects: readonly OnBallot[],
  choices: Choices,
  project: OnBallot,
): boolean {
  const { used, total, unit } = roomOf(regulation, envelope, projects, choices);
  const { ballot } = regulation;
  if (ballot.kind === 'points' && (choices.get(project.number) ?? 0) >= ballot.maxPerProject) return false;
  return used + (unit === 'money' ? project.price : 1) <= total;
}

/**
 * One tap: takes a project, or gives it back; with points, one more or one less. What does not fit changes nothing. Where a voter votes in
 * one envelope, the choices of another are let go.
 */
export function tapped(
  regulation: Regulation,
  projects: readonly OnBallot[],
  choices: Choices,
  number: number,
  by: 'more' | 'less',
): Choices {
  const project = projects.find((one) => one.number === number);
  const envelope = regulation.envelopes.find(({ id }) => id === project?.envelopeId);
  if (!project || !envelope) return choices;
  const own = (other: number): boolean => projects.find((one) => one.number === other)!.envelopeId === envelope.id;
  const kept = regulation.envelopeChoice === 'one' ? new Map([...choices].filter(([other]) => own(other))) : new Map(choices);
  const points = kept.get(number) ?? 0;
  if (by === 'less') {
    if (points > 1) kept.set(number, points - 1);
    else kept.delete(number);
    return kept;
  }
  const isSet = regulation.ballot.kind !== 'points';
  if ((isSet && points > 0) || !fits(regulation, envelope, projects, kept, project)) return kept;
  return kept.set(number, points + 1);
}

/** Envelopes in which fewer projects are chosen than the regulation asks; those without any choice are left out of the ballot. */
export const tooFew = (regulation: Regulation, projects: readonly OnBallot[], choices: Choices): Envelope[] =>
  regulation.envelopes.filter((envelope) => {
    const { count } = roomOf(regulation, envelope, projects, choices);
    return count > 0 && count < regulation.ballot.min;
  });

/** The ballot as the API takes it. */
export const ballotOf = (regulation: Regulation, projects: readonly OnBallot[], choices: Choices) =>
  regulation.envelopes.flatMap(({ id: envelopeId }) => {
    const own = projects.filter((one) => one.envelopeId === envelopeId && choices.has(one.number));
    if (own.length === 0) return [];
    return [{ envelopeId, choices: own.map(({ number }) => ({ project: number, points: choices.get(number)! })) }];
  });
